import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { languages } from "../../lib/languages/language.ts";
import { portal } from "../../lib/running/portal.ts";
import { PortalShell } from "../components/shell/portal-shell.tsx";
import { secondFactorPath } from "../session/ask.ts";
import { pathAsked } from "../session/path-asked.ts";
import { readViewer } from "../session/viewer.ts";

/** Pages of signed-in members. Each page asks for its own data again: this layout protects nothing. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { name, agency, roles, permissions, awaitsSecondFactor, openNotificationCount } = await readViewer();
  if (awaitsSecondFactor && (await pathAsked()) !== secondFactorPath) redirect(secondFactorPath);
  return (
    <PortalShell who={{ name, agency: agency.name, roles, permissions, openNotificationCount }} people={portal().people} languages={languages}>
      {children}
    </PortalShell>
  );
}
