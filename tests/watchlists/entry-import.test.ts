// Files of entries over HTTP, in a portal that works on jobs: checked, nominated and approved whole, or not at all.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nomination, OwnListPortal, type UserErrors } from "./own-list-portal.ts";

const header = "own_reference,kind,name,birth_date,phones,subject_status,grounds,hit_action,duty_contact";
const row = (reference: string, name: string, born = "1970") =>
  `${reference},PERSON,${name},${born},+297 582 1234; +297 582 1235,SUSPECT,Seen,CHECK,Desk`;
const file = (...rows: string[]) => [header, ...rows].join("\n");
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
type Import = any;

let own: OwnListPortal;
beforeAll(async () => {
  own = await OwnListPortal.start();
});
afterAll(() => own?.stop());

async function upload(who: string, watchlist: string, content: string, more: object = {}): Promise<{ status: number; id: string; code?: string }> {
  const cookie = `next-auth.session-token=${await own.portal.cookieOf(own.person(who).session.secret)}`;
  const response = await fetch(`${own.portal.url}/imports?${new URLSearchParams({ watchlist, name: "entries.csv", ...more })}`, {
    method: "POST",
    headers: { cookie, origin: own.portal.url, "sec-fetch-site": "same-origin" },
    body: content,
  });
  const answer = (await response.json()) as { id: string; errors?: [{ extensions: { code: string } }] };
  return { status: response.status, id: answer.id, ...(answer.errors && { code: answer.errors[0].extensions.code }) };
}

const fields = `state progress rowCount faultyRowCount newCount changedCount unchangedCount missing missingCount waitingCount approvedCount failure
  viewerCanContinue viewerCanDecide faults(first: 100) { edges { node { row column code } } }`;
async function find(who: string, id: string): Promise<Import> {
  return (await own.ask(who, `{ node(id: "${id}") { ... on WatchlistEntryImport { ${fields} } } }`)).node;
}

/** Until the step is over; the test's own time limit ends a wait in vain. */
async function settled(who: string, id: string): Promise<Import> {
  for (;;) {
    const found = await find(who, id);
    if (!["CHECKING", "IMPORTING", "APPROVING"].includes(found.state)) return found;
    await wait(50);
  }
}

const checked = async (watchlist: string, ...rows: string[]) => {
  const { id } = await upload("Nora", watchlist, file(...rows));
  return { id, ...(await settled("Nora", id)) };
};
const step = (
  who: string,
  name: "Confirm" | "Cancel" | "Check" | "Approve" | "Reject" | "TakeBack",
  input: object,
): Promise<{ userErrors: UserErrors }> =>
  own.act(who, `watchlistEntryImport${name}`, `WatchlistEntryImport${name === "Confirm" || name === "Cancel" ? "Step" : name}Input`, input);
const codes = async (answer: Promise<{ userErrors: UserErrors }>) => (await answer).userErrors.map(({ code }) => code);
const namesOn = async (who: string, list: string): Promise<string[]> => {
  const { node } = await own.ask(who, `{ node(id: "${list}") { ... on Watchlist { entries(first: 50) { edges { node { name } } } } } }`);
  return node.entries.edges.map((edge: { node: { name: string } }) => edge.node.name).sort();
};

