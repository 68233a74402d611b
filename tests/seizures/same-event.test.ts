// Post and customs report one event, over HTTP: proposals, linking, and lists that count it once for who sees both.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
const reports = new Map<string, string>();
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  for (const code of ["XA-CUSTOMS", "XB-POST", "XC-CUSTOMS"]) await registry.agency(code);
  for (const [name, place, role] of [
    ["Nora", "XA-CUSTOMS", "SUPERVISOR"],
    ["Bea", "XB-POST", "OFFICER"],
    ["Ben", "XB-POST", "ANALYST"],
    ["Cal", "XC-CUSTOMS", "ANALYST"],
  ] as const)
    await registry.member(name, place, [role]);
  await file("Nora", "parcel", { itemId: "RR473124829GB", occurredOn: "2026-03-01", toEveryone: true });
  await file("Nora", "secret", { itemId: "RR473124829GB" });
  await file("Nora", "nearby", { occurredOn: "2026-03-06", toEveryone: true });
  await file("Nora", "farAway", { occurredOn: "2026-03-20", toEveryone: true });
  await file("Nora", "lastYear", { itemId: "RR473124829GB", occurredOn: "2025-03-01", toEveryone: true });
  await file("Bea", "own", { itemId: "RR473124829GB" });
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

const keyOf = (name: string) => registry.people.get(name)?.key.secret as string;
async function ask(who: string, query: string, variables?: object) {
  const { data, errors } = await portal.ask(keyOf(who), query, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
async function file(
  who: string,
  name: string,
  { toEveryone = false, ...more }: { toEveryone?: boolean; itemId?: string; occurredOn?: string },
): Promise<void> {
  const input = {
    occurredOn: "2026-03-05",
    place: name,
    transport: "MAIL",
    tlp: "CLEAR",
    goods: [{ description: "Slides", quantity: "1", unit: "KGM", commodityGroup: "SECURITY" }],
    legs: [
      { role: "ORIGIN", country: "US" },
      { role: "DESTINATION", country: "AW" },
    ],
    ...more,
  };
  const { seizureReportDraft } = await ask(
    who,
    "mutation ($input: SeizureReportInput!) { seizureReportDraft(input: $input) { seizureReport { id } } }",
    {
      input,
    },
  );
  reports.set(name, seizureReportDraft.seizureReport.id);
  if (toEveryone)
    await administrator.query(
      "update seizure_report set status = 'RELEASED', audience_id = portolan.intern_audience(array[portolan.principal('CUSTODIANS', agency_id), portolan.principal('EVERYONE')]) where place = $1",
      [name],
    );
}
const nameOf = (id: string) => [...reports].find(([, one]) => one === id)?.[0];
const seen = async (who: string, name: string) => {
  const { node } = await ask(
    who,
    `query ($id: ID!) { node(id: $id) { ... on SeizureReport { viewerCanUnlinkEvent updatedAt revision version
      sameEvent { id } eventProposals { reasons seizureReport { id } } } } }`,
    { id: reports.get(name) },
  );
  return (
    node && {
      ...node,
      sameEvent: node.sameEvent.map(({ id }: { id: string }) => nameOf(id)).sort(),
      eventProposals: node.eventProposals.map((one: { reasons: string[]; seizureReport: { id: string } }) => [
        nameOf(one.seizureReport.id),
        ...one.reasons,
      ]),
    }
  );
};
const counts = async (who: string, filter = "{}") => {
  const { seizureReports } = await ask(who, `{ seizureReports(first: 1, filter: ${filter}) { totalCount eventCount } }`);
  return [seizureReports.totalCount, seizureReports.eventCount];
};
const link = async (who: string, one: string, other: string) =>
  (
    await ask(who, "mutation ($input: SeizureReportLinkEventInput!) { done: seizureReportLinkEvent(input: $input) { userErrors { code field } } }", {
      input: { id: reports.get(one), otherId: reports.get(other) },
    })
  ).done.userErrors;

describe("reports of the same event", () => {
  it("are proposed to officers of the report's agency, among what they see, by identifier and by route, day and goods", async () => {
    expect((await seen("Bea", "own")).eventProposals).toEqual([
      ["parcel", "SAME_ITEM"],
      ["nearby", "NEAR"],
    ]);
    expect((await seen("Ben", "own")).eventProposals).toEqual([]);
    expect((await seen("Bea", "parcel")).eventProposals).toEqual([]);
  });

  it("count as one event for who sees both, and as before for who sees one", async () => {
    expect([await counts("Bea"), await counts("Ben"), await counts("Cal"), await counts("Nora")]).toEqual([
      [5, 5],
      [5, 5],
      [4, 4],
      [5, 5],
    ]);
    const before = await seen("Cal", "parcel");
    expect(await link("Bea", "own", "parcel")).toEqual([]);
    expect(await link("Bea", "own", "parcel")).toEqual([]);
    expect([await counts("Bea"), await counts("Ben"), await counts("Cal"), await counts("Nora")]).toEqual([
      [5, 4],
      [5, 4],
      [4, 4],
      [5, 5],
    ]);
    expect(await seen("Cal", "parcel")).toEqual(before);
    expect(await counts("Bea", "{ own: true }")).toEqual([1, 1]);
    expect((await seen("Ben", "parcel")).sameEvent).toEqual(["own"]);
    expect(await seen("Bea", "own")).toMatchObject({ sameEvent: ["parcel"], viewerCanUnlinkEvent: true, eventProposals: [["nearby", "NEAR"]] });
    expect(await seen("Ben", "own")).toMatchObject({ sameEvent: ["parcel"], viewerCanUnlinkEvent: false });
    expect((await seen("Nora", "parcel")).sameEvent).toEqual([]);
  });

  it("are linked from the own report only, to one that is seen", async () => {
    const notFound = (field: string) => [{ code: "NOT_FOUND", field: [field] }];
    expect(await link("Bea", "own", "secret")).toEqual(notFound("otherId"));
    expect(await link("Bea", "parcel", "own")).toEqual(notFound("id"));
    expect(await link("Nora", "parcel", "own")).toEqual(notFound("otherId"));
  });

  it("are linked through each other, and apart again when their agency takes it back", async () => {
    expect(await link("Nora", "nearby", "parcel")).toEqual([]);
    expect((await seen("Bea", "own")).sameEvent).toEqual(["nearby", "parcel"]);
    expect(await counts("Bea")).toEqual([5, 3]);
    expect(await counts("Cal")).toEqual([4, 3]);
    const { done } = await ask(
      "Bea",
      "mutation ($id: ID!) { done: seizureReportUnlinkEvent(input: { id: $id }) { seizureReport { sameEvent { id } } } }",
      {
        id: reports.get("own"),
      },
    );
    expect(done.seizureReport.sameEvent).toEqual([]);
    expect((await seen("Bea", "parcel")).sameEvent).toEqual(["nearby"]);
    expect(await counts("Bea")).toEqual([5, 4]);
  });
});
