// Recognising is complete: whatever is written, in whatever order, and wherever the worker is cut off, what is kept in
// the end is what an oracle of its own finds in the records as they are.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import pg from "pg";
import type { Job } from "../../lib/jobs/job.ts";
import { recognisePatternsJob } from "../../lib/patterns/recognise-patterns.ts";
import { provide } from "../../lib/running/once.ts";
import { copyDatabase } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { type DrawnIndicator, type DrawnReport, drawIndicators, drawReport, judge } from "./judge.ts";

let administrator: pg.Client;
let system: pg.Pool;
let agency: number;
let other: number;
beforeAll(async () => {
  const database = await copyDatabase("empty_portal");
  administrator = new pg.Client(database);
  system = new pg.Pool({ connectionString: database });
  provide("pools", { system });
  await administrator.connect();
  const registry = new Registry(administrator);
  agency = await registry.agency("XA-CUSTOMS");
  other = await registry.agency("XB-CUSTOMS");
});
afterAll(async () => {
  await system?.end();
  await administrator?.end();
});

const rows = async (text: string, ...values: unknown[]) => (await administrator.query(text, values)).rows;
const home = "portolan.home_audience($1, null)";

async function file(report: DrawnReport): Promise<string> {
  const [{ id }] = await rows(
    `insert into seizure_report (agency_id, audience_id, reference, occurred_on, place, transport, mail_class, concealment, item_id)
     values ($1, ${home}, gen_random_uuid()::text, '2026-03-05', 'Quay', 'MAIL', $2, $3, $4) returning id`,
    agency,
    report.mailClass,
    report.concealment,
    report.itemId,
  );
  await writeParts(id, report);
  return id;
}

async function writeParts(id: string, { goods, legs }: DrawnReport): Promise<void> {
  for (const line of goods)
    await rows(
      `insert into seizure_goods (agency_id, audience_id, report_id, position, aspect, description, hs_code, commodity_group, quantity, unit, value, currency)
       values ($1, ${home}, $2, 0, $3, $4, $5, $6, $7, $8, $9, $10)`,
      agency,
      id,
      line.aspect,
      line.description,
      line.hsCode,
      line.commodityGroup,
      line.quantity,
      line.unit,
      line.value,
      line.currency,
    );
  for (const { role, country } of legs)
    await rows(
      `insert into route_leg (agency_id, audience_id, report_id, position, role, country) values ($1, ${home}, $2, 0, $3, $4)`,
      agency,
      id,
      role,
      country,
    );
}

async function rewrite(id: string, report: DrawnReport): Promise<void> {
  await rows(
    "update seizure_report set mail_class = $2, concealment = $3, item_id = $4 where id = $1",
    id,
    report.mailClass,
    report.concealment,
    report.itemId,
  );
  await rows("delete from seizure_goods where report_id = $1", id);
  await rows("delete from route_leg where report_id = $1", id);
  await writeParts(id, report);
}

async function describePattern(indicators: DrawnIndicator[], known: string | null): Promise<string> {
  const id =
    known ??
    (
      await rows(
        `insert into pattern (agency_id, audience_id, reference, title) values ($1, ${home}, gen_random_uuid()::text, 'x') returning id`,
        agency,
      )
    )[0].id;
  await rows("delete from pattern_indicator where pattern_id = $1", id);
  for (const { kind, value, low, high } of indicators)
    await rows(
      `insert into pattern_indicator (agency_id, audience_id, pattern_id, position, kind, value, low, high) values ($1, ${home}, $2, 0, $3, $4, $5, $6)`,
      agency,
      id,
      kind,
      value,
      low,
      high,
    );
  return id;
}

/** One transaction as the product would write it, or undo it. */
async function together(work: () => Promise<unknown>, ending: "commit" | "rollback" = "commit"): Promise<void> {
  await administrator.query("begin");
  await work();
  await administrator.query(ending);
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("report" as const), report: drawReport, of: fc.nat(), isNew: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("pattern" as const), indicators: drawIndicators, of: fc.nat(), isNew: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("withdraw" as const), of: fc.nat(), isPattern: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("recognise" as const), most: fc.integer({ min: 1, max: 3 }), isCutOff: fc.boolean() }) },
);

