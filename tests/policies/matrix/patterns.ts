// Patterns of each audience in every state, seizures that may fit them, and links of each kind: made through the API and
// told to the oracle.
import fc from "fast-check";
import { stateOf } from "../../oracle/history.ts";
import { type Linked, type ListedEntry, type Pattern, type Seizure, seesAlert, seesEntry, seesPattern, seesSeizure } from "../../oracle/pattern.ts";
import { may, recipientsOf } from "../../oracle/permission.ts";
import type { Content, Person, RecipientKind, Tlp, World } from "../../oracle/world.ts";
import { type DrawnIndicator, type DrawnReport, drawIndicators, drawReport } from "../../patterns/judge.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import type { ToldAlert } from "./alerts.ts";
import { asksAs } from "./asking.ts";
import type { Cast } from "./cast.ts";
import { Choosing } from "./choose.ts";
import type { Dice } from "./dice.ts";
import { asInput, countries, fittingWhatRose, risen, saidOf, seizureInput, titleOf, wellFormed } from "./pattern-content.ts";
import { type Plan, recipientKinds } from "./plan.ts";
import { same } from "./telling.ts";
import { kinds, RecordTelling, type ToldRecord } from "./telling-records.ts";

export type ToldPattern = Pattern & ToldRecord;
export type ToldSeizure = Seizure & ToldRecord & { daysAgo: number };
export type ToldEntry = ListedEntry & { id: string };
/** `seen`: by pattern and seizure, the agencies that said that they saw it. */
export type Told = {
  patterns: ToldPattern[];
  seizures: ToldSeizure[];
  links: { pattern: ToldPattern; other: Linked }[];
  seen: Map<string, Set<string>>;
};

