// Agencies' lists shared by chance, and everybody's question by every way out of screening.
import { setTimeout as wait } from "node:timers/promises";
import { type Listed, type Reader, reads } from "../../oracle/listed.ts";
import { nomination, type OwnListPortal } from "../../watchlists/own-list-portal.ts";
import type { Dice } from "./dice.ts";
import { streamed } from "./streaming.ts";

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
type Json = any;
type Placed = Listed & { id: string };

const owner = "QA-CUSTOMS";
const others = ["QB-CUSTOMS", "QC-CUSTOMS", "QD-CUSTOMS"] as const;
/** Unlike each other, so that a question finds one of them. */
const names = ["Ottoline Vandersprenkel", "Peregrine Wolfhagen", "Quintessa Underhallow", "Rosamunde Tanglewick", "Sigismund Yarborough"];
const more = ["Theodora Zwanenburg", "Barnaby Oxenstierna", "Clementine Fauntleroy", "Dorothea Huysmans", "Evangeline Prudhomme"];
const work = { purpose: "CONTROL_OF_ITEM", caseReference: "a matrix" };

export class ScreeningWorld {
  readonly entries: Placed[] = [];
  /** Where each reader stood in the feed. */
  readonly #beginnings = new Map<string, string>();
  readonly readers: Reader[] = [
    { name: "Nora", agency: owner, isAnalyst: false },
    { name: "Bob", agency: "QB-CUSTOMS", isAnalyst: false },
    { name: "Ben", agency: "QB-CUSTOMS", isAnalyst: true },
    { name: "Cyd", agency: "QC-CUSTOMS", isAnalyst: false },
    { name: "Dee", agency: "QD-CUSTOMS", isAnalyst: false },
  ];

  constructor(
    readonly own: OwnListPortal,
    readonly dice: Dice,
  ) {}

  /** Before anything is listed, so that all that comes is news. */
  async watch(): Promise<void> {
    for (const { name } of this.readers)
      this.#beginnings.set(name, (await this.own.ask(name, "{ changes(first: 1) { endCursor } }")).changes.endCursor);
    const lastDay = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    for (const { name } of this.readers.filter(({ isAnalyst }) => !isAnalyst)) {
      for (const looked of [...names, ...more]) {
        const input = { subject: { names: [looked] }, lastDay, ...work };
        const { userErrors } = await this.own.act(name, "standingQuerySave", "StandingQuerySaveInput", input);
        if (userErrors.length) throw new Error(JSON.stringify(userErrors));
      }
    }
  }

  /** One open and one hidden entry for each of five audiences: nobody, one agency, a community, two agencies, everybody here. */
  async list(): Promise<void> {
    const { own, dice } = this;
    const [one, second, third] = dice.some(others, 3) as [string, string, string];
    await own.registry.community("Circle", "COMMUNITY", owner);
    await own.registry.join("Circle", second);
    const agency = (code: string) => ({ agency: own.agencyId(code) });
    const audiences: [to: string[], recipients: object[]][] = [
      [[], []],
      [[one], [agency(one)]],
      [[second], [{ community: own.communityId("Circle") }]],
      [
        [one, third],
        [agency(one), agency(third)],
      ],
      [[...others], others.map(agency)],
    ];
    for (const [place, [to, recipients]] of audiences.entries()) {
      const list = await own.createList("Ada", `List ${place}`, "GREEN");
      if (recipients.length) await own.share("Ada", list, "GREEN", recipients);
      for (const isHitOnly of [false, true]) {
        const name = (isHitOnly ? more : names)[place] as string;
        const document = `QX${place}${isHitOnly ? 7 : 3}0041`;
        const id = await own.list("Nora", "Ada", list, nomination(name, { documents: [{ kind: "Passport", number: document }], isHitOnly }));
        this.entries.push({ id, name, document, owner, to, isHitOnly, disclosedTo: [], isWithdrawn: false });
      }
    }
    // Who joins later begins there.
    await own.registry.join("Circle", third);
    await this.isIndexed();
  }

  async isIndexed(): Promise<void> {
    for (const { name, id, isWithdrawn } of this.entries) await this.own.untilFound("Ada", name, id, !isWithdrawn);
  }

  named = (ids: readonly string[]): string[] => ids.flatMap((id) => this.entries.find((one) => one.id === id)?.name ?? []).sort();
  expected = (holds: (entry: Listed) => boolean): string[] =>
    this.entries
      .filter(holds)
      .map(({ name }) => name)
      .sort();

  async asked(who: string): Promise<string[]> {
    const found = await Promise.all(this.entries.map(({ name }) => this.own.found(who, name)));
    return this.named([...new Set(found.flat())]);
  }

