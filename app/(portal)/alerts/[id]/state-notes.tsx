import { Alert } from "@mantine/core";
import { translations } from "../../../language/translations.ts";
import type { OneAlert } from "./alert-query.ts";

/** Why what stands below no longer holds, or does not yet. */
export async function StateNotes({ alert: { status, isCurrent, cancelReason, releaseRequest } }: { alert: OneAlert }) {
  const t = await translations("alerts");
  if (isCurrent) return null;
  const words = {
    DRAFT: t(releaseRequest ? "one.waiting" : "one.draft"),
    RECALLED: t("one.recalled"),
    WITHDRAWN: t("one.withdrawn"),
    RELEASED: cancelReason === null ? t("one.expired") : t("one.cancelled", { reason: cancelReason }),
  }[status];
  return (
    <Alert color="gray" variant="light" role="status">
      {words}
    </Alert>
  );
}
