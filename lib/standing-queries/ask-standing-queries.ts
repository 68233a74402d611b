// Asks standing queries again after something changed: all of an owner's, as the owner is now. Nothing is worked out
// from what changed, so nothing that changed can be overlooked.
import { createHash } from "node:crypto";
import type { StandingQuery } from "../../prisma/generated/client/client.ts";
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { NotSignedIn, type Operation } from "../access/operation.ts";
import { withoutCleared } from "../clearances/clearances-of.ts";
import { pools } from "../database/pools.ts";
import { type Job, openForStarter } from "../jobs/job.ts";
import { mostAtOnce, type ScreenHit, screenSubjects } from "../screening/screen-subjects.ts";
import { screening } from "../screening/screening.ts";
import type { Subject } from "../screening/subject.ts";
import { userErrorOf } from "../user-error.ts";
import { asNoted } from "./standing-query.ts";

type News = { query: StandingQuery; hits: ScreenHit[] };

/** Runs it as the owner; its record of access says what `act` answers beside its result. */
async function asOwner<Done>(job: Job, name: string, act: (operation: Operation) => Promise<{ done: Done; asked: unknown }>): Promise<Done> {
  if (job.signal.aborted) throw new Error("the server is stopping");
  const operation = await openForStarter(job);
  try {
    const { done, asked } = await act(operation);
    await operation.close({ name, asked }, "ANSWERED");
    return done;
  } catch (error) {
    await operation.close({ name, asked: null }, "FAILED").catch(() => undefined);
    throw error;
  }
}

const idsToAsk = (job: Job) =>
  asOwner(job, "standingQueries", async (operation) => {
    const mayAsk = operation.permissions.has("standing-query:save");
    const rows = mayAsk ? await operation.rows<{ id: string }>(sql`select portolan.standing_queries_to_ask() as id`) : [];
    return { done: rows.map(({ id }) => id), asked: { count: rows.length } };
  });

/** Those lists are asked together that the same watchlists were chosen for. */
function byWatchlists(queries: StandingQuery[]): StandingQuery[][] {
  const groups = new Map<string, StandingQuery[]>();
  for (const query of queries) {
    const key = query.watchlistIds.toSorted().join();
    groups.set(key, [...(groups.get(key) ?? []), query]);
  }
  return [...groups.values()];
}

/** What of the matches is not known yet. Recorded by a digest of whom was asked for: there is no answer to anybody yet. */
const newsOf = (job: Job, ids: string[]) =>
  asOwner(job, "standingQueriesAsk", async (operation) => {
    const queries = await operation.db.standingQuery.findMany({ where: { id: { in: ids } }, orderBy: { id: "asc" } });
    const found: News[] = [];
    for (const group of byWatchlists(queries)) {
      const subjects = group.map(({ subject }) => subject as Subject);
      const strong = await screenSubjects(operation, subjects, { watchlistIds: group[0]?.watchlistIds ?? [], band: "STRONG" });
      const hits = await withoutCleared(operation, subjects, strong);
      found.push(...group.map((query, place) => ({ query, hits: hits[place] ?? [] })));
    }
    const pairs = found.flatMap(({ query, hits }) => hits.map(({ entryId }) => ({ queryId: query.id, entryId })));
    const rows = await operation.rows<{ query_id: string; entry_id: string }>(
      sql`select * from portolan.new_standing_hits(${JSON.stringify(pairs)}::jsonb)`,
    );
    const isNew = new Set(rows.map(({ query_id, entry_id }) => `${query_id} ${entry_id}`));
    const news = found
      .map(({ query, hits }) => ({ query, hits: hits.filter(({ entryId }) => isNew.has(`${query.id} ${entryId}`)) }))
      .filter(({ hits }) => hits.length);
    const sha256 = createHash("sha256")
      .update(JSON.stringify(queries.map(({ subject }) => subject)))
      .digest("hex");
    return { done: news, asked: { count: queries.length, sha256 } };
  });

/** Raises the notifications of a query, under its own purpose and case. */
async function raise(job: Job, { query, hits }: News): Promise<void> {
  await asOwner(job, "standingQueryNotify", async (operation) => {
    operation.purpose = query.purpose;
    operation.caseReference = query.caseReference;
    for (const { entryId } of hits) operation.consult("WATCHLIST_ENTRY", entryId);
    await operation.rows(sql`select portolan.note_standing_hits(${query.id}::uuid, ${asNoted(hits)}::jsonb, false)`);
    return { done: null, asked: { standingQuery: query.id, subject: query.subject } };
  }).catch((error) => {
    // Deleted meanwhile.
    if (!userErrorOf(error)) throw error;
  });
}

export async function askOwnStandingQueriesJob(_payload: unknown, job: Job): Promise<void> {
  // The index hears of changes a little later than they are committed.
  await screening().catchUp();
  try {
    const ids = await idsToAsk(job);
    for (let first = 0; first < ids.length; first += mostAtOnce) {
      for (const news of await newsOf(job, ids.slice(first, first + mostAtOnce))) await raise(job, news);
    }
  } catch (error) {
    if (!(error instanceof NotSignedIn)) throw error;
    await pools().system.query("select portolan.end_standing_queries($1)", [job.id]);
  }
}

export async function askStandingQueriesJob(): Promise<void> {
  await pools().system.query("select portolan.begin_standing_round()");
}

export async function deleteStandingQueriesJob(): Promise<void> {
  await pools().system.query("select portolan.delete_old_standing_queries()");
}
