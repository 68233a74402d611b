// Seizures like one: whatever was filed, and however few are compared, what the database answers a viewer is what an
// oracle finds that goes through all the viewer sees.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import type { Reader } from "../../lib/access/operation.ts";
import { findAlike } from "../../lib/patterns/alike-seizures.ts";
import { likeness, type SeizureTraits } from "../../lib/patterns/likeness.ts";
import { alikeTo, type SeenSeizure } from "../oracle/likeness.ts";
import { TestDatabase } from "../running/database.ts";
import { Registry } from "../running/registry.ts";
import { drawReport } from "./judge.ts";

let administrator: pg.Client;
let app: pg.Client;
let agencies: number[];
let key: string;
beforeAll(async () => {
  const database = await TestDatabase.copied();
  [administrator, app] = [await database.administrator(), await database.role("portolan_app")];
  const registry = new Registry(administrator);
  agencies = [await registry.agency("XA-CUSTOMS"), await registry.agency("XB-POST")];
  key = (await registry.member("Nora", "XA-CUSTOMS", ["OFFICER"])).key.secret;
});
afterAll(async () => {
  await administrator?.end();
  await app?.end();
});

const drawn = fc.record({
  report: drawReport,
  day: fc.integer({ min: 1, max: 9 }),
  isHidden: fc.boolean(),
  isWithdrawn: fc.constantFrom(false, false, false, true),
  isOtherwiseHidden: fc.constantFrom(false, false, false, true),
  postageAccount: fc.constantFrom(null, null, "A1", "A2"),
  platform: fc.constantFrom(null, "shop", "stall"),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never;

async function file({ report, day, isHidden, isWithdrawn, isOtherwiseHidden, postageAccount, platform }: Drawn): Promise<SeenSeizure> {
  const concealment = isOtherwiseHidden ? "OTHER" : report.concealment;
  const seizure = { ...report, concealment, postageAccount, platform, isWithdrawn, occurredOn: `2026-03-0${day}` };
  const { rows } = await administrator.query(
    `with r as (
       insert into seizure_report (agency_id, audience_id, reference, occurred_on, place, transport, mail_class, concealment, postage_account, platform, status)
       values ($1, portolan.home_audience($1, null), gen_random_uuid()::text, $2, 'Quay', 'MAIL', $3, $4, $5, $6, $7) returning id, agency_id, audience_id
     ), g as (
       insert into seizure_goods (report_id, agency_id, audience_id, position, aspect, description, hs_code, commodity_group, quantity, unit)
       select r.*, l.place, l.one ->> 'aspect', l.one ->> 'description', l.one ->> 'hsCode', l.one ->> 'commodityGroup', (l.one ->> 'quantity')::numeric, l.one ->> 'unit'
       from r, jsonb_array_elements($8) with ordinality l (one, place)
     ), l as (
       insert into route_leg (report_id, agency_id, audience_id, position, role, country)
       select r.*, l.place, l.one ->> 'role', l.one ->> 'country' from r, jsonb_array_elements($9) with ordinality l (one, place)
     ) select id from r`,
    [
      agencies[isHidden ? 1 : 0],
      seizure.occurredOn,
      report.mailClass,
      concealment,
      postageAccount,
      platform,
      isWithdrawn ? "WITHDRAWN" : "DRAFT",
      JSON.stringify(report.goods),
      JSON.stringify(report.legs),
    ],
  );
  return { ...seizure, id: rows[0].id };
}

/** As the viewer, in a transaction of its own. */
async function found(of: string[], first: number, compared: number) {
  await app.query("begin");
  await app.query("select portolan.enter($1)", [key]);
  const reader = { rows: async ({ text, values }: { text: string; values: unknown[] }) => (await app.query(text, values)).rows } as unknown as Reader;
  const answers = [];
  for (const id of of) answers.push(await findAlike(reader, id, first, compared));
  await app.query("rollback");
  return answers.map((alike) => alike.map(({ reasons, ...rest }) => ({ ...rest, reasons: reasons.map(({ kind, value }) => `${kind} ${value}`) })));
}

describe("seizures like one", () => {
  it("are those that an oracle finds in all that the viewer sees, and hidden ones change nothing", async () => {
    const seizures = fc.array(drawn, { minLength: 8, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(seizures, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 30 }), async (all, first, compared) => {
        await administrator.query("truncate seizure_report cascade");
        const seen: SeenSeizure[] = [];
        const hidden: SeenSeizure[] = [];
        for (const one of all) (one.isHidden ? hidden : seen).push(await file(one));
        const expected = [...seen.map((own) => alikeTo(seen, own, first, compared)), ...hidden.map(() => [])];
        const ids = [...seen, ...hidden].map(({ id }) => id);
        expect(await found(ids, first, compared)).toEqual(expected);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);

  it("are whole if everything is shared, and words are the same in any case and accent", () => {
    const goods = { description: "Crème, 2 jars", hsCode: "3304", commodityGroup: null, quantity: 3, unit: "KGM" };
    const traits: SeizureTraits = {
      concealment: "FALSE_BOTTOM",
      mailClass: null,
      postageAccount: null,
      platform: null,
      legs: [{ role: "ORIGIN", country: "NL" }],
      goods: [goods],
    };
    expect(likeness(traits, traits).score).toBe(1);
    const other = { ...traits, concealment: null, legs: [], goods: [{ ...goods, description: "CREME", hsCode: null, quantity: 5 }] };
    expect(likeness(traits, other).reasons).toEqual([
      { kind: "WORDS", value: "creme" },
      { kind: "WEIGHT", value: "5" },
    ]);
  });
});
