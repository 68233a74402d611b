// What an officer of an agency may release alone. The database decides at the release; what is told before
// it reads the same row.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Tlp } from "../codes/domain-codes.ts";
import { UserError } from "../user-error.ts";
import type { Operation } from "./operation.ts";
import type { Permission } from "./permissions.ts";
import type { Recipient, RecordKind, Sharing } from "./release.ts";

const inForce = new WeakMap<Operation, Map<RecordKind, Promise<{ tlps: string[] } | null>>>();

/** The policy of the viewer's agency for a kind, read once for all records of an operation. */
function policyOf(operation: Operation, kind: RecordKind) {
  const ofOperation = inForce.get(operation) ?? new Map<RecordKind, Promise<{ tlps: string[] } | null>>();
  inForce.set(operation, ofOperation);
  const known = ofOperation.get(kind);
  if (known) return known;
  const asked = operation.db.releasePolicy.findFirst({
    where: { agencyId: operation.viewer.agencyId, recordKind: kind, effectiveAt: { not: null } },
    orderBy: [{ effectiveAt: "desc" }, { proposedAt: "desc" }],
  });
  ofOperation.set(kind, asked);
  return asked;
}

const toRelease = { SEIZURE_REPORT: "seizure-report:release", ALERT: "alert:post", PATTERN: "pattern:release" } as const satisfies Record<
  RecordKind,
  Permission
>;

type Held = { agencyId: number; status: string; tlp: string; authorId: string | null };

/** Whether the viewer may release the record to anybody at all, now; whom, the preview tells. */
export async function canRelease(operation: Operation, kind: RecordKind, { agencyId, status, tlp, authorId }: Held): Promise<boolean> {
  const { viewer, permissions } = operation;
  if (agencyId !== viewer.agencyId || !permissions.has(toRelease[kind]) || !["DRAFT", "RECALLED"].includes(status)) return false;
  const isSupervisor = viewer.roles.includes("SUPERVISOR");
  if (isSupervisor && authorId !== viewer.memberId) return true;
  return (isSupervisor || status === "DRAFT") && ((await policyOf(operation, kind))?.tlps.includes(tlp) ?? false);
}

/** Sets what officers may release alone. What narrows holds at once; what widens waits for a second person. */
export async function setReleasePolicy(
  operation: Operation,
  kind: RecordKind,
  tlps: readonly Tlp[],
  tlpsWithParties: readonly Tlp[],
): Promise<string> {
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.set_release_policy(${kind}, ${[...new Set(tlps)]}::text[], ${[...new Set(tlpsWithParties)]}::text[]) as id`,
  );
  return (row as { id: string }).id;
}

/** Puts a colleague's proposal into force. */
export async function confirmReleasePolicy(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.confirm_release_policy(${id}::uuid)`);
}

const longestNote = 1_000;

/** Asks the agency's supervisors to release a record to whom the viewer chose. */
export async function askForRelease(
  operation: Operation,
  kind: RecordKind,
  id: string,
  { to, partiesTo }: Sharing,
  note: string | null,
): Promise<void> {
  if (note && note.length > longestNote) throw new UserError({ code: "TOO_LONG", field: ["note"], values: { max: longestNote } });
  const [recipients, partyRecipients] = [to, partiesTo].map((one: Recipient[]) => JSON.stringify(one));
  await operation.rows(sql`select portolan.ask_for_release(${kind}, ${id}::uuid, ${recipients}::jsonb, ${partyRecipients}::jsonb, ${note})`);
}
