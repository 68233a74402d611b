// What monitoring gets: figures of everything that matters, for the operator alone, and of no person.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { TestPortal } from "./portal.ts";
import { Registry } from "./registry.ts";

const token = "a token of the operator's";
let portal: TestPortal;
let administrator: pg.Client;
let key: string;
beforeAll(async () => {
  // Without the demonstration, whose jobs leave records of access too.
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0", PORTOLAN_METRICS_TOKEN: token.replaceAll(" ", "-") });
  administrator = await portal.administrator();
  const registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS");
  key = (await registry.member("Ada", "XA-CUSTOMS", ["OFFICER"])).key.secret;
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const ask = (given?: string) => fetch(`${portal.url}/metrics`, given ? { headers: { authorization: `Bearer ${given}` } } : {});
const read = async () => (await ask(token.replaceAll(" ", "-"))).text();

type Sample = { name: string; labels: Record<string, string>; value: number };
const samplesOf = (text: string): Sample[] =>
  text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [, name = "", labels = "", value = ""] = /^(\w+)(?:\{(.*)\})? (\S+)/.exec(line) ?? [];
      return { name, labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, word]) => [key, word])), value: Number(value) };
    });
const sumOf = (text: string, name: string, labels: Record<string, string> = {}) =>
  samplesOf(text)
    .filter((one) => one.name === name && Object.entries(labels).every(([key, word]) => one.labels[key] === word))
    .reduce((sum, { value }) => sum + value, 0);

describe("/metrics", () => {
  it("is for whoever has the operator's token", async () => {
    for (const given of [undefined, "", "wrong", `${token}x`, key]) expect((await ask(given)).status).toBe(401);
    expect((await ask(token.replaceAll(" ", "-"))).status).toBe(200);
  });

  it("counts operations by kind and outcome, and each record of access", async () => {
    const before = await read();
    await portal.ask(key, "query Mine { viewer { name } }");
    await portal.ask(key, "query Mine { viewer { nam } }");
    await portal.ask(
      key,
      'mutation Gone { noticeAcknowledge(input: { id: "Tm90aWNlOjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA==" }) { notice { id } } }',
    );
    const after = await read();
    const grown = (name: string, labels?: Record<string, string>) => sumOf(after, name, labels) - sumOf(before, name, labels);
    expect(grown("portolan_operation_duration_seconds_count", { kind: "query", outcome: "ANSWERED" })).toBe(1);
    expect(grown("portolan_operation_duration_seconds_count", { outcome: "REFUSED" })).toBeGreaterThanOrEqual(1);
    expect(grown("portolan_operation_duration_seconds_count")).toBe(3);
    expect(grown("portolan_access_records_total")).toBe(3);
    expect(grown("portolan_http_request_duration_seconds_count", { route: "graphql" })).toBe(3);
  });

  it("says how database, pools, jobs, memory and event loop are", async () => {
    const text = await read();
    expect(sumOf(text, "portolan_database_up")).toBe(1);
    for (const state of ["READY", "RUNNING", "LATER", "FAILED"])
      expect(samplesOf(text)).toContainEqual({ name: "portolan_jobs", labels: { state }, value: expect.any(Number) });
    for (const pool of ["app", "auth", "system"]) {
      expect(samplesOf(text)).toContainEqual({ name: "portolan_pool_waiting", labels: { pool }, value: 0 });
    }
    expect(sumOf(text, "process_resident_memory_bytes")).toBeGreaterThan(10_000_000);
    expect(samplesOf(text).map(({ name }) => name)).toContain("nodejs_eventloop_lag_p99_seconds");
  });

  it("counts failures of signing in without saying whose", async () => {
    const before = await read();
    const cookies = (await fetch(`${portal.url}/api/auth/csrf`)).headers.getSetCookie().map((one) => one.split(";")[0]);
    const { csrfToken } = (await (await fetch(`${portal.url}/api/auth/csrf`, { headers: { cookie: cookies.join("; ") } })).json()) as {
      csrfToken: string;
    };
    const body = new URLSearchParams({ csrfToken, email: "nobody@example.org", password: "wrong" });
    await fetch(`${portal.url}/api/auth/callback/credentials`, {
      method: "POST",
      headers: { cookie: cookies.join("; "), origin: portal.url },
      body,
      redirect: "manual",
    });
    const after = await read();
    expect(sumOf(after, "portolan_sign_ins_total", { result: "REFUSED" }) - sumOf(before, "portolan_sign_ins_total", { result: "REFUSED" })).toBe(1);
  });

  it("has a bounded number of series, whatever callers send, and no word of theirs in them", async () => {
    await read();
    const before = samplesOf(await read()).length;
    const words = Array.from({ length: 40 }, (_, place) => `secret${place}name`);
    for (const word of words) {
      await portal.ask(key, `query ${word} { viewer { name } seizureReports(search: "${word}") { totalCount } }`);
      await fetch(`${portal.url}/${word}/${word}?q=${word}`, { method: "PROPFIND" });
      await fetch(`${portal.url}/graphql`, { headers: { authorization: `Bearer ${word}`, "user-agent": word } });
    }
    const text = await read();
    // New classes of status and new outcomes may appear, each with its buckets; not one series for a caller.
    expect(samplesOf(text).length - before).toBeLessThan(100);
    expect(text).not.toMatch(/secret\d+name/);
    for (const word of ["Ada", "XA-CUSTOMS", "ada@xa-customs.example"]) expect(text).not.toContain(word);
    const known =
      /^(graphql|page|asset|health|metrics|[1-5]xx|query|mutation|subscription|unreadable|ANSWERED|REFUSED|FAILED|OPENED|WAITING|app|auth|system|used|idle|READY|RUNNING|LATER|\+Inf|[\d.]+)$/;
    expect(
      samplesOf(text).filter(({ name, labels }) => name.startsWith("portolan_") && Object.values(labels).some((word) => !known.test(word))),
    ).toEqual([]);
  });
});
