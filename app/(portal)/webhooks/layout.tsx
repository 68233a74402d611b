import type { ReactNode } from "react";
import { requirePermission } from "../../session/viewer.ts";

export default async function Layout({ children }: { children: ReactNode }) {
  await requirePermission("WEBHOOK_READ");
  return children;
}
