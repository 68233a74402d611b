// Two agencies over HTTP: one that lists, and shares its list with the other.
import type pg from "pg";
import type { TestPortal } from "../running/portal.ts";
import { type Enrolled, Registry } from "../running/registry.ts";

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
type Json = any;

export const work = { purpose: "INVESTIGATION", caseReference: "XC-2026-1" };
const needed = { subjectStatus: "SUSPECT", grounds: "a test", hitAction: "HOLD_AND_CALL", dutyContact: "+597 555 0101" };

export class Lister {
  private constructor(
    readonly portal: TestPortal,
    readonly administrator: pg.Client,
    readonly people: Record<"Nora" | "Ada" | "Cal" | "Cora", Enrolled>,
    readonly agencies: ReadonlyMap<string, number>,
  ) {}

  static async start(portal: TestPortal): Promise<Lister> {
    const administrator = await portal.administrator();
    const registry = new Registry(administrator);
    for (const code of ["XA-CUSTOMS", "XC-CUSTOMS"]) await registry.agency(code, { receivesPersonalData: true });
    const people = {
      Nora: await registry.member("Nora", "XA-CUSTOMS", ["OFFICER"]),
      Ada: await registry.member("Ada", "XA-CUSTOMS", ["SUPERVISOR"]),
      Cal: await registry.member("Cal", "XC-CUSTOMS", ["OFFICER"]),
      Cora: await registry.member("Cora", "XC-CUSTOMS", ["SUPERVISOR"]),
    };
    return new Lister(portal, administrator, people, registry.agencies);
  }

  /** What one of them is answered. */
  async ask(who: keyof Lister["people"], query: string, variables: object = {}): Promise<Json> {
    const { data, errors } = await this.portal.ask(this.people[who].key.secret, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The payload of a mutation that is to succeed. */
  async step(who: keyof Lister["people"], mutation: string, input: string, given: object, fields: string): Promise<Json> {
    const { payload } = await this.ask(
      who,
      `mutation Step($input: ${input}!) { payload: ${mutation}(input: $input) { ${fields} userErrors { code field } } }`,
      {
        input: given,
      },
    );
    if (payload.userErrors.length) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  }

  /** A list of XA that XC sees. */
  async list(): Promise<string> {
    const list = { name: "Couriers", purpose: "a test", legalBasis: "CUSTOMS_LAW" };
    const { watchlist } = await this.step("Ada", "watchlistCreate", "WatchlistCreateInput", { list, tlp: "AMBER" }, "watchlist { id }");
    const recipients = [{ agency: Buffer.from(`Agency:${this.agencies.get("XC-CUSTOMS")}`).toString("base64") }];
    const preview = await this.ask(
      "Ada",
      "query Preview($id: ID!, $recipients: [RecipientInput!]!) { watchlistSharePreview(id: $id, tlp: AMBER, recipients: $recipients) { digest } }",
      { id: watchlist.id, recipients },
    );
    const { digest } = preview.watchlistSharePreview;
    await this.step("Ada", "watchlistShare", "WatchlistShareInput", { id: watchlist.id, tlp: "AMBER", recipients, digest }, "watchlist { id }");
    return watchlist.id;
  }

  /** Nominated by one and approved by another; their ids. */
  async listed(watchlist: string, entries: object[]): Promise<string[]> {
    const { results } = await this.step(
      "Nora",
      "watchlistEntryNominateMany",
      "WatchlistEntryNominateManyInput",
      { watchlist, entries: entries.map((entry) => ({ ...needed, ...entry })) },
      "results { nomination { id } userErrors { code field } }",
    );
    const ids = results.map(({ nomination, userErrors }: Json) => {
      if (!nomination) throw new Error(JSON.stringify(userErrors));
      return nomination.id;
    });
    const { nominations } = await this.step(
      "Ada",
      "watchlistNominationApprove",
      "WatchlistNominationApproveInput",
      { ids },
      "nominations { entry { id } }",
    );
    return nominations.map(({ entry }: Json) => entry.id);
  }

  async screen(who: keyof Lister["people"], subjects: object[]): Promise<Json[]> {
    const { screen } = await this.ask(
      who,
      `query Screening($input: ScreenInput!) { screen(input: $input) { userErrors { code field }
        results { hits { entry { id } score band matchedName reasons { kind } }
          hitOnly { reference hitAction dutyContact owner { name } } } } }`,
      { input: { subjects, ...work } },
    );
    return screen.results;
  }
}
