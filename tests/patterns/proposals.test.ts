// Proposed patterns follow from what a viewer sees and from nothing else: counted a second time from the viewer's own list.
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";

let portal: TestPortal;
let registry: Registry;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  const administrator = await portal.administrator();
  registry = new Registry(administrator);
  for (const code of ["XA-CUSTOMS", "XB-POST"]) await registry.agency(code);
  await registry.member("Nora", "XA-CUSTOMS", ["OFFICER"]);
  await registry.member("Bea", "XB-POST", ["OFFICER"]);
  await administrator.end();
});
afterAll(async () => {
  await portal?.stop();
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const seizure = (days: number, origin: string, concealment: string, mailClass: string) => ({
  occurredOn: daysAgo(days),
  place: "Quay",
  transport: "MAIL",
  concealment,
  mailClass,
  goods: [{ description: "Slides", quantity: "1", unit: "KGM", commodityGroup: "SECURITY" }],
  legs: [
    { role: "ORIGIN", country: origin },
    { role: "DESTINATION", country: "TT" },
  ],
});
const ask = async (who: string, query: string, variables = {}) => {
  const { data, errors } = await portal.ask(registry.people.get(who)?.key.secret as string, query, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
};
const file = async (who: string, reports: object[]) =>
  (
    await ask(who, "mutation ($input: SeizureReportDraftManyInput!) { done: seizureReportDraftMany(input: $input) { userErrors { code } } }", {
      input: { reports },
    })
  ).done.userErrors;
const proposals = async (who: string) =>
  (await ask(who, "{ patternProposals(days: 30) { origin destination commodityGroup concealment mailClass count countBefore lift } }"))
    .patternProposals;

it("proposes what rose among the seizures that the viewer sees, by counts that the viewer could make, and nothing of others'", async () => {
  const many = (count: number, ...of: Parameters<typeof seizure>) => Array.from({ length: count }, () => seizure(...of));
  // Rose from two to eight; another stayed as it was.
  const own = [
    ...many(8, 3, "NL", "TOY_OR_GIFT", "PARCEL"),
    ...many(2, 40, "NL", "TOY_OR_GIFT", "PARCEL"),
    ...many(6, 5, "BR", "OTHER", "EMS"),
    ...many(6, 45, "BR", "OTHER", "EMS"),
  ];
  expect(await file("Nora", own)).toEqual([]);
  // Four of the other agency are noise to itself and would be more of the same to Nora.
  expect(await file("Bea", many(4, 3, "NL", "TOY_OR_GIFT", "PARCEL"))).toEqual([]);
  // Of 14 lately 8 are of each trait but the goods, which all are: 8/14 against (8/14)³.
  expect(await proposals("Nora")).toEqual([
    {
      origin: "NL",
      destination: "TT",
      commodityGroup: "SECURITY",
      concealment: "TOY_OR_GIFT",
      mailClass: "PARCEL",
      count: 8,
      countBefore: 2,
      lift: expect.closeTo((14 / 8) ** 2, 6),
    },
  ]);
  expect(await proposals("Bea")).toEqual([]);
});
