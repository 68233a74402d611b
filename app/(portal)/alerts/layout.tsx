import type { ReactNode } from "react";
import { requirePermission } from "../../session/viewer.ts";

export default async function AlertsLayout({ children }: { children: ReactNode }) {
  await requirePermission("ALERT_READ");
  return children;
}
