// What happens to an alert that is out. Who may, the database functions decide, which load it as the viewer sees it.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { alertOutcomes } from "../codes/domain-codes.ts";
import { Faults } from "../faults.ts";

/** Lets an alert go on until a later, or an earlier, time. */
export async function extendAlert(operation: Operation, id: string, until: Date): Promise<void> {
  await operation.rows(sql`select portolan.extend_alert(${id}::uuid, ${until})`);
}

/** Says that an alert is over; its readers go on seeing it, with the reason. */
export async function cancelAlert(operation: Operation, id: string, reason: string): Promise<void> {
  const faults = new Faults();
  faults.text(reason, ["reason"], { required: true, max: 500 });
  faults.raise();
  await operation.rows(sql`select portolan.cancel_alert(${id}::uuid, ${reason.trim()})`);
}

/** Once for the viewer's agency. */
export async function acknowledgeAlert(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.acknowledge_alert(${id}::uuid)`);
}

/** What came of it at the viewer's agency; the last answer counts. */
export async function answerAlert(
  operation: Operation,
  id: string,
  outcome: (typeof alertOutcomes)[number],
  comment: string | null | undefined,
): Promise<void> {
  const faults = new Faults();
  faults.text(comment, ["comment"], { max: 1_000 });
  faults.raise();
  await operation.rows(sql`select portolan.answer_alert(${id}::uuid, ${outcome}, ${comment?.trim() || null})`);
}

/** Says of an own alert what report it is founded on, or of an own report that the alert led to it. */
export async function linkAlert(operation: Operation, id: string, reportId: string, isSource: boolean): Promise<void> {
  await operation.rows(sql`select portolan.link_alert(${id}::uuid, ${reportId}::uuid, ${isSource})`);
}
