// A portal in which three agencies keep lists of their own, over HTTP, and what of them somebody finds.
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { globalId } from "../policies/steps.ts";
import { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";

const errors = "userErrors { code field message }";
export type UserErrors = { code: string; field: string[]; message: string }[];
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what a test asserts on.
type Data = any;

export const nomination = (name: string, more: object = {}) => ({
  kind: "PERSON",
  name,
  birthDate: "1970",
  subjectStatus: "SUSPECT",
  grounds: `Seen with three parcels of ${name}.`,
  hitAction: "CHECK",
  dutyContact: "+297 555 0110",
  ...more,
});

export class OwnListPortal {
  private constructor(
    readonly portal: TestPortal,
    readonly administrator: pg.Client,
    readonly registry: Registry,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<OwnListPortal> {
    const portal = await TestPortal.start({ PORTOLAN_DEMO: "0", ...settings });
    const administrator = await portal.administrator();
    const registry = new Registry(administrator);
    await registry.agency("QA-CUSTOMS", { receivesPersonalData: true, units: ["North", "South"] });
    for (const code of ["QB-CUSTOMS", "QC-CUSTOMS", "QD-CUSTOMS"]) await registry.agency(code, { receivesPersonalData: true });
    for (const [name, place, ...roles] of [
      ["Nora", "QA-CUSTOMS/North", "OFFICER"],
      ["Sol", "QA-CUSTOMS/South", "OFFICER"],
      ["Ada", "QA-CUSTOMS", "SUPERVISOR"],
      ["Amy", "QA-CUSTOMS", "SUPERVISOR"],
      ["Aud", "QA-CUSTOMS", "AUDITOR", "ADMINISTRATOR"],
      ["Bob", "QB-CUSTOMS", "OFFICER"],
      ["Cyd", "QC-CUSTOMS", "SUPERVISOR"],
      ["Dee", "QD-CUSTOMS", "SUPERVISOR"],
    ] as const)
      await registry.member(name, place, roles);
    return new OwnListPortal(portal, administrator, registry);
  }

  async stop(): Promise<void> {
    await this.administrator.end();
    await this.portal.stop();
  }

  person(name: string): Enrolled {
    return this.registry.people.get(name) as Enrolled;
  }

  /** As somebody, in a session. */
  async ask(who: string, query: string, variables: object = {}): Promise<Data> {
    const answer = await this.portal.askInSession(this.person(who).session.secret, query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }

  /** A mutation; answers its payload. */
  async act(who: string, name: string, type: string, input: object, selection = ""): Promise<Data> {
    return (await this.ask(who, `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${selection} ${errors} } }`, { input })).answer;
  }

  async createList(who: string, name: string, tlp = "AMBER"): Promise<string> {
    const list = { name, purpose: "a test", legalBasis: "CUSTOMS_LAW" };
    return (await this.act(who, "watchlistCreate", "WatchlistCreateInput", { list, tlp }, "watchlist { id }")).watchlist.id;
  }

  async share(who: string, id: string, tlp: string, recipients: object[]): Promise<Data> {
    const { preview } = await this.ask(
      who,
      `query ($id: ID!, $tlp: Tlp!, $recipients: [RecipientInput!]!) { preview: watchlistSharePreview(id: $id, tlp: $tlp, recipients: $recipients) {
        digest agencyCount memberCount entryCount mayNotReceive noLonger { name } ${errors} } }`,
      { id, tlp, recipients },
    );
    const { userErrors } = await this.act(who, "watchlistShare", "WatchlistShareInput", { id, tlp, recipients, digest: preview.digest ?? "" });
    return { ...preview, userErrors };
  }

  nominate(who: string, watchlist: string, entry: object, more: object = {}): Promise<Data> {
    return this.act(who, "watchlistEntryNominate", "WatchlistEntryNominateInput", { watchlist, entry, ...more }, "outcome nomination { id }");
  }

  approve(who: string, ...ids: string[]): Promise<Data> {
    return this.act(who, "watchlistNominationApprove", "WatchlistNominationApproveInput", { ids }, "nominations { id state entry { id } }");
  }

  /** Nominated by the one, approved by the other; answers the entry's id. */
  async list(officer: string, supervisor: string, watchlist: string, entry: object): Promise<string> {
    const { nomination, userErrors } = await this.nominate(officer, watchlist, entry);
    if (!nomination) throw new Error(JSON.stringify(userErrors));
    return (await this.approve(supervisor, nomination.id)).nominations[0].entry.id;
  }

  /** Ids of the entries that a question by name finds. */
  async found(who: string, name: string): Promise<string[]> {
    const input = { name, purpose: "CONTROL_OF_ITEM", caseReference: "a test" };
    const { watchlistAsk } = await this.ask(who, "query ($input: WatchlistAskInput!) { watchlistAsk(input: $input) { hits { entry { id } } } }", {
      input,
    });
    return watchlistAsk.hits.map(({ entry }: Data) => entry.id);
  }

  /** Until somebody who may is answered the entry, or is not any more. */
  async untilFound(who: string, name: string, id: string, isFound = true): Promise<void> {
    for (const until = Date.now() + 60_000; Date.now() < until; await wait(100)) {
      if ((await this.found(who, name)).includes(id) === isFound) return;
    }
    throw new Error(`${name} is ${isFound ? "not " : ""}found by ${who}`);
  }

  agencyId = (code: string): string => globalId("Agency", this.registry.agencies.get(code) ?? 0);
  communityId = (name: string): string => globalId("Community", this.registry.communities.get(name) ?? "");
}
