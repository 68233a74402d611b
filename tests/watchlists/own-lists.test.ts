// Agencies' own lists over HTTP: the steps, what is wrong at which field, and every way out of an entry for every
// reader, held against who was meant to see it.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { settled } from "../running/settled.ts";
import { nomination, OwnListPortal } from "./own-list-portal.ts";

let own: OwnListPortal;
beforeAll(async () => {
  own = await OwnListPortal.start();
});
afterAll(() => own?.stop());

const codesOf = (userErrors: { code: string; field: string[] }[]) => userErrors.map(({ code, field }) => `${field.join(".")} ${code}`).sort();

describe("an agency's own list", () => {
  it("is found by another agency's question once a second person approved it, and no longer once it is withdrawn", async () => {
    const list = await own.createList("Ada", "Found by others");
    expect((await own.share("Ada", list, "AMBER", [{ agency: own.agencyId("QB-CUSTOMS") }])).userErrors).toEqual([]);
    const { nomination: made, outcome } = await own.nominate("Ada", list, nomination("Ferdinand Quistgaard"));
    expect(outcome).toBe("NOMINATED");
    expect(codesOf((await own.approve("Ada", made.id)).userErrors)).toEqual(["ids.0 SECOND_PERSON_NEEDED"]);
    expect(await own.found("Bob", "Ferdinand Quistgaard")).toEqual([]);
    const [{ entry }] = (await own.approve("Amy", made.id)).nominations;
    await own.untilFound("Bob", "Ferdinand Quistgaard", entry.id);
    expect(await own.found("Dee", "Ferdinand Quistgaard")).toEqual([]);
    // What was done with it is the owner's to see, and who consulted it.
    const asked = `{ node(id: "${entry.id}") { ... on WatchlistEntry { dutyContact reviewOn nomination { grounds } steps { kind } } } }`;
    expect((await own.ask("Bob", asked)).node).toEqual({ dutyContact: "+297 555 0110", reviewOn: null, nomination: null, steps: [] });
    expect((await own.ask("Sol", asked)).node).toMatchObject({ nomination: { grounds: expect.any(String) }, steps: [{ kind: "APPROVED" }] });
    const { consultations } = await own.ask("Sol", "{ consultations(first: 5) { edges { node { agency { name } watchlistEntry { id } } } } }");
    expect(consultations.edges.map(({ node }: { node: object }) => node)).toContainEqual({
      agency: { name: "Agency QB-CUSTOMS" },
      watchlistEntry: { id: entry.id },
    });
    const withdraw = { id: entry.id, reason: "INACCURATE", instruction: "DESTROY" };
    expect((await own.act("Ada", "watchlistEntryWithdraw", "WatchlistEntryWithdrawInput", withdraw)).userErrors).toEqual([]);
    await own.untilFound("Sol", "Ferdinand Quistgaard", entry.id, false);
    expect((await own.ask("Bob", asked)).node).toBeNull();
    const { notices } = await own.ask("Bob", "{ notices(received: true, first: 1) { edges { node { reason instruction } } } }");
    expect(notices.edges[0].node).toEqual({ reason: "INACCURATE", instruction: "DESTROY" });
  });

  it("takes what is well-formed, normalised, and names every fault at its field", async () => {
    const list = await own.createList("Ada", "Well-formed");
    const bare = nomination("Only A. Name", { birthDate: null });
    expect(codesOf((await own.nominate("Nora", list, bare)).userErrors)).toEqual(["birthDate SECOND_IDENTIFIER_NEEDED"]);
    const wrong = nomination("", { birthDate: "1970-13", phones: ["12"], emails: ["x"], postalItems: ["R1"], reviewOn: "2001-01-01", grounds: " " });
    expect(codesOf((await own.nominate("Nora", list, wrong)).userErrors)).toEqual([
      "birthDate INVALID",
      "emails.0 INVALID",
      "grounds REQUIRED",
      "name REQUIRED",
      "phones.0 PHONE_INVALID",
      "postalItems.0 POSTAL_ITEM_SHAPE",
      "reviewOn REVIEW_WITHIN_YEAR",
    ]);
    const right = nomination("Ok Enough", {
      countries: ["AW"],
      phones: ["582 1234"],
      emails: ["Someone@Mail.EXAMPLE"],
      postalItems: ["rr 473124829 gb", "RR473124820GB", "CP882"],
    });
    const { nomination: made } = await own.nominate("Nora", list, right);
    const { node } = await own.ask(
      "Nora",
      `{ node(id: "${made.id}") { ... on WatchlistNomination { content { phones emails postalItems doubtfulPostalItems legalBasis handling } } } }`,
    );
    expect(node.content).toEqual({
      phones: ["+2975821234"],
      emails: ["someone@mail.example"],
      postalItems: ["RR473124829GB", "RR473124820GB", "CP882"],
      doubtfulPostalItems: ["RR473124820GB"],
      legalBasis: "CUSTOMS_LAW",
      handling: "H0",
    });
    expect(codesOf((await own.nominate("Bob", list, right)).userErrors)).toEqual(["watchlist NOT_FOUND"]);
  });

  it("takes many at once, each whole or not at all, once for a key, and changes what an own reference names", async () => {
    const list = await own.createList("Ada", "Many");
    const entries = [
      nomination("One Of Many", { ownReference: "MANY-1" }),
      nomination("", { ownReference: "MANY-2" }),
      nomination("Other Of Many", { ownReference: "MANY-1" }),
      nomination("Third Of Many", { ownReference: "MANY-3" }),
    ];
    const send = (idempotencyKey?: string) =>
      own.act(
        "Nora",
        "watchlistEntryNominateMany",
        "WatchlistEntryNominateManyInput",
        { watchlist: list, entries, ...(idempotencyKey && { idempotencyKey }) },
        "results { outcome nomination { id } userErrors { code field } }",
      );
    const { results } = await send("once");
    expect(results.map(({ outcome, userErrors }: { outcome: string; userErrors: [] }) => outcome ?? codesOf(userErrors).join())).toEqual([
      "NOMINATED",
      "name REQUIRED",
      "ownReference REFERENCE_TWICE",
      "NOMINATED",
    ]);
    expect(await send("once")).toEqual({ results, userErrors: [] });
    const ids = [results[0].nomination.id, results[3].nomination.id];
    expect((await own.approve("Ada", ...ids)).userErrors).toEqual([]);
    const again = (await send()).results;
    expect(again[0].outcome).toBe("UNCHANGED");
    const changed = await own.nominate("Nora", list, nomination("One Of Few", { ownReference: "MANY-1" }));
    expect(changed.outcome).toBe("PROPOSED");
    const reject = { ids: [changed.nomination.id], reason: "Not so" };
    expect((await own.act("Ada", "watchlistNominationReject", "WatchlistNominationRejectInput", reject)).userErrors).toEqual([]);
  });
});

