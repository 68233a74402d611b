// npm run bench:live [-- --processes 2]: a thousand open subscriptions of forty viewers, and reports released to a third
// of them. Who is entitled receives each once, nobody else receives any; how long from the commit, and how much memory.
import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Subscriber } from "../changes/subscriber.ts";
import { globalId } from "../policies/steps.ts";
import { Registry } from "../running/registry.ts";
import { Installation, secret } from "./faults/installation.ts";
import { startPortal } from "./portal-process.ts";

const { processes = "1", rounds = "10" } = parseArgs({ options: { processes: { type: "string" }, rounds: { type: "string" } } }).values;
const [viewers, each, entitled] = [40, 25, 13];
const token = "a-token-for-the-bench";
const document = "subscription Bench { changes(kinds: [SEIZURE_REPORT]) { changes { recordId seizureReport { reference narrative } } } }";

const installation = await Installation.start({ PORTOLAN_METRICS_TOKEN: token }, ["track_commit_timestamp=on"]);
const more: Awaited<ReturnType<typeof startPortal>>[] = [];
const administrator = await installation.administrator();
const registry = new Registry(administrator);

/** Of the process that the generator asks. */
async function megabytes(): Promise<number> {
  const text = await (await fetch(`${installation.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 1e6);
}

// biome-ignore lint/suspicious/noExplicitAny: as the contract answers.
async function act(key: string, verb: string, input: object, selection = ""): Promise<any> {
  const query = `mutation ($input: SeizureReport${verb}Input!) { done: seizureReport${verb}(input: $input) { ${selection} userErrors { code } } }`;
  return (await installation.ask(key, query, { input })).data.done;
}

try {
  for (let count = 1; count < Number(processes); count++)
    more.push(await startPortal(installation.environment.DATABASE_URL ?? "", secret, installation.folder));
  const urls = [installation.url, ...more.map(({ url }) => url)];
  await registry.agency("XA-CUSTOMS", { receivesPersonalData: true });
  const supervisor = await registry.member("Supervisor", "XA-CUSTOMS", ["SUPERVISOR"]);
  const agencies: number[] = [];
  for (let place = 0; place < viewers; place++) {
    const code = `X${String.fromCharCode(66 + (place % 20))}-${place < 20 ? "CUSTOMS" : "POST"}`;
    agencies.push(await registry.agency(code));
    await registry.member(`Viewer ${place}`, code, ["ANALYST"]);
  }

  const before = await megabytes();
  const received: { viewer: number; record: string; at: number }[] = [];
  const open: Subscriber[] = [];
  for (let place = 0; place < viewers * each; place++) {
    const viewer = place % viewers;
    const subscriber = new Subscriber(
      urls[place % urls.length] as string,
      { authorization: `Bearer ${registry.people.get(`Viewer ${viewer}`)?.key.secret}` },
      document,
    );
    subscriber.onEvent = ({ data }) => {
      const at = performance.timeOrigin + performance.now();
      for (const { recordId } of data.data.changes.changes) received.push({ viewer, record: recordId, at });
    };
    open.push(await subscriber.open());
  }
  const after = await megabytes();

  const taken: number[] = [];
  let wrong = 0;
  // The first warms up: connections are opened, code is compiled. It is printed by itself.
  for (let round = 0; round <= Number(rounds); round++) {
    const chosen = Array.from({ length: entitled }, (_, place) => (round * 7 + place * 3) % viewers);
    const recipients = chosen.map((viewer) => ({ agency: globalId("Agency", agencies[viewer] as number) }));
    const report = {
      occurredOn: "2026-03-05",
      place: "Quay",
      transport: "MAIL",
      tlp: "GREEN",
      narrative: `round ${round}`,
      goods: [{ description: "goods", quantity: "1", unit: "KGM" }],
      legs: [{ role: "ORIGIN", country: "NL" }],
      parties: [],
    };
    const key = supervisor.key.secret;
    const drafted = await installation.ask(
      key,
      "mutation ($input: SeizureReportInput!) { done: seizureReportDraft(input: $input) { seizureReport { id } userErrors { code } } }",
      { input: report },
    );
    const { id } = drafted.data.done.seizureReport;
    const preview = "query ($id: ID!, $recipients: [RecipientInput!]!) { seizureReportReleasePreview(id: $id, recipients: $recipients) { digest } }";
    const { digest } = (await installation.ask(key, preview, { id, recipients })).data.seizureReportReleasePreview;
    await act(key, "Release", { id, recipients, digest });
    const expected = entitled * each;
    const limit = Date.now() + 60_000;
    const told = () => received.filter(({ record }) => record === id);
    while (told().length < expected && Date.now() < limit) await wait(20);
    await wait(500);
    const uuid = Buffer.from(id, "base64").toString().split(":")[1];
    const { rows } = await administrator.query(
      "select extract(epoch from max(pg_xact_commit_timestamp(xmin))) * 1000 as at from change where record_id = $1",
      [uuid],
    );
    const times = told().map(({ at }) => at - Number(rows[0].at));
    if (round) taken.push(...times);
    else console.log(`warming up: the last after ${Math.round(Math.max(...times))} ms`);
    wrong += told().filter(({ viewer }) => !chosen.includes(viewer)).length + Math.abs(told().length - expected);
  }
  taken.sort((one, other) => one - other);
  const at = (share: number) => Math.round(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN);
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${urls.length} process(es), generator on the same machine`);
  console.log(
    `${open.length} subscriptions of ${viewers} viewers; ${rounds} releases to ${entitled * each} of them: ${taken.length} received, ${wrong} wrong or missing`,
  );
  console.log(`commit to receipt: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`);
  console.log(`memory of the first process: ${before} MB before, ${after} MB with its subscriptions, ${await megabytes()} MB at the end`);
  for (const subscriber of open) subscriber.cut();
  process.exitCode = wrong ? 1 : 0;
} finally {
  await administrator.end();
  for (const { stop } of more) await stop();
  await installation.stop();
}