describe("a file of entries", () => {
  it("is checked row by row, nominated whole, approved in one step by a second person, and updates by own reference", async () => {
    const list = await own.createList("Ada", "From a file");
    const faulty = await checked(
      list,
      row("F-1", "First File"),
      row("F-2", "", ""),
      row("F-1", "Again"),
      "F-3,DOG,Rex,1970,,SUSPECT,Seen,CHECK,Desk",
    );
    expect(faulty).toMatchObject({ state: "CHECKED", rowCount: 4, faultyRowCount: 3, newCount: 1 });
    expect(faulty.faults.edges.map(({ node }: { node: object }) => node)).toEqual([
      { row: 3, column: "name", code: "REQUIRED" },
      { row: 4, column: "own_reference", code: "REFERENCE_TWICE" },
      { row: 5, column: "kind", code: "UNKNOWN_CODE" },
    ]);
    expect(await codes(step("Nora", "Confirm", { id: faulty.id }))).toEqual(["IMPORT_HAS_FAULTS"]);

    const { id, ...right } = await checked(list, row("F-1", "First File"), row("F-2", "Second File"));
    expect(right).toMatchObject({ newCount: 2, waitingCount: 0, faults: { edges: [] } });
    expect(await codes(step("Nora", "Confirm", { id }))).toEqual([]);
    expect(await settled("Nora", id)).toMatchObject({ state: "IMPORTED", waitingCount: 2, viewerCanDecide: false });
    expect(await find("Ada", id)).toMatchObject({ viewerCanDecide: true, viewerCanContinue: false });
    expect(await namesOn("Nora", list)).toEqual([]);
    expect(await codes(step("Ada", "Approve", { id, waitingCount: 3 }))).toEqual(["CHANGED_MEANWHILE"]);
    expect(await codes(step("Ada", "Approve", { id, waitingCount: 2 }))).toEqual([]);
    expect(await settled("Ada", id)).toMatchObject({ state: "IMPORTED", waitingCount: 0, approvedCount: 2, failure: null });
    expect(await namesOn("Nora", list)).toEqual(["First File", "Second File"]);

    const later = await checked(list, row("F-2", "Second File Renamed"), row("F-9", "Ninth File"));
    expect(later).toMatchObject({ newCount: 1, changedCount: 1, unchangedCount: 0, missing: ["F-1"], missingCount: 1 });
    expect(await checked(list, row("F-1", "First File"), row("F-2", "Second File"))).toMatchObject({ newCount: 0, unchangedCount: 2, missing: [] });
    expect(await codes(step("Nora", "Cancel", { id: later.id }))).toEqual([]);
    expect(await find("Nora", later.id)).toMatchObject({ state: "CANCELLED" });
  });

  it("is refused for its header at once, for a list of somebody else, and to whom may not nominate", async () => {
    const list = await own.createList("Ada", "Refusing");
    expect(await upload("Nora", list, "name,colour\nx,y")).toMatchObject({ status: 422, code: "COLUMN_NEEDED" });
    expect(await upload("Nora", list, `${header},colour\n`)).toMatchObject({ status: 422, code: "UNKNOWN_COLUMN" });
    expect(await upload("Bob", list, file(row("X", "Nobody")))).toMatchObject({ status: 422, code: "NOT_FOUND" });
    expect(await upload("Nora", "nonsense", file(row("X", "Nobody")))).toMatchObject({ status: 422, code: "NOT_FOUND" });
    expect(await upload("Aud", list, file(row("X", "Nobody")))).toMatchObject({ status: 403, code: "FORBIDDEN" });
  });

  it("writes nothing when what was shown would not be what happens, and says so until it is checked again", async () => {
    const list = await own.createList("Ada", "Changing");
    const { id } = await checked(list, row("C-1", "Changed Meanwhile"));
    await own.list("Nora", "Ada", list, nomination("Changed Meanwhile", { ownReference: "C-1" }));
    expect(await codes(step("Nora", "Confirm", { id }))).toEqual([]);
    expect(await settled("Nora", id)).toMatchObject({ state: "FAILED", failure: "CHANGED_MEANWHILE", waitingCount: 0 });
    expect(await codes(step("Nora", "Check", { id, confirm: true }))).toEqual([]);
    expect(await settled("Nora", id)).toMatchObject({ state: "IMPORTED", changedCount: 1, waitingCount: 1, failure: null });
    // Its own reference comes onto another list before the file is approved: nothing is, and all goes on waiting.
    const other = await upload("Nora", list, file(row("C-2", "Both Lists"), row("C-3", "One List")), { confirm: "1" });
    expect(await settled("Nora", other.id)).toMatchObject({ state: "IMPORTED", waitingCount: 2 });
    await own.list("Nora", "Ada", await own.createList("Ada", "Other"), nomination("Both Lists", { ownReference: "C-2" }));
    expect(await codes(step("Amy", "Approve", { id: other.id, waitingCount: 2 }))).toEqual([]);
    expect(await settled("Amy", other.id)).toMatchObject({ state: "IMPORTED", waitingCount: 2, approvedCount: 0, failure: "REFUSED" });
    expect(await codes(step("Amy", "Reject", { id: other.id, reason: " " }))).toEqual(["REQUIRED"]);
    expect(await codes(step("Amy", "Reject", { id: other.id, reason: "On another list" }))).toEqual([]);
    expect(await find("Amy", other.id)).toMatchObject({ waitingCount: 0, approvedCount: 0 });
  });

  it("is taken back whole by its importer, as it was shown, while it waits", async () => {
    const list = await own.createList("Ada", "Taken back");
    const { id } = await upload("Nora", list, file(row("T-1", "Taken Back"), row("T-2", "Approved Before")), { confirm: "1" });
    expect(await settled("Nora", id)).toMatchObject({ state: "IMPORTED", waitingCount: 2 });
    expect(await codes(step("Amy", "TakeBack", { id, waitingCount: 2 }))).toEqual(["NOT_FOUND"]);
    expect(await codes(step("Nora", "TakeBack", { id, waitingCount: 1 }))).toEqual(["CHANGED_MEANWHILE"]);
    expect(await find("Nora", id)).toMatchObject({ waitingCount: 2 });
    expect(await codes(step("Nora", "TakeBack", { id, waitingCount: 2 }))).toEqual([]);
    expect(await find("Nora", id)).toMatchObject({ waitingCount: 0, approvedCount: 0 });
    expect(await codes(step("Nora", "TakeBack", { id, waitingCount: 0 }))).toEqual(["NOT_WAITING"]);
    expect(await codes(step("Amy", "Approve", { id, waitingCount: 0 }))).toEqual(["NOT_WAITING"]);
  });

  it("is seen by its importer's unit and the supervisors, counted and listed for no one else, and is no file of reports", async () => {
    const list = await own.createList("Ada", "Seen by few");
    const { id } = await upload("Nora", list, file(row("S-1", "Seen By Few")), { confirm: "1" });
    await settled("Nora", id);
    const seen: string[] = [];
    for (const who of ["Nora", "Sol", "Ada", "Amy", "Bob", "Cyd"]) {
      const { node, files, reports } = await own.ask(
        who,
        `{ node(id: "${id}") { id } files: watchlistEntryImports(filter: { watchlist: "${list}", waiting: true }) { totalCount edges { node { id } } }
           reports: reportImports { totalCount } }`,
      );
      expect([files.totalCount, files.edges.length]).toEqual(node ? [1, 1] : [0, 0]);
      expect(reports.totalCount).toBe(0);
      if (node) seen.push(who);
    }
    expect(seen).toEqual(["Nora", "Ada", "Amy"]);
    const asReports = Buffer.from(Buffer.from(id, "base64").toString().replace("WatchlistEntryImport", "ReportImport")).toString("base64");
    expect((await own.ask("Nora", `{ node(id: "${asReports}") { id } }`)).node).toBeNull();
    const columns = { columns: [], constants: [], dateOrder: "YEAR_MONTH_DAY", decimalComma: false };
    const check = own.act("Nora", "reportImportCheck", "ReportImportCheckInput", { id: asReports, columns });
    expect(await codes(check)).not.toEqual([]);
    for (const [who, expected] of [
      ["Sol", "FORBIDDEN"],
      ["Cyd", "NOT_FOUND"],
    ] as const) {
      const answer = await step(who, "Approve", { id, waitingCount: 1 }).then(
        ({ userErrors }) => userErrors[0]?.code,
        (error: Error) => (error.message.includes("FORBIDDEN") ? "FORBIDDEN" : error.message),
      );
      expect(answer).toBe(expected);
    }
    // Who imported it does not approve it.
    const { id: ofAda } = await upload("Ada", list, file(row("S-2", "Own File")), { confirm: "1" });
    await settled("Ada", ofAda);
    expect(await codes(step("Ada", "Approve", { id: ofAda, waitingCount: 1 }))).toEqual(["SECOND_PERSON_NEEDED"]);
  });
});