describe("every way out of an entry", () => {
  const everybody = ["Nora", "Sol", "Ada", "Amy", "Aud", "Bob", "Cyd", "Dee"];
  const ofA = ["Nora", "Sol", "Ada", "Amy"];
  type Listed = { name: string; list: string; id: string; readers: string[] };
  const listed: Listed[] = [];

  /** The entries that somebody meets, by each way. */
  async function waysOf(who: string): Promise<Record<string, string[]>> {
    const mayRead = who !== "Aud";
    const ids = listed.map(({ id }) => id);
    if (!mayRead) {
      const nodes = await Promise.all(ids.map((id) => own.ask(who, `{ node(id: "${id}") { id } }`)));
      return { byId: nodes.flatMap(({ node }) => (node ? [node.id] : [])) };
    }
    const met = async (query: string, pick: (data: never) => string[]) => pick((await own.ask(who, query)) as never).filter((id) => ids.includes(id));
    const nodesOf = (connection: { edges: { node: { id: string } }[] } | undefined) => connection?.edges.map(({ node }) => node.id) ?? [];
    const lists = [...new Set(listed.map(({ list }) => list))];
    const ways: Record<string, string[]> = { byId: [], byList: [], byText: [], counted: [], asked: [], screened: [], changes: [] };
    for (const { id, name, list } of listed) {
      ways.byId?.push(...(await met(`{ node(id: "${id}") { id } }`, ({ node }: { node: { id: string } | null }) => (node ? [node.id] : []))));
      ways.byText?.push(
        ...(await met(
          `{ node(id: "${list}") { ... on Watchlist { entries(filter: { text: "${name}", includeDelisted: true }, first: 50) { edges { node { id } } } } } }`,
          ({ node }: { node: { entries?: never } | null }) => nodesOf(node?.entries),
        )),
      );
      ways.asked?.push(...(await own.found(who, name)).filter((found) => found === id));
      const input = { subjects: [{ names: [name] }], purpose: "CONTROL_OF_ITEM", caseReference: "a test" };
      const { screen } = await own.ask(
        who,
        "query ($input: ScreenInput!) { screen(input: $input) { results { hits { entry { id } } } userErrors { code } } }",
        { input },
      );
      ways.screened?.push(
        ...screen.results
          .flatMap(({ hits }: { hits: { entry: { id: string } }[] }) => hits.map(({ entry }) => entry.id))
          .filter((one: string) => one === id),
      );
    }
    for (const list of lists) {
      const { node } = await own.ask(
        who,
        `{ node(id: "${list}") { ... on Watchlist { entries(filter: { includeDelisted: true }, first: 50) { totalCount edges { node { id } } } } } }`,
      );
      ways.byList?.push(...nodesOf(node?.entries));
      ways.counted?.push(...Array.from({ length: node?.entries.totalCount ?? 0 }, () => "one"));
    }
    await settled(own.administrator);
    const { changes } = await own.ask(who, "{ changes(kinds: [WATCHLIST_ENTRY], first: 100) { changes { isGone watchlistEntry { id } } } }");
    ways.changes = changes.changes.flatMap(({ watchlistEntry }: { watchlistEntry: { id: string } | null }) => watchlistEntry?.id ?? []);
    return ways;
  }

  async function expectMatrix(): Promise<void> {
    for (const who of everybody) {
      const expected = listed.filter(({ readers }) => readers.includes(who)).map(({ id }) => id);
      for (const [way, met] of Object.entries(await waysOf(who))) {
        const answer = way === "counted" ? met.length : [...met].filter((id) => listed.some((one) => one.id === id)).sort();
        expect({ who, way, answer }).toEqual({ who, way, answer: way === "counted" ? expected.length : [...expected].sort() });
      }
    }
  }

  it("leads to it whom it was shared with at its approval, and nobody else, before and after a list is narrowed", async () => {
    await own.registry.community("Ring", "COMMUNITY", "QA-CUSTOMS");
    await own.registry.join("Ring", "QB-CUSTOMS");
    const lists = {
      kept: await own.createList("Ada", "Kept"),
      toB: await own.createList("Ada", "To B"),
      ring: await own.createList("Ada", "Ring", "GREEN"),
    };
    await own.share("Ada", lists.toB, "AMBER", [{ agency: own.agencyId("QB-CUSTOMS") }]);
    await own.share("Ada", lists.ring, "GREEN", [{ community: own.communityId("Ring") }]);
    const add = async (name: string, list: string, readers: string[]) =>
      listed.push({ name, list, id: await own.list("Nora", "Ada", list, nomination(name)), readers });
    await add("Ottoline Vandersprenkel", lists.kept, ofA);
    await add("Peregrine Wolfhagen", lists.toB, [...ofA, "Bob"]);
    await add("Quintessa Underhallow", lists.ring, [...ofA, "Bob"]);
    await own.registry.join("Ring", "QC-CUSTOMS");
    await add("Rosamunde Tanglewick", lists.ring, [...ofA, "Bob", "Cyd"]);
    // A nomination that waits is nobody's entry.
    await own.nominate("Nora", lists.toB, nomination("Sigismund Yarborough"));
    for (const { name, id } of listed) await own.untilFound("Ada", name, id);
    await expectMatrix();
    expect(await own.found("Ada", "Sigismund Yarborough")).toEqual([]);

    await own.share("Ada", lists.toB, "AMBER", [{ agency: own.agencyId("QD-CUSTOMS") }]);
    (listed[1] as Listed).readers = [...ofA, "Dee"];
    await own.registry.leave("Ring", "QB-CUSTOMS");
    (listed[2] as Listed).readers = ofA;
    (listed[3] as Listed).readers = [...ofA, "Cyd"];
    await own.untilFound("Dee", "Peregrine Wolfhagen", (listed[1] as Listed).id);
    await expectMatrix();
  });

  it("tells who sees a nomination, and a correction, as the access model says", async () => {
    const seen = async (query: string, pick: (data: never) => number) => {
      const found: string[] = [];
      for (const who of everybody.filter((one) => one !== "Aud")) if (pick((await own.ask(who, query)) as never)) found.push(who);
      return found;
    };
    const entry = listed[1] as Listed;
    const { nomination: made } = await own.nominate("Nora", entry.list, nomination("Theodora Zwanenburg"));
    const byId = `{ node(id: "${made.id}") { id } }`;
    expect(await seen(byId, ({ node }: { node: object | null }) => Number(!!node))).toEqual(["Nora", "Ada", "Amy"]);
    const propose = { entry: entry.id, field: "NAMES", problem: "It is spelt otherwise." };
    const { correction } = await own.act("Dee", "watchlistCorrectionPropose", "WatchlistCorrectionProposeInput", propose, "correction { id }");
    const ofCorrection = `{ node(id: "${correction.id}") { id } }`;
    expect(await seen(ofCorrection, ({ node }: { node: object | null }) => Number(!!node))).toEqual([...ofA, "Dee"]);
    const accept = { id: correction.id, answer: "You are right.", entry: nomination("Peregrine Wolfshagen") };
    expect((await own.act("Amy", "watchlistCorrectionAccept", "WatchlistCorrectionAcceptInput", accept)).userErrors).toEqual([]);
    const answered = await own.ask("Dee", `{ node(id: "${correction.id}") { ... on WatchlistCorrection { state answer entry { name } } } }`);
    expect(answered.node).toEqual({ state: "ACCEPTED", answer: "You are right.", entry: { name: "Peregrine Wolfhagen" } });
    const { watchlistReviewsDue } = await own.ask("Nora", "{ watchlistReviewsDue(days: 366, first: 100) { edges { node { id } } } }");
    expect(watchlistReviewsDue.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
      expect.arrayContaining(listed.map(({ id }) => id)),
    );
  });
});