  /** Entries by which somebody is told whose they are; and what is answered then, which is no more than that. */
  async told(who: string): Promise<string[]> {
    const subjects = this.entries.map(({ document }) => ({ documents: [{ number: document }] }));
    const { screen } = await this.own.ask(
      who,
      "query ($input: ScreenInput!) { screen(input: $input) { results { hitOnly { owner { name } hitAction dutyContact } } userErrors { code } } }",
      { input: { subjects, ...work } },
    );
    const one = { owner: { name: `Agency ${owner}` }, hitAction: "CHECK", dutyContact: "+297 555 0110" };
    return screen.results
      .flatMap(({ hitOnly }: Json, place: number) => {
        if (hitOnly.length && JSON.stringify(hitOnly) !== JSON.stringify([one])) throw new Error(JSON.stringify(hitOnly));
        return hitOnly.length ? [(this.entries[place] as Placed).name] : [];
      })
      .sort();
  }

  async screened(who: string): Promise<string[]> {
    const subjects = this.entries.map(({ name }) => ({ names: [name] }));
    const { screen } = await this.own.ask(who, "query ($input: ScreenInput!) { screen(input: $input) { results { hits { entry { id } } } } }", {
      input: { subjects, ...work },
    });
    return this.named(screen.results.flatMap(({ hits }: Json) => hits.map(({ entry }: Json) => entry.id)));
  }

  /** As a list in bulk: what its results show, and what leaves as a file. */
  async inBulk(who: string): Promise<{ shown: string[]; counted: number; exported: string[] }> {
    const { own } = this;
    const step = async (name: string, input: object) =>
      own.act(who, `screeningList${name}`, `ScreeningList${["Begin", "Add"].includes(name) ? name : "Step"}Input`, input, "screeningList { id }");
    const { screeningList } = await step("Begin", { name: "A matrix", ...work });
    const { id } = screeningList;
    await step("Add", { id, position: 0, subjects: this.entries.map(({ name }) => ({ names: [name] })) });
    await step("Prepare", { id });
    await step("Start", { id });
    const query = `{ node(id: "${id}") { ... on ScreeningList { state alertCount results(first: 50, hitsOnly: true) { edges { node { hits { entry { id } } } } } } } }`;
    for (;;) {
      const { node } = await own.ask(who, query);
      if (node.state === "SCREENING") {
        await wait(50);
        continue;
      }
      const shown = node.results.edges.flatMap((edge: Json) => edge.node.hits.map(({ entry }: Json) => entry.id));
      const file = await fetch(`${own.portal.url}/screening-lists/results.csv?${new URLSearchParams({ id, hitsOnly: "1" })}`, {
        headers: { authorization: `Bearer ${own.person(who).key.secret}` },
      });
      const lines = await file.text();
      return { shown: this.named(shown), counted: node.alertCount, exported: this.expected(({ name }) => lines.includes(name)) };
    }
  }

  /** Entries of a stream that is taken up from the beginning. */
  async streamed(who: string): Promise<string[]> {
    const { secret } = this.own.person(who).session;
    const viewer = { label: who, secret, isSession: true, person: { hasLeft: false } };
    const told = await streamed(this.own.portal, viewer, this.#beginnings.get(who), "watchlistEntry { name }");
    return [...(told?.changes.values() ?? [])].map(({ isGone, watchlistEntry }) => (isGone ? "gone" : watchlistEntry.name)).sort();
  }

  /** What standing queries have told somebody, and told that there is. */
  async notified(who: string): Promise<string[]> {
    const { standingQueryNotifications } = await this.own.ask(
      who,
      "{ standingQueryNotifications(first: 100, isOpen: true) { edges { node { hit { entry { id } } } } } }",
    );
    return this.named(standingQueryNotifications.edges.map(({ node }: Json) => node.hit.entry.id));
  }

  async roundsAreOver(): Promise<void> {
    const waiting = `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier in ('ask-standing-queries', 'ask-own-standing-queries')`;
    while ((await this.own.administrator.query(waiting)).rowCount) await wait(50);
  }

  /** A reader clears the pair of an entry with its own name. */
  async clear(who: string, { id, name }: Placed): Promise<void> {
    const input = { entry: id, subject: { names: [name] }, reason: "Another birth date" };
    const { userErrors } = await this.own.act(who, "watchlistEntryClear", "WatchlistEntryClearInput", input);
    if (userErrors.length) throw new Error(JSON.stringify(userErrors));
  }

  /** Asks whose hidden entry it is; answers the question. */
  async askOwner(who: string, { document }: Placed): Promise<string> {
    const { screen } = await this.own.ask(who, "query ($input: ScreenInput!) { screen(input: $input) { results { hitOnly { reference } } } }", {
      input: { subjects: [{ documents: [{ number: document }] }], ...work },
    });
    const input = { reference: screen.results[0].hitOnly[0].reference, text: "What is known?", ...work };
    const { question, userErrors } = await this.own.act(who, "watchlistQuestionAsk", "WatchlistQuestionAskInput", input, "question { id }");
    if (userErrors.length) throw new Error(JSON.stringify(userErrors));
    return question.id;
  }

  async ids(who: string, field: "watchlistQuestions" | "watchlistClearances" | "watchlistSightings"): Promise<string[]> {
    const listed = await this.own.ask(who, `{ list: ${field}(first: 50) { edges { node { id } } } }`);
    return listed.list.edges.map(({ node }: Json) => node.id).sort();
  }

  readersOf = (entry: Listed): Reader[] => this.readers.filter((reader) => reads(entry, reader));
}
