// What comes while somebody looks at another page: shown in all windows without loading anything, on one connection,
// and to nobody else.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { Poster } from "../alerts/poster.ts";
import { type Person, TestPortal } from "../running/portal.ts";
import { seen, startBrowser } from "./browser.ts";
import { signedIn, telephone } from "./signed-in.ts";

const token = "a-token-of-the-operator";
let portal: TestPortal;
let browser: Browser;
let poster: Poster;
const complaints: string[] = [];

const person = (name: string) => portal.people().find((one) => one.name.startsWith(name)) as Person;

beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_METRICS_TOKEN: token });
  browser = await startBrowser();
  poster = new Poster(portal, (name) => person(name).key);
  await poster.learnAgencies("Ruth");
});
afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

const as = async (name: string, locale = "en-US"): Promise<BrowserContext> =>
  signedIn(browser, portal, await portal.openSession(name), { viewport: telephone, locale, complaints });

async function openWindow(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${portal.url}${path}`);
  return page;
}

/** Until so many streams are open. */
async function streams(count: number): Promise<void> {
  const open = async () =>
    /^portolan_live_subscriptions (\d+)$/m.exec(
      await (await fetch(`${portal.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text(),
    )?.[1];
  while ((await open()) !== String(count)) await new Promise((later) => setTimeout(later, 100));
}

describe("live in the browser", () => {
  it("an alert is shown in every window of whom it is for, on one connection, and to nobody else", async () => {
    const [keisha, luis] = [await as("Keisha"), await as("Luis", "es-PA")];
    const [first, second] = [await openWindow(keisha, "/agencies"), await openWindow(keisha, "/communities")];
    const other = await openWindow(luis, "/agencies");
    await streams(2);
    await poster.post("Ruth", { forAction: [poster.agency("TT-CUSTOMS")] });
    await first.bringToFront();
    for (const page of [first, second]) await seen(page, "Alert from Post of Aruba").first().waitFor();

    // Another window takes over when the one that holds the connection is closed.
    await first.close();
    await streams(2);
    await second.reload();
    await streams(2);
    await poster.post("Ruth", { forAction: [poster.agency("TT-CUSTOMS"), poster.agency("PA-CUSTOMS")] });
    await seen(second, "Alert from Post of Aruba").first().waitFor();
    await seen(other, "Alerta de").first().waitFor();
    expect(await other.getByText(/^Alerta de/).count()).toBe(1);
    expect(complaints).toEqual([]);
    await Promise.all([keisha.close(), luis.close()]);
    await streams(0);
  });

  it("that a seizure newly fits a pattern is told wherever one is, and shown by the pattern's page without loading it", async () => {
    const act = async (mutation: string, input: object) => {
      const name = mutation === "patternDraft" ? "PatternDraftInput" : "SeizureReportInput";
      const shown = mutation === "patternDraft" ? "pattern" : "seizureReport";
      const { data } = await portal.ask(
        person("Keisha").key,
        `mutation ($input: ${name}!) { done: ${mutation}(input: $input) { shown: ${shown} { id reference } userErrors { code field } } }`,
        { input },
      );
      expect(data.done.userErrors).toEqual([]);
      return data.done.shown as { id: string; reference: string };
    };
    const indicators = [
      { kind: "ORIGIN", value: "IS" },
      { kind: "WORDS", value: "narwhal" },
    ];
    const pattern = await act("patternDraft", { pattern: { title: "By way of Iceland", legs: [], indicators } });
    const keisha = await as("Keisha");
    const [page, elsewhere] = [await openWindow(keisha, `/patterns/${encodeURIComponent(pattern.id)}`), await openWindow(keisha, "/agencies")];
    await streams(1);
    await seen(page, "No seizure fits").waitFor();
    const report = await act("seizureReportDraft", {
      occurredOn: "2026-03-05",
      place: "Quay",
      transport: "MAIL",
      legs: [{ role: "ORIGIN", country: "IS" }],
      goods: [{ description: "Carved narwhal tusk", quantity: "1", unit: "C62" }],
    });
    await seen(elsewhere, "A seizure newly fits a pattern of your agency").waitFor();
    await page.bringToFront();
    await page.getByRole("link", { name: report.reference }).waitFor();
    await seen(page, "1 new seizure fits this pattern").waitFor();
    expect(complaints).toEqual([]);
  });

  it("a sound is chosen for this browser, and kept there", async () => {
    const page = await openWindow(await as("Keisha"), "/account");
    await page.getByRole("switch", { name: "Sound" }).check({ force: true });
    await page.reload();
    await page.waitForFunction(() => (document.querySelector("input[role=switch]") as HTMLInputElement | null)?.checked);
    expect(complaints).toEqual([]);
  });

  // Last: nobody is there any more.
  it("says when it is not live", async () => {
    const page = await openWindow(await as("Keisha"), "/agencies");
    await page.getByRole("heading", { level: 1 }).waitFor();
    await portal.kill();
    await page.getByRole("img", { name: "Not live" }).waitFor();
  });
});
