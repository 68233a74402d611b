// What a digest tells its reader: what the reader sees at this moment, under the one access rule, and has not been told.
// Reports and patterns are followed along the feed of changes; what is in force or waits for somebody is held against
// what was told before, so that an acknowledgement by a colleague is no news.
import { raw, type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { type Permission, permissionsOf } from "../access/permissions.ts";

export type NewsKind = "ALERT" | "SEIZURE_REPORT" | "PATTERN";
export type Named = { id: string; headline: string; agency: string };
/** New records of others: those that may be named in mail, the latest of them, and how many may not. */
export type News = { kind: NewsKind; named: Named[]; namedCount: number; unnamedCount: number };
export type ToDoKind = "NOTICE" | "QUESTION" | "HIT" | "REVIEW";
export type ToDo = { kind: ToDoKind; count: number };

export type Digest = {
  news: News[];
  toDo: ToDo[];
  isWorthSending: boolean;
  /** What the next one begins with. */
  until: string;
  told: string[];
};

type Told = { toldBefore: string; until: string; told: string[] };

const namedAtMost = 20;
/** What waits beyond so many of a kind is no news any more. */
const waitingAtMost = 1000;

const mayBeNamed = sql`portolan.may_leave(r.tlp, r.handling, 'MAIL', false)`;

/** Of `found`: id, headline, agency, released_at, may_be_named. */
async function newsOf(operation: Operation, kind: NewsKind, found: Sql): Promise<News> {
  const [row] = await operation.rows<Omit<News, "kind">>(sql`
    with found as materialized (${found})
    select count(*) filter (where may_be_named)::integer as "namedCount", count(*) filter (where not may_be_named)::integer as "unnamedCount",
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'headline', headline, 'agency', agency)), '[]')
       from (select * from found where may_be_named order by released_at desc, id limit ${namedAtMost}) latest) as named
    from found`);
  return { kind, ...(row as Omit<News, "kind">) };
}

/** Records that changed since the digest before. */
const changed = (kind: NewsKind, headline: string, { toldBefore, until }: Told, ownAgency: number): Sql => sql`
  select r.id, r.${raw(headline)} as headline, g.name as agency, r.released_at, ${mayBeNamed} as may_be_named
  from (select distinct c.record_id from change c where c.record_kind = ${kind} and c.agency_id <> ${ownAgency}
    and c.transaction >= ${toldBefore}::bigint and c.transaction < ${until}::bigint) told
  join ${raw(kind.toLowerCase())} r on r.id = told.record_id and r.tlp <> 'RED' join agency g on g.id = r.agency_id`;

/** In force, or so lately that the digest before could not tell of them. */
const alerts = (ownAgency: number): Sql => sql`
  select r.id, concat_ws('.', r.id, r.version) as key, r.title as headline, g.name as agency, r.released_at, ${mayBeNamed} as may_be_named
  from alert r join agency g on g.id = r.agency_id
  where r.agency_id <> ${ownAgency} and r.status = 'RELEASED' and r.tlp <> 'RED' and r.cancelled_at is null
    and r.valid_until > now() - interval '8 days'`;

const waiting: Record<ToDoKind, { permission: Permission; keys: (operation: Operation) => Sql }> = {
  NOTICE: {
    permission: "notice:read",
    keys: ({ viewer }) =>
      sql`select n.id::text as key, n.created_at as since from notice n where n.recipient_id = ${viewer.agencyId} and n.acknowledged_at is null`,
  },
  QUESTION: {
    permission: "watchlist:question",
    keys: ({ viewer }) =>
      sql`select q.id::text as key, q.asked_at as since from watchlist_question q where q.agency_id = ${viewer.agencyId} and q.state = 'ASKED'`,
  },
  HIT: {
    permission: "standing-query:read",
    keys: ({ viewer }) => sql`
      select h.id::text as key, h.raised_at as since from portolan.standing_notifications(null, null, true, null, ${waitingAtMost}::integer) h
      join standing_query s on s.id = h.query_id and s.member_id = ${viewer.memberId}::uuid`,
  },
  REVIEW: {
    permission: "watchlist:nominate",
    keys: ({ viewer }) => sql`
      select concat_ws('.', e.id, e.review_on) as key, e.review_on as since from watchlist_entry e
      where e.agency_id = ${viewer.agencyId} and e.nomination_id is not null and e.delisted_at is null and e.review_on <= current_date + 31`,
  },
};

async function gatherToDo(operation: Operation, may: Set<Permission>): Promise<(ToDo & { keys: string[] })[]> {
  const found: (ToDo & { keys: string[] })[] = [];
  for (const [kind, { permission, keys }] of Object.entries(waiting) as [ToDoKind, (typeof waiting)[ToDoKind]][]) {
    if (!may.has(permission)) continue;
    const rows = await operation.rows<{ key: string }>(sql`select key from (${keys(operation)}) waiting order by since, key limit ${waitingAtMost}`);
    if (rows.length) found.push({ kind, count: rows.length, keys: rows.map(({ key }) => key) });
  }
  return found;
}

/** null: there is nobody to tell, or nothing that the reader may read at present. */
export async function gatherDigest(operation: Operation): Promise<Digest | null> {
  const [before] = await operation.rows<Told>(sql`select told_before::text as "toldBefore", until::text, told from portolan.told_by_mail()`);
  // What they may do in the portal: a digest itself only reads.
  const may = permissionsOf({ ...operation.viewer, isReadOnly: false });
  if (!before || !may.has("alert:read")) return null;
  const { agencyId } = operation.viewer;
  const current = await operation.rows<{ key: string }>(sql`select key from (${alerts(agencyId)}) current`);
  const untold = sql`select * from (${alerts(agencyId)}) current where key <> all (${before.told}::text[])`;
  const news = [
    await newsOf(operation, "ALERT", untold),
    await newsOf(operation, "SEIZURE_REPORT", changed("SEIZURE_REPORT", "reference", before, agencyId)),
    await newsOf(operation, "PATTERN", changed("PATTERN", "title", before, agencyId)),
  ].filter(({ namedCount, unnamedCount }) => namedCount + unnamedCount > 0);
  const toDo = await gatherToDo(operation, may);
  const waitingKeys = toDo.flatMap(({ keys }) => keys);
  return {
    news,
    toDo: toDo.map(({ kind, count }) => ({ kind, count })),
    isWorthSending: news.length > 0 || waitingKeys.some((key) => !before.told.includes(key)),
    until: before.until,
    told: [...current.map(({ key }) => key), ...waitingKeys],
  };
}