const ends = ["asked for", "out", "supplemented", "corrected", "recalled", "withdrawn"] as const;
const authors = ["NorthOfficer", "HarbourOfficer", "DOfficer", "SouthOfficer", "BSupervisor", "ARover"];
const tlps: Tlp[] = ["RED", "AMBER_STRICT", "AMBER", "GREEN", "CLEAR"];
export class PatternTelling {
  readonly told: Told = { patterns: [], seizures: [], links: [], seen: new Map() };
  readonly #patterns: RecordTelling;
  readonly #seizures: RecordTelling;
  readonly #choosing: Choosing;

  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly world: World,
    readonly cast: Cast,
    readonly dice: Dice,
    /** Waits until everything that was written has been judged. */
    readonly judged: () => Promise<void>,
  ) {
    this.#patterns = new RecordTelling(portal, registry, world, cast, kinds.PATTERN);
    this.#seizures = new RecordTelling(portal, registry, world, cast, kinds.SEIZURE_REPORT);
    this.#choosing = new Choosing(world, cast, dice);
  }

  async tellAll(alerts: ToldAlert[], entries: ToldEntry[]): Promise<Told> {
    const drawn = fc.sample(drawReport, { numRuns: 60, seed: this.dice.seed }).map(wellFormed);
    await this.#tellSeizures(drawn.slice(0, 45), false);
    await this.judged();
    await this.#tellPatterns();
    await this.judged();
    await this.#tellSeizures(drawn.slice(45), true);
    await this.judged();
    await this.#releaseLater();
    const linked = (kind: Linked["kind"], { id }: { id: string }, isSeenBy: Linked["isSeenBy"]): Linked => ({ kind, id, isSeenBy });
    const others = [
      ...this.dice.some(this.told.seizures, 25).map((one) => linked("SEIZURE_REPORT", one, (viewer) => seesSeizure(this.world, viewer, one))),
      ...this.dice.some(this.told.patterns, 15).map((one) => linked("PATTERN", one, (viewer) => seesPattern(this.world, viewer, one))),
      ...alerts.map((one) => linked("ALERT", one, (viewer) => seesAlert(this.world, viewer, one))),
      ...entries.map((one) => linked("WATCHLIST_ENTRY", one, (viewer) => seesEntry(viewer, one))),
    ];
    for (const other of others) await this.#link(other);
    for (const pattern of this.dice.some(this.told.patterns, 12)) await this.#see(pattern);
    return this.told;
  }

  #author(kind: RecipientKind, place: number): Person {
    const able = kind === "unit" ? authors.filter((name) => name !== "DOfficer" && name !== "BSupervisor" && name !== "ARover") : authors;
    return this.cast.people.find(({ name }) => name === able[place % able.length]) as Person;
  }

  /** As wide as that, by a traffic light that allows it. */
  #chosen(kind: RecipientKind, author: Person) {
    const tlp = this.dice.pick(tlps.filter((one) => recipientsOf[one].includes(kind)));
    return { tlp, sharing: this.#choosing.sharing({ tlp, author, hasParties: false } as Plan, kind) };
  }

  /** Some stay drafts; for each kind of recipient one is out, and one was recalled or withdrawn. Six more rose lately. */
  async #tellSeizures(drawn: DrawnReport[], isLater: boolean): Promise<void> {
    const kindAt = (place: number) => recipientKinds[place % recipientKinds.length] as RecipientKind;
    for (const [place, one] of [...drawn, ...Array.from({ length: 6 }, () => risen)].entries()) {
      const author = one === risen ? this.#author("agency", isLater ? 0 : 1) : this.#author(kindAt(place), place + Math.floor(place / 6));
      const { tlp, sharing } = this.#chosen(kindAt(place), author);
      const days = one === risen ? 5 : this.dice.chance(0.7) ? 2 + this.dice.pick([0, 9, 18]) : 35 + this.dice.pick([0, 9, 18]);
      const name = `seizure ${this.told.seizures.length}`;
      const content = { tlp, narrative: name } as Content;
      const told = await this.#seizures.draft(name, author, content, seizureInput(one, tlp, days));
      const seizure = Object.assign(told, { drawn: one, daysAgo: days });
      this.told.seizures.push(seizure);
      const released = one !== risen && place % 5 < 3;
      if (released) await this.#seizures.release(seizure, sharing);
      if (released && place % 4 === 0) await this.#seizures.recall(seizure);
      if (place % 8 === 0 || place === 3) if (!released || place % 4 === 0) await this.#seizures.withdraw(seizure);
    }
  }

  /** One of each end for each kind of recipient. */
  async #tellPatterns(): Promise<void> {
    const indicators = fc.sample(drawIndicators, { numRuns: ends.length * recipientKinds.length, seed: this.dice.seed + 1 });
    for (const [place, end] of ends.entries())
      for (const [at, kind] of recipientKinds.entries()) {
        const author = this.#author(kind, place + at);
        const { tlp, sharing } = this.#chosen(kind, author);
        const number = this.told.patterns.length;
        const routes: Content["legs"] = [
          { role: "ORIGIN", country: countries[at % 3] as string },
          { role: "DESTINATION", country: countries[place % 3] as string },
        ];
        // Every third by what rose lately, so that something fits whatever was drawn.
        const drawn = number % 3 ? (indicators[number] as DrawnIndicator[]) : fittingWhatRose;
        const said = (form: number) => ({ ...saidOf(number, form, tlp), legs: routes, indicators: drawn.map(asInput) });
        const content = (form: number) => ({ tlp, narrative: titleOf(number, form) }) as Content;
        const told = await this.#patterns.draft(`pattern ${number}`, author, content(1), said(1));
        const pattern = Object.assign(told, { indicators: drawn, routes });
        this.told.patterns.push(pattern);
        if (end === "asked for") {
          if (at % 2) await this.#patterns.ask(pattern, sharing);
          continue;
        }
        await this.#patterns.release(pattern, sharing);
        if (end === "supplemented" || end === "corrected") await this.#patterns.amend(pattern, content(2), said(2), end === "corrected");
        if (end === "recalled" || end === "withdrawn") await this.#patterns.recall(pattern);
        if (end === "withdrawn") await this.#patterns.withdraw(pattern);
      }
  }

  /** Some of each that were drafted and not asked for: what they fit, or what fits them, has been recognised long ago. */
  async #releaseLater(): Promise<void> {
    const drafts = <One extends ToldRecord>(list: One[]) => list.filter((one) => one.acts.every(({ act }) => act.kind === "DRAFT"));
    const risenFirst = [...drafts(this.told.seizures)].sort((a, b) => Number(b.drawn === risen) - Number(a.drawn === risen));
    const chosen: [RecordTelling, ToldRecord][] = [
      ...risenFirst.slice(0, 5).map((one): [RecordTelling, ToldRecord] => [this.#seizures, one]),
      ...drafts(this.told.patterns)
        .slice(0, 2)
        .map((one): [RecordTelling, ToldRecord] => [this.#patterns, one]),
    ];
    for (const [telling, record] of chosen) {
      const { tlp } = stateOf(this.world, record).content;
      const widest = recipientsOf[tlp].at(-1) as RecipientKind;
      await telling.release(record, this.#choosing.sharing({ tlp, author: record.author, hasParties: false } as Plan, widest));
    }
  }

  /** To some patterns, by an officer who sees both. */
  async #link(other: Linked): Promise<void> {
    const pairs = this.told.patterns
      .filter(({ id }) => id !== other.id)
      .flatMap((pattern) => {
        const able = this.cast.viewers.filter(
          (viewer) =>
            viewer.person.agency === pattern.author.agency &&
            may(viewer, "pattern:draft") &&
            seesPattern(this.world, viewer, pattern) &&
            other.isSeenBy(viewer),
        );
        return able.length ? [{ pattern, by: this.dice.pick(able) }] : [];
      });
    for (const { pattern, by } of this.dice.some(pairs, 3)) {
      const query = "mutation ($input: PatternLinkInput!) { done: patternLink(input: $input) { userErrors { code field } } }";
      const { data, errors } = await asksAs(this.portal, by, query, { input: { id: pattern.id, recordId: other.id } });
      same(data?.done?.userErrors ?? errors, [], `link of ${pattern.name} by ${by.label}`);
      this.told.links.push({ pattern, other });
    }
  }

  /** Somebody says to have seen all that fits. */
  async #see(pattern: ToldPattern): Promise<void> {
    const by = this.dice.pick(this.cast.viewers.filter((viewer) => may(viewer, "pattern:draft") && seesPattern(this.world, viewer, pattern)));
    const query = "mutation ($input: PatternSeeFitsInput!) { done: patternSeeFits(input: $input) { userErrors { code field } } }";
    const input = { id: pattern.id, seizureReports: this.told.seizures.map(({ id }) => id) };
    const { data, errors } = await asksAs(this.portal, by, query, { input });
    same(data?.done?.userErrors ?? errors, [], `${by.label} sees what fits ${pattern.name}`);
    for (const seizure of this.told.seizures.filter((one) => seesSeizure(this.world, by, one))) {
      const pair = `${pattern.id} ${seizure.id}`;
      this.told.seen.set(pair, (this.told.seen.get(pair) ?? new Set()).add(by.person.agency));
    }
  }
}
