// Which steps of the demonstration's story were taken is found in what the portal keeps of them anyway. It is asked for with
// the operator's connection, which the demonstration has.
import pg from "pg";
import type { WalkthroughStep } from "./walkthrough.ts";

const done = `
  with begun as (select loaded_at as at from portolan.demonstration),
    by_person as (select m.email, r.operation, r.asked::text as asked, r.recorded_at as at from access_record r join member m on m.id = r.member_id, begun
      where r.recorded_at > begun.at and r.via = 'SESSION' and r.outcome = 'ANSWERED'),
    posted as (select a.id, a.released_at as at from alert a join member m on m.id = a.author_id, begun
      where m.email = 'ruth@aw-post.example' and a.released_at > begun.at),
    found as (select p.id, min(s.answered_at) as at from posted p join alert_addressee d on d.alert_id = p.id join alert_response s on s.addressee_id = d.id join agency g on g.id = d.addressee_id
      where g.code = 'TT-CUSTOMS' and s.outcome = 'FOUND' group by p.id)
  select array_remove(array[
    case when exists (select from by_person where email = 'marlon@jm-customs.example' and operation = 'WatchlistAsk' and asked ilike '%blue heron%') then 'ask' end,
    case when exists (select from posted) then 'post' end,
    case when exists (select from found) then 'find' end,
    case when exists (select from by_person b, posted p where b.email = 'luis@pa-customs.example' and b.operation = 'Alerts' and b.at > p.at) then 'miss' end,
    case when exists (select from seizure_report r join agency g on g.id = r.agency_id, begun where g.code = 'AW-CUSTOMS' and r.recalled_at > begun.at) then 'recall' end,
    case when exists (select from by_person b, found f where b.email = 'ruth@aw-post.example' and b.operation = 'Alert' and b.at > f.at) then 'learn' end
  ], null) as steps`;

/** The steps that were taken since the demonstration was loaded. */
export async function stepsTaken(databaseUrl: string): Promise<WalkthroughStep[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<{ steps: WalkthroughStep[] }>(done)).rows[0]?.steps ?? [];
  } finally {
    await client.end();
  }
}
