// Everybody × entries × every way out of screening, shared by chance and held against an oracle that was written a second
// way (tests/oracle/listed.ts). PORTOLAN_TEST_SEED repeats a run.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isAnswered, isTold, type Listed, type Reader, reads, seesClearance, seesQuestion, seesSightings } from "../oracle/listed.ts";
import { OwnListPortal } from "../watchlists/own-list-portal.ts";
import { Hooking } from "../webhooks/hooking.ts";
import { Dice } from "./matrix/dice.ts";
import { Hooked, webhookSettings } from "./matrix/hooked.ts";
import { ScreeningWorld } from "./matrix/screening-world.ts";

const seed = Number(process.env.PORTOLAN_TEST_SEED ?? Date.now() % 1_000_000);
let own: OwnListPortal;
let world: ScreeningWorld;
let hooked: Hooked;
const hookOwners = ["Nora", "Cyd"];
beforeAll(async () => {
  process.stdout.write(`The matrix of screening is thrown with seed ${seed}.\n`);
  own = await OwnListPortal.start(webhookSettings);
  await own.registry.member("Ben", "QB-CUSTOMS", ["ANALYST"]);
  await own.registry.member("Adm", "QC-CUSTOMS", ["ADMINISTRATOR"]);
  hooked = new Hooked(new Hooking(own.portal, own.administrator));
  await hooked.begin(own.registry, hookOwners, ["WATCHLIST_ENTRY"]);
  world = new ScreeningWorld(own, new Dice(seed));
  await world.watch();
  await world.list();
}, 120_000);
afterAll(async () => {
  await own?.stop();
  await hooked?.close();
});

/** Every way at which a reader meets entries, against the oracle. */
async function expectEveryWay(reader: Reader, cleared: readonly Listed[] = []): Promise<void> {
  const { name: who, isAnalyst } = reader;
  const answered = world.expected((entry) => isAnswered(entry, reader));
  // What one's agency cleared alerts no more where a machine screens; who asks is shown it still.
  const alerting = world.expected((entry) => isAnswered(entry, reader) && !cleared.includes(entry));
  expect({ who, asked: await world.asked(who) }).toEqual({ who, asked: answered });
  expect({ who, screened: await world.screened(who) }).toEqual({ who, screened: alerting });
  expect({ who, told: await world.told(who) }).toEqual({ who, told: world.expected((entry) => isTold(entry, reader)) });
  if (isAnalyst) return;
  const bulk = await world.inBulk(who);
  expect({ who, ...bulk }).toEqual({ who, shown: alerting, counted: alerting.length, exported: alerting });
}

const questions = new Map<string, { asker: string; entry: Listed }>();
const ofName = (name: string) => world.entries.find((one) => one.name === name) as ScreeningWorld["entries"][number];

describe("every way out of screening", () => {
  it("answers, screens, lists and exports to everybody what they read, and tells of what is hidden no more than whose it is", async () => {
    for (const reader of world.readers) await expectEveryWay(reader);
    const told = world.readers.map((reader) => world.expected((entry) => isTold(entry, reader)).length);
    expect(Math.max(...told)).toBeGreaterThan(1);
    expect(told[0]).toBe(0);
  });

  it("tells by stream and webhook of what is read, and of what may only be hit to its owner alone", async () => {
    const holds = (reader: Reader) => (entry: Listed) => reads(entry, reader) && (!entry.isHitOnly || entry.owner === reader.agency);
    for (const reader of world.readers)
      expect([reader.name, await world.streamed(reader.name)]).toEqual([reader.name, world.expected(holds(reader))]);
    await hooked.tellAll();
    for (const reader of world.readers.filter(({ name }) => hookOwners.includes(name))) {
      const told = [...hooked.told(reader.name).values()].map(({ isGone, record }) => (isGone ? "gone" : String(record?.name))).sort();
      expect([reader.name, told]).toEqual([reader.name, world.expected(holds(reader))]);
    }
  });

  it("notifies of what is read, once, and of nothing that may only be hit", async () => {
    await world.roundsAreOver();
    for (const reader of world.readers.filter(({ isAnalyst }) => !isAnalyst)) {
      const read = world.expected((entry) => isAnswered(entry, reader));
      expect([reader.name, await world.notified(reader.name)]).toEqual([reader.name, read]);
    }
  });

  it("tells the owner alone of sightings, and of a question the owner and who was told of the hit", async () => {
    const everyones = ofName("Evangeline Prudhomme");
    for (const asker of ["Bob", "Cyd"]) {
      const { agency } = world.readers.find(({ name }) => name === asker) as Reader;
      questions.set(await world.askOwner(asker, everyones), { asker: agency, entry: everyones });
    }
    for (const reader of world.readers) {
      const expected = [...questions].flatMap(([id, { asker, entry }]) => (seesQuestion(asker, entry, reader) ? [id] : [])).sort();
      expect([reader.name, await world.ids(reader.name, "watchlistQuestions")]).toEqual([reader.name, expected]);
      const sightings = await world.ids(reader.name, "watchlistSightings");
      expect([reader.name, sightings.length > 0]).toEqual([reader.name, world.entries.some((entry) => seesSightings(entry, reader))]);
    }
  });

  it("shows a disclosed entry to the agency that asked, until the disclosure ends, and to nobody else", async () => {
    const entry = ofName("Evangeline Prudhomme");
    const [id] = [...questions].find(([, { asker }]) => asker === "QB-CUSTOMS") as [string, object];
    const until = new Date(Date.now() + 86_400_000).toISOString();
    expect((await own.act("Ada", "watchlistQuestionDisclose", "WatchlistQuestionDiscloseInput", { id, until })).userErrors).toEqual([]);
    entry.disclosedTo = ["QB-CUSTOMS"];
    await own.untilFound("Bob", entry.name, entry.id);
    for (const reader of world.readers) await expectEveryWay(reader);
    expect((await own.act("Ada", "watchlistQuestionEndDisclosure", "WatchlistQuestionEndDisclosureInput", { id })).userErrors).toEqual([]);
    entry.disclosedTo = [];
    await own.untilFound("Bob", entry.name, entry.id, false);
    for (const reader of world.readers.filter(({ agency }) => agency === "QB-CUSTOMS")) await expectEveryWay(reader);
  });

  it("keeps a clearance within its agency, where it silences the pair for machines, and shows nothing of what is withdrawn", async () => {
    const entry = ofName("Sigismund Yarborough");
    await world.clear("Bob", ofName("Sigismund Yarborough"));
    for (const reader of world.readers) {
      const { name } = reader;
      expect([name, (await world.ids(name, "watchlistClearances")).length]).toEqual([name, seesClearance("QB-CUSTOMS", entry, reader) ? 1 : 0]);
    }
    for (const name of ["Bob", "Cyd"]) {
      const reader = world.readers.find((one) => one.name === name) as Reader;
      await expectEveryWay(reader, name === "Bob" ? [entry] : []);
    }
    const withdraw = { id: ofName("Sigismund Yarborough").id, reason: "INACCURATE", instruction: "DESTROY" };
    expect((await own.act("Ada", "watchlistEntryWithdraw", "WatchlistEntryWithdrawInput", withdraw)).userErrors).toEqual([]);
    entry.isWithdrawn = true;
    await world.isIndexed();
    for (const reader of world.readers) await expectEveryWay(reader);
    await world.roundsAreOver();
    expect(await world.notified("Dee")).not.toContain(entry.name);
  });
});
