// An adversary who asks 10,000 questions around what is hidden, in a world without it and in one with it.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { subjectKeys } from "../../lib/hit-only/hit-keys.ts";
import { readSubject } from "../../lib/screening/subject.ts";
import { subjectIdentity } from "../../lib/screening/subject-identity.ts";
import { TestPortal } from "../running/portal.ts";
import { type Guess, guesses, target } from "./guesses.ts";
import { Lister } from "./lister.ts";

let portal: TestPortal;
let lister: Lister;
let list: string;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  lister = await Lister.start(portal);
  list = await lister.list();
});
afterAll(async () => {
  await lister?.administrator.end();
  await portal?.stop();
});

const alike = ["Ibrahim Velardson Kost", "Ibrahima Vellardson", "Maria Petrova", "Ivo Kost", "Vellardson Kosta"];
const open = Array.from({ length: 30 }, (_, at) => ({ kind: "PERSON", name: `${alike[at % alike.length]} ${"abcdefg"[at % 7]}`, birthDate: "1971" }));
/** More than are judged for one question, and better than what is open: they would push all of that out. */
const crowd = Array.from({ length: 80 }, (_, at) => ({
  kind: "PERSON",
  name: alike[at % alike.length],
  birthDate: `1950-01-${String((at % 28) + 1).padStart(2, "0")}`,
  isHitOnly: true,
}));
const { name, birthDate, document, phone, email, address, itemBeginning } = target;
const hidden = {
  kind: "PERSON",
  name,
  birthDate,
  documents: [{ kind: "Passport", number: document, country: "SR" }],
  phones: [phone],
  emails: [email],
  addresses: [{ text: address }],
  postalItems: [itemBeginning],
  isHitOnly: true,
};

/** What lists, counts, searches and the feed say to the adversary. */
const around = async () =>
  JSON.stringify(
    await lister.ask(
      "Cal",
      `query Around($id: ID!) { watchlists { edges { node { id entryCount } } } changes { changes { kind isGone } }
        node(id: $id) { ... on Watchlist { entries(first: 100) { totalCount edges { node { id } } } found: entries(filter: { text: "vellardson kost" }) { totalCount } } } }`,
      { id: list },
    ),
  );

/** The references of what was told, past the portal's own queue: as its serving role, with what it makes of a question. */
async function tellAll(questions: Guess[]): Promise<Map<number, { reference: string; told: string }>> {
  const app = await portal.role("portolan_app");
  const answers = new Map<number, { reference: string; told: string }>();
  try {
    for (let at = 0; at < questions.length; at += 1000) {
      const asked = questions.slice(at, at + 1000).map(({ subject }) => {
        const { subject: read } = readSubject(subject, []);
        return { subject: subjectIdentity(read), keys: subjectKeys(read) };
      });
      await app.query("begin");
      await app.query("select portolan.enter($1)", [lister.people.Cal.session.secret]);
      const { rows } = await app.query("select * from portolan.answer_hits($1, 'XC-2026-1')", [JSON.stringify(asked)]);
      await app.query("commit");
      for (const { place, reference, ...told } of rows) answers.set(at + place, { reference, told: JSON.stringify(told) });
    }
  } finally {
    await app.end();
  }
  return answers;
}

/** What is answered over HTTP beside that, as it came. */
async function seeAll(questions: Guess[]): Promise<string[]> {
  const seen: string[] = [];
  for (let at = 0; at < questions.length; at += 500) {
    const results = await lister.screen(
      "Cal",
      questions.slice(at, at + 500).map(({ subject }) => subject),
    );
    seen.push(...results.map(({ hitOnly: _, ...visible }) => JSON.stringify(visible)));
  }
  return seen;
}

/** Until the index has heard of it: who lists it finds it. */
async function isIndexed(listed: string | undefined): Promise<void> {
  while (!(await lister.screen("Nora", [{ names: [listed] }]))[0].hits.some(({ matchedName }: { matchedName: string }) => matchedName === listed));
}

describe("an adversary with 10,000 questions", () => {
  it("learns nothing but that exactly what they asked for is listed, a few times a day", async () => {
    const questions = guesses(10_000, Math.floor(Math.random() * 2 ** 32));
    const some = questions.slice(0, 1000);
    await lister.listed(list, open);
    await isIndexed(open[0]?.name);
    const without = { seen: await seeAll(some), around: await around(), told: await tellAll(questions) };
    expect(without.told.size).toBe(0);

    const [entry] = await lister.listed(list, [hidden, ...crowd]);
    await isIndexed(name);
    const told = await tellAll(questions);
    expect([...told.keys()].filter((at) => !questions[at]?.mustHit)).toEqual([]);
    // Twenty to a member, and the same question counts once.
    expect(new Set([...told.values()].map(({ reference }) => reference)).size).toBe(20);
    expect(await seeAll(some)).toEqual(without.seen);
    expect(await around()).toBe(without.around);

    // What the quota hid: everything that is exact hits, and is told of in the same words.
    await lister.administrator.query(
      "create or replace function portolan.hit_quota(out of_agency integer, out of_member integer) language sql as 'select 100000, 100000'",
    );
    const all = await tellAll(some);
    expect(some.filter(({ mustHit }, at) => mustHit !== all.has(at))).toEqual([]);
    expect(new Set([...all.values()].map(({ told }) => told)).size).toBe(1);
    const { rows } = await lister.administrator.query("select distinct entry_id, reference is null as beyond from watchlist_sighting order by 2");
    const id = Buffer.from(entry as string, "base64")
      .toString()
      .replace("WatchlistEntry:", "");
    expect(rows).toEqual([false, true].map((beyond) => ({ entry_id: id, beyond })));
  });
});
