// A reference list that is imported again keeps the clearances of entries that say what they said.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { clearEntry } from "../../lib/clearances/clear-entry.ts";
import { clearancesOf, withoutCleared } from "../../lib/clearances/clearances-of.ts";
import { screenSubjects } from "../../lib/screening/screen-subjects.ts";
import { readSubject } from "../../lib/screening/subject.ts";
import type { ListedSubject } from "../watchlists/ofac-folder.ts";
import { WatchlistDatabase } from "../watchlists/watchlist-database.ts";

let database: WatchlistDatabase;
beforeAll(async () => {
  database = await WatchlistDatabase.start();
  await database.owner.query("update member set roles = '{OFFICER}'");
});
afterAll(() => database?.stop());

const stays: ListedSubject = { id: 1, name: "MERTENS, Tobin", aliases: ["QUILLOA, Tobin"], address: "Quay 1" };
const changes: ListedSubject = { id: 2, name: "MERTENS, Tobin Heron", aliases: ["HERON, Tobin"], address: "Quay 2" };
const given = { names: ["Tobin Mertens"], birthDate: "1980-02-29" };
const { subject } = readSubject(given, []);

const entries = async () => {
  const rows = await database.rows<{ id: string; source: string }>("select id, source_id as source from watchlist_entry");
  return new Map(rows.map(({ id, source }) => [source, id]));
};
const cleared = () => database.asAnalyst(async (operation) => [...((await clearancesOf(operation, [subject]))[0]?.keys() ?? [])].sort());
const alerts = () =>
  database.asAnalyst(async (operation) => {
    const found = await screenSubjects(operation, [subject], { band: "WEAK" });
    const left = await withoutCleared(operation, [subject], found);
    return { found: found[0]?.length, left: left[0]?.map(({ entryId }) => entryId) };
  });

describe("clearances", () => {
  it("stay with entries that an import leaves as they are, and end with those that it changes", async () => {
    await database.import("Sanctions", [stays, changes]);
    const ids = await entries();
    const [one, other] = [ids.get("1") as string, ids.get("2") as string];
    for (const entryId of [one, other]) {
      await database.asAnalyst((operation) => clearEntry(operation, { entryId, subject: given, reason: "Another birth date.", until: null }));
    }
    expect(await cleared()).toEqual([one, other].sort());
    expect(await alerts()).toMatchObject({ found: 2, left: [] });

    await database.import("Sanctions", [stays, changes]);
    expect(await cleared()).toEqual([one, other].sort());

    await database.import("Sanctions", [stays, { ...changes, address: "Shed 4" }]);
    expect(await cleared()).toEqual([one]);
    expect(await alerts()).toMatchObject({ found: 2, left: [other] });

    await database.import("Sanctions", [{ ...stays, address: "Pier 9" }, changes]);
    await database.import("Sanctions", [stays, changes]);
    expect(await cleared()).toEqual([one, other].sort());
  });

  it("are of the subject, however it is written, and not of one with another birth date or document", async () => {
    const of = (more: object) => readSubject({ ...given, ...more }, []).subject;
    const subjects = [
      of({ names: ["MERTENS, tobin"], countries: ["AW"], kind: "PERSON" }),
      of({ birthDate: "1980-03-01" }),
      of({ documents: [{ number: "X-1234567" }] }),
      of({ names: ["Tobin Merten"] }),
    ];
    const found = await database.asAnalyst((operation) => clearancesOf(operation, subjects));
    expect(found.map(({ size }) => size > 0)).toEqual([true, false, false, false]);
  });
});