describe("recognising patterns", () => {
  it("keeps exactly what the oracle finds, however it was cut off on the way", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 24 }), async (steps) => {
        await rows("truncate seizure_report, pattern, portolan.pattern_match, portolan.pattern_due cascade");
        const reports = new Map<string, DrawnReport>();
        const patterns = new Map<string, DrawnIndicator[]>();
        const pick = (from: Map<string, unknown>, at: number) => [...from.keys()][at % Math.max(from.size, 1)] ?? null;
        for (const one of steps) {
          if (one.kind === "report") {
            const known = one.isNew ? null : pick(reports, one.of);
            await together(async () => {
              if (known) await rewrite(known, one.report);
              reports.set(known ?? (await file(one.report)), one.report);
            });
          } else if (one.kind === "pattern") {
            const known = one.isNew ? null : pick(patterns, one.of);
            await together(async () => void patterns.set(await describePattern(one.indicators, known), one.indicators));
          } else if (one.kind === "withdraw") {
            const from = one.isPattern ? patterns : reports;
            const id = pick(from, one.of);
            if (id) {
              await rows(`update ${one.isPattern ? "pattern" : "seizure_report"} set status = 'WITHDRAWN' where id = $1`, id);
              from.delete(id);
            }
          } else await together(() => rows("select portolan.recognise_patterns($1)", one.most), one.isCutOff ? "rollback" : "commit");
        }
        while ((await rows("select portolan.recognise_patterns(3) as more"))[0].more);
        const kept = (await rows("select pattern_id, report_id, matched, unstated from portolan.pattern_match")).map(
          (row) => `${row.pattern_id} ${row.report_id} ${row.matched} ${row.unstated}`,
        );
        const expected = [...patterns].flatMap(([pattern, indicators]) =>
          [...reports].flatMap(([id, report]) => {
            const fit = judge(indicators, report);
            return fit ? [`${pattern} ${id} ${fit.matched} ${fit.unstated}`] : [];
          }),
        );
        expect(kept.sort()).toEqual(expected.sort());
      }),
      { numRuns: 20, endOnFailure: true },
    );
  }, 120_000);

  it("follows with a job whatever is written", async () => {
    const jobs =
      "select count(*)::integer as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'recognise-patterns'";
    const before = (await rows(jobs))[0].n;
    await together(() => file({ mailClass: null, concealment: null, itemId: null, goods: [], legs: [{ role: "ORIGIN", country: "NL" }] }));
    expect((await rows(jobs))[0].n).toBe(before + 1);
  });

  const fitting: DrawnReport = { mailClass: "PARCEL", concealment: null, itemId: null, goods: [], legs: [{ role: "ORIGIN", country: "NL" }] };
  const indicators: DrawnIndicator[] = [
    { kind: "ORIGIN", value: "NL", low: null, high: null },
    { kind: "MAIL_CLASS", value: "PARCEL", low: null, high: null },
  ];
  const kept = async () =>
    (await rows("select report_id, pattern_id from portolan.pattern_match")).map((row) => row.report_id + row.pattern_id).sort();

  it("takes reports as they come, however many patterns are to be held against all of them", async () => {
    await rows("truncate seizure_report, pattern, portolan.pattern_match, portolan.pattern_due cascade");
    const old = await file(fitting);
    const pattern = await describePattern(indicators, null);
    while ((await rows("select portolan.recognise_patterns(1) as more"))[0].more);
    for (let more = 0; more < 3; more++) await describePattern([...indicators, ...indicators], null);
    const report = await file(fitting);
    await rows("select portolan.recognise_patterns(1)");
    expect(await kept()).toEqual(expect.arrayContaining([old + pattern, report + pattern]));
  });

  it("takes for no news what was there when a pattern was written, also what is written once more before its turn", async () => {
    await rows("truncate seizure_report, pattern, portolan.pattern_match, portolan.pattern_due cascade");
    const old = [await file(fitting), await file(fitting), await file(fitting), await file(fitting)].sort();
    const late = old.at(-2) as string;
    const shared = old.at(-1) as string;
    while ((await rows("select portolan.recognise_patterns(10) as more"))[0].more);
    const pattern = await describePattern(indicators, null);
    await rows("update pattern set agency_id = $1 where id = $2", other, pattern);
    await rewrite(late, { ...fitting, itemId: "RA123456785NL" });
    await rows("update seizure_report set status = 'RELEASED', released_at = now() where id = $1", shared);
    // The two that were written again, beside the first of the others.
    await rows("select portolan.recognise_patterns(2)");
    const filed = await file(fitting);
    while ((await rows("select portolan.recognise_patterns(1) as more"))[0].more);
    const news = async () => {
      const found = await rows(
        "select report_id as id, owner_saw_at is null as owner, author_saw_at is null as author, told_in > 0 as told from portolan.pattern_match",
      );
      return new Map(found.map(({ id, ...is }) => [id, is]));
    };
    const known = { owner: false, author: false, told: false };
    expect(await news()).toEqual(
      new Map([
        ...old.map((id) => [id, known] as const),
        // To whose pattern it is, also what another agency has shared since.
        [shared, { owner: true, author: false, told: true }],
        [filed, { owner: true, author: true, told: true }],
      ]),
    );
    // Once the pattern has been held against all, what comes to fit is news.
    await rewrite(late, { ...fitting, mailClass: "EMS" });
    await rows("select portolan.recognise_patterns(10)");
    await rewrite(late, fitting);
    await rows("select portolan.recognise_patterns(10)");
    expect((await news()).get(late)).toEqual({ owner: true, author: true, told: true });
  });

  it("takes fewer at a time where many take too long", async () => {
    await rows("truncate seizure_report, pattern, portolan.pattern_match, portolan.pattern_due cascade");
    await rows(`create function too_long() returns trigger language plpgsql as $$ begin
      if (select count(*) from written) > 2 then raise exception 'canceling statement due to statement timeout' using errcode = '57014'; end if;
      return null; end $$`);
    await rows(
      "create trigger too_long after insert on portolan.pattern_match referencing new table as written for each statement execute function too_long()",
    );
    const reports = [await file(fitting), await file(fitting), await file(fitting), await file(fitting)];
    const pattern = await describePattern(indicators, null);
    await recognisePatternsJob({}, { signal: new AbortController().signal } as Job);
    expect(await kept()).toEqual(reports.map((report) => report + pattern).sort());
  });
});
