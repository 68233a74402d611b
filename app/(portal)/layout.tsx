import type { ReactNode } from "react";
import { languages } from "../../lib/languages/messages.ts";
import { portal } from "../../lib/running/portal.ts";
import { PortalShell } from "../components/shell/portal-shell.tsx";
import { readViewer } from "../session/viewer.ts";
import { AwaitedSecondFactor } from "./account/awaited-second-factor.tsx";

/** Pages of signed-in members. Each page asks for its own data again: this layout protects nothing. */
export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { name, agency, roles, permissions, awaitsSecondFactor } = await readViewer();
  return (
    <PortalShell who={{ name, agency: agency.name, roles, permissions }} people={portal().people} languages={languages}>
      {awaitsSecondFactor ? <AwaitedSecondFactor /> : children}
    </PortalShell>
  );
}
