// Patterns for the database of bench:data, and a half year in which everything occurred. Once for each database.
import type pg from "pg";

export const patternCount = 400;
/** By which seizures are recognised; the others have links alone. */
export const recognising = 5;

export async function addPatterns(owner: pg.Client): Promise<void> {
  if ((await owner.query("select from pattern limit 1")).rowCount) return;
  await owner.query("begin");
  await owner.query("update seizure_report set occurred_on = current_date - (hashtext(id::text) & 2147483647) % 180");
  // One after a released seizure each, for whom that is.
  await owner.query(
    `insert into pattern (agency_id, audience_id, reference, status, title, modus_operandi, released_at)
     select r.agency_id, r.audience_id, 'PATTERN-' || row_number() over (order by r.id), 'RELEASED', 'Pattern after ' || r.reference, r.narrative, now()
     from seizure_report r where r.status = 'RELEASED' and r.concealment is not null order by r.id limit $1`,
    [patternCount],
  );
  await owner.query(
    `insert into pattern_indicator (pattern_id, agency_id, audience_id, position, kind, value)
     select p.id, p.agency_id, p.audience_id, i.position, i.kind, i.value
     from (select * from pattern order by reference limit $1) p join seizure_report r on p.title = 'Pattern after ' || r.reference
     cross join lateral (values (0, 'CONCEALMENT', r.concealment),
       (1, 'ORIGIN', (select l.country from route_leg l where l.report_id = r.id and l.role = 'ORIGIN' order by l.position limit 1)),
       (2, 'HS_PREFIX', (select g.hs_code from seizure_goods g where g.report_id = r.id order by g.position limit 1))) i (position, kind, value)`,
    [recognising],
  );
  await owner.query(
    `insert into portolan.pattern_link (pattern_id, record_kind, record_id)
     select p.id, 'SEIZURE_REPORT', r.id from pattern p
     cross join lateral (select r.id from seizure_report r where r.id > p.id order by r.id limit 20) r`,
  );
  await owner.query("commit");
  await owner.query("vacuum (analyze)");
}

/** Holds what is due against the reports, as the worker does; in milliseconds. */
export async function recognise(owner: pg.Client): Promise<number> {
  const begun = performance.now();
  while ((await owner.query("select portolan.recognise_patterns(5000) as more")).rows[0].more);
  return performance.now() - begun;
}
