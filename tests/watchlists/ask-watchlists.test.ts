import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { UserError } from "../../lib/user-error.ts";
import { askWatchlists } from "../../lib/watchlists/ask-watchlists.ts";
import type { Question } from "../../lib/watchlists/check-question.ts";
import type { ListedSubject } from "./ofac-folder.ts";
import { WatchlistDatabase } from "./watchlist-database.ts";

const subjects: ListedSubject[] = [
  { id: 1, name: "QUILLOA MERTENS, Tobin", aliases: ["VELLARDSON, Tobias"], weakAliases: ["EL TUERTO"], born: "1961", address: "Pier 7" },
  { id: 2, name: "AMBERSON, Wilhelmina", aliases: ["HERON, Mina"], born: "1970" },
  { id: 3, name: "STRUCK, Olaf" },
];

let database: WatchlistDatabase;
beforeAll(async () => {
  database = await WatchlistDatabase.start();
  await database.import("Public list", subjects);
  await database.import("Public list", subjects.slice(0, 2));
});
afterAll(() => database?.stop());

const ask = (question: Partial<Question>) =>
  database.asAnalyst(async (operation) => {
    const hits = await askWatchlists(operation, { name: "", purpose: "INVESTIGATION", caseReference: "AW-2026-17", ...question });
    const entries = await operation.db.watchlistEntry.findMany({ where: { id: { in: hits.map(({ entryId }) => entryId) } } });
    return hits.map((hit) => ({ ...hit, source: entries.find(({ id }) => id === hit.entryId)?.sourceId }));
  });
const listId = async (name: string) => (await database.rows<{ id: string }>("select id from watchlist where name = $1", [name]))[0]?.id as string;
/** Leaves a list to the supervisors of the other agency, in which the analyst is not. */
const hide = (name: string) =>
  database.rows(
    `with hidden as (select portolan.intern_audience(array[portolan.principal('CUSTODIANS', (select id from agency where code = 'JM-POST'))]) as audience),
       list as (update watchlist set audience_id = hidden.audience from hidden where name = $1 returning id)
     update watchlist_entry set audience_id = hidden.audience from hidden, list where watchlist_id = list.id`,
    [name],
  );

describe("asking the watchlists", () => {
  it("finds an alias with a slip in it, names it and says why", async () => {
    const [hit, ...others] = await ask({ name: "Tobias Velardson" });
    expect(hit).toMatchObject({ source: "1", band: "STRONG", matchedName: "VELLARDSON, Tobias" });
    expect(hit?.reasons).toContainEqual(expect.objectContaining({ kind: "TOKEN_SIMILAR", asked: "velardson", listed: "vellardson" }));
    expect(others).toEqual([]);
  });

  it("lets the birth year speak", async () => {
    const [agreeing] = await ask({ name: "Tobias Velardson", birthDate: "1961-05" });
    const [differing] = await ask({ name: "Tobias Velardson", birthDate: "1995" });
    expect([agreeing?.band, differing?.band]).toEqual(["STRONG", "POSSIBLE"]);
  });

  it("makes no more than a POSSIBLE of an alias that the publisher calls weak", async () => {
    expect(await ask({ name: "El Tuerto", birthDate: "1961" })).toMatchObject([{ source: "1", band: "POSSIBLE", matchedName: "EL TUERTO" }]);
  });

  it("narrows by kind and by list", async () => {
    expect(await ask({ name: "Mina Heron", kind: "PERSON", listIds: [await listId("Public list")] })).toHaveLength(1);
    expect(await ask({ name: "Mina Heron", kind: "VESSEL" })).toEqual([]);
    expect(await ask({ name: "Mina Heron", listIds: [] })).toEqual([]);
  });

  it("does not answer with whom the publisher has struck off", async () => {
    expect(await ask({ name: "Olaf Struck" })).toEqual([]);
    expect(await database.rows("select delisted_at is not null as delisted from watchlist_entry where source_id = '3'")).toEqual([
      { delisted: true },
    ]);
  });

  it("leaves every answered entry, purpose and case in the record of access", async () => {
    const [hit] = await ask({ name: "Tobin Mertens", caseReference: " AW-2026-99 " });
    const [record] = await database.rows("select purpose, case_reference, consulted from access_record order by id desc limit 1");
    expect(record).toEqual({ purpose: "INVESTIGATION", case_reference: "AW-2026-99", consulted: [`WATCHLIST_ENTRY:${hit?.entryId}`] });
  });

  it.each<[Partial<Question>, string]>([
    [{ name: "Tobin", purpose: "" }, "purpose"],
    [{ name: "Tobin", caseReference: "" }, "caseReference"],
  ])("is refused without purpose or case: %j", async (question, field) => {
    const refusal = await ask(question).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(UserError);
    expect((refusal as UserError).faults).toEqual([{ code: "REQUIRED", field: [field] }]);
  });

  it("puts no second case under the first one's name", async () => {
    const asked = database.asAnalyst(async (operation) => {
      for (const caseReference of ["AW-1", "AW-2"]) await askWatchlists(operation, { name: "Tobin", purpose: "INVESTIGATION", caseReference });
    });
    await expect(asked).rejects.toThrow("INVALID caseReference");
  });
});

describe("a list that the viewer may not see", () => {
  const decoys = Array.from(
    { length: 150 },
    (_, place): ListedSubject => ({
      id: place + 1,
      name: "VELARDSON, Tobias",
      ...(place === 0 && { aliases: ["HIDDENSEE, Jan"], address: "Pier 7" }),
    }),
  );

  it("is neither answered nor moves any answer, though its entries fit better", async () => {
    const questions = ["Tobias Velardson", "Tobin Mertens", "Jan Hiddensee", "Pier"];
    const without = await Promise.all(questions.map((name) => ask({ name })));
    await database.import("Hidden list", decoys);
    const [better] = await ask({ name: "Tobias Velardson" });
    expect(better?.score).toBe(1);

    await hide("Hidden list");
    expect(await Promise.all(questions.map((name) => ask({ name })))).toEqual(without);
    expect(await ask({ name: "Jan Hiddensee", listIds: [await listId("Hidden list")] })).toEqual([]);
    const [count] = await database.rows<{ count: string }>("select count(*) from watchlist_entry where watchlist_id = $1", [
      await listId("Hidden list"),
    ]);
    expect(count?.count).toBe("150");
  });

  it("is imported on without being opened again", async () => {
    await database.import("Hidden list", [...decoys, { id: 151, name: "NEWCOMER, Nils" }]);
    expect(await ask({ name: "Nils Newcomer" })).toEqual([]);
  });
});
