// Sharing, and taking back. What may be done to which record is decided by the database functions,
// which load the record as the viewer sees it; here the calls only get their names and types.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { recallInstructions, recallReasons, supervisorReasons } from "../codes/domain-codes.ts";
import type { Operation } from "./operation.ts";

/** The kinds of records that are released and recalled; the database has the same list (record_kinds). */
export const recordKinds = ["SEIZURE_REPORT", "ALERT", "PATTERN"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One chosen recipient: exactly one of these is set; of an alert also whether it is asked to act. */
export type Recipient = { agency?: number; unit?: string; community?: string; member?: string; everyone?: true; purpose?: "ACTION" };

export type ReachedAgency = { id: number; name: string; country: string; members: number; parties: boolean };
export type ReleasePreview = {
  agencies: ReachedAgency[];
  memberCount: number;
  mayNotReceiveParties: string[];
  /** Null: an officer may release it alone. */
  supervisorNeededFor: (typeof supervisorReasons)[number] | null;
  viewerCanRelease: boolean;
  digest: string;
};

export type Sharing = { to: Recipient[]; partiesTo: Recipient[] };

/** Precisely whom a release would reach now; its digest goes with the release. */
export async function previewRelease(operation: Operation, kind: RecordKind, id: string, { to, partiesTo }: Sharing): Promise<ReleasePreview> {
  const [row] = await operation.rows<{ preview: ReleasePreview }>(
    sql`select portolan.preview_release(${kind}, ${id}::uuid, ${JSON.stringify(to)}::jsonb, ${JSON.stringify(partiesTo)}::jsonb) as preview`,
  );
  return (row as { preview: ReleasePreview }).preview;
}

/** Shares a record with exactly the previewed audience; refused if that changed since. */
export async function releaseRecord(operation: Operation, kind: RecordKind, id: string, { to, partiesTo }: Sharing, digest: string): Promise<void> {
  await operation.rows(
    sql`select portolan.release_record(${kind}, ${id}::uuid, ${JSON.stringify(to)}::jsonb, ${JSON.stringify(partiesTo)}::jsonb, ${digest})`,
  );
}

/** Takes a record back from everyone at once; each agency that it reached gets a notice. */
export async function recallRecord(
  operation: Operation,
  kind: RecordKind,
  id: string,
  reason: (typeof recallReasons)[number],
  instruction: (typeof recallInstructions)[number],
): Promise<void> {
  await operation.rows(sql`select portolan.recall_record(${kind}, ${id}::uuid, ${reason}, ${instruction})`);
}

/** Closes a draft that will not be shared, or a recalled record that stays recalled. */
export async function withdrawRecord(operation: Operation, kind: RecordKind, id: string): Promise<void> {
  await operation.rows(sql`select portolan.withdraw_record(${kind}, ${id}::uuid)`);
}

/** Records the present content as the next version for the same audience. */
export async function amendRecord(operation: Operation, kind: RecordKind, id: string, note: string | null, isCorrection: boolean): Promise<void> {
  await operation.rows(sql`select portolan.amend_record(${kind}, ${id}::uuid, ${note}, ${isCorrection})`);
}

/** Confirms a notice, once for the viewer's agency. */
export async function acknowledgeNotice(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.acknowledge_notice(${id}::uuid)`);
}
