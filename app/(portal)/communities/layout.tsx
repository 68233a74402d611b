import type { ReactNode } from "react";
import { requirePermission } from "../../session/viewer.ts";

export default async function CommunitiesLayout({ children }: { children: ReactNode }) {
  await requirePermission("COMMUNITY_READ");
  return children;
}
