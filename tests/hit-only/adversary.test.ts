// An adversary who asks 10,000 questions around what is hidden, in a world without it and in one with it.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
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

async function askAll(questions: Guess[]) {
  // biome-ignore lint/suspicious/noExplicitAny: an answer as it came.
  const answers: any[] = [];
  for (let at = 0; at < questions.length; at += 500) {
    answers.push(
      ...(await lister.screen(
        "Cal",
        questions.slice(at, at + 500).map(({ subject }) => subject),
      )),
    );
  }
  return answers.map(({ hitOnly, ...visible }) => ({ visible: JSON.stringify(visible), hitOnly }));
}

/** Until the index has heard of it: who lists it finds it. */
async function isIndexed(listed: string | undefined): Promise<void> {
  while (!(await lister.screen("Nora", [{ names: [listed] }]))[0].hits.some(({ matchedName }: { matchedName: string }) => matchedName === listed));
}

describe("an adversary with 10,000 questions", () => {
  it("learns nothing but that exactly what they asked for is listed, a few times a day", async () => {
    const questions = guesses(10_000, Math.floor(Math.random() * 2 ** 32));
    await lister.listed(list, open);
    await isIndexed(open[0]?.name);
    const without = { answers: await askAll(questions), around: await around() };
    expect(without.answers.filter(({ hitOnly }) => hitOnly.length)).toEqual([]);

    const [entry] = await lister.listed(list, [hidden, ...crowd]);
    await isIndexed(name);
    const answers = await askAll(questions);
    expect(await around()).toBe(without.around);
    const told = answers.flatMap(({ hitOnly }, at) => (hitOnly.length ? [at] : []));
    expect(answers.flatMap(({ visible }, at) => (visible === without.answers[at]?.visible ? [] : [questions[at]]))).toEqual([]);
    expect(told.filter((at) => !questions[at]?.mustHit)).toEqual([]);
    // Twenty to a member, and the same question counts once.
    expect(new Set(told.map((at) => answers[at]?.hitOnly[0].reference)).size).toBe(20);

    // What the quota hid: everything that is exact hits, and is told of in the same words.
    const exact = questions.filter(({ mustHit }) => mustHit).slice(0, 500);
    await lister.administrator.query(
      "create or replace function portolan.hit_quota(out of_agency integer, out of_member integer) language sql as 'select 100000, 100000'",
    );
    const all = await askAll(exact);
    expect(all.filter(({ hitOnly }) => hitOnly.length !== 1)).toEqual([]);
    const words = new Set(all.map(({ hitOnly: [{ reference: _, ...told }] }) => JSON.stringify(told)));
    expect([...words]).toEqual([JSON.stringify({ hitAction: "HOLD_AND_CALL", dutyContact: "+597 555 0101", owner: { name: "Agency XA-CUSTOMS" } })]);
    const { rows } = await lister.administrator.query("select distinct entry_id, reference is null as beyond from watchlist_sighting order by 2");
    const id = Buffer.from(entry as string, "base64")
      .toString()
      .replace("WatchlistEntry:", "");
    expect(rows).toEqual([false, true].map((beyond) => ({ entry_id: id, beyond })));
  });
});
