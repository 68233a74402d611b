import type { ReactNode } from "react";
import { requirePermission } from "../../session/viewer.ts";

export default async function PatternsLayout({ children }: { children: ReactNode }) {
  await requirePermission("PATTERN_READ");
  return children;
}
