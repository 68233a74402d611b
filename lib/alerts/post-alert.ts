// Sending an alert out: at once where the release policy lets its author, and otherwise through a supervisor.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import { previewRelease, type Recipient, type ReleasePreview, releaseRecord } from "../access/release.ts";
import { askForRelease } from "../access/release-policy.ts";
import type { Tlp } from "../codes/domain-codes.ts";
import { UserError } from "../user-error.ts";
import type { AlertInput } from "./alert-input.ts";
import { linkAlert } from "./alert-steps.ts";
import { draftAlert } from "./save-alert.ts";

/** Who is asked to act, who is told, and who of them sees the senders and addressees that are looked for. */
export type Addressing = { forAction: Recipient[]; forInformation: Recipient[]; partiesTo: Recipient[] };

/** A request for release keeps who is asked to act; a release itself asks nobody. */
const sharingOf = ({ forAction, forInformation, partiesTo }: Addressing) => ({
  to: [...forAction.map((one) => ({ ...one, purpose: "ACTION" as const })), ...forInformation],
  partiesTo,
});

/** Precisely whom an alert that is not written yet would reach. */
export async function previewAlert(operation: Operation, tlp: Tlp, addressing: Addressing): Promise<ReleasePreview> {
  const { to, partiesTo } = sharingOf(addressing);
  const [row] = await operation.rows<{ preview: ReleasePreview }>(
    sql`select portolan.preview_alert(${tlp}, ${JSON.stringify(to)}::jsonb, ${JSON.stringify(partiesTo)}::jsonb) as preview`,
  );
  return (row as { preview: ReleasePreview }).preview;
}

export const previewAlertRelease = (operation: Operation, id: string, addressing: Addressing) =>
  previewRelease(operation, "ALERT", id, sharingOf(addressing));

/** Sends an alert of the agency out to exactly the previewed audience. */
export async function releaseAlert(operation: Operation, id: string, addressing: Addressing, digest: string): Promise<void> {
  await releaseRecord(operation, "ALERT", id, sharingOf(addressing), digest);
  await operation.rows(sql`select portolan.address_for_action(${id}::uuid, ${JSON.stringify(addressing.forAction)}::jsonb)`);
}

/** Writes and sends an alert in one step; where that takes a supervisor, one is asked. Answers its id. */
export async function postAlert(operation: Operation, input: AlertInput, addressing: Addressing, digest: string, reportId?: string): Promise<string> {
  const preview = await previewAlert(operation, input.tlp ?? "AMBER", addressing);
  if (preview.digest !== digest) throw new UserError({ code: "PREVIEW_CHANGED", field: ["digest"] });
  const id = await draftAlert(operation, input);
  if (preview.viewerCanRelease) await releaseAlert(operation, id, addressing, (await previewAlertRelease(operation, id, addressing)).digest);
  else await askForRelease(operation, "ALERT", id, sharingOf(addressing), null);
  if (reportId) await linkAlert(operation, id, reportId, true);
  return id;
}
