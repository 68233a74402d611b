// What may be told of entries that may only be hit. The database decides, counts and tells the owner; purpose and case
// are the operation's.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { hitActions } from "../codes/domain-codes.ts";
import type { Subject } from "../screening/subject.ts";
import { subjectIdentity } from "../screening/subject-identity.ts";
import { subjectKeys } from "./hit-keys.ts";

export type HitOnlyAnswer = {
  /** New for each question, agency and case. */
  reference: string;
  ownerId: number;
  hitAction: (typeof hitActions)[number];
  dutyContact: string;
};

/** One list for each subject, at most one answer of each owner in it. */
export async function answerHits(operation: Operation, subjects: readonly Subject[]): Promise<HitOnlyAnswer[][]> {
  const asked = subjects.map((subject) => ({ subject: subjectIdentity(subject), keys: subjectKeys(subject) }));
  const rows = await operation.rowsForGood<HitOnlyAnswer & { place: number }>(
    sql`select place, reference, owner as "ownerId", hit_action as "hitAction", duty_contact as "dutyContact"
      from portolan.answer_hits(${JSON.stringify(asked)}::jsonb, ${operation.caseReference ?? ""})`,
  );
  for (const { reference } of rows) operation.consult("WATCHLIST_HIT", reference);
  return subjects.map((_, at) => rows.filter(({ place }) => place === at).map(({ place: _place, ...answer }) => answer));
}
