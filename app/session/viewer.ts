import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { portal } from "../../lib/running/portal.ts";
import { graphql, type ResultOf } from "../graphql/contract.ts";
import { ask, secondFactorPath } from "./ask.ts";
import { callerAddress, sessionCookie } from "./viewer-cookie.ts";

const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      name
      roles
      permissions
      awaitsSecondFactor
      openNotificationCount
      agency {
        name
        country
        kind
      }
    }
  }
`);

export type Viewer = ResultOf<typeof ViewerQuery>["viewer"];
export type Permission = Viewer["permissions"][number];

/** Who is reading; asked once for each request, however many parts of the page want to know. */
export const readViewer = cache(async (): Promise<Viewer> => (await ask(ViewerQuery)).viewer);

/** For layouts: answers "not found" before anything of the page is sent. The contract refuses the data by itself. */
export async function requirePermission(permission: Permission): Promise<void> {
  const { permissions, awaitsSecondFactor } = await readViewer();
  if (awaitsSecondFactor) redirect(secondFactorPath);
  if (!permissions.includes(permission)) notFound();
}

/** Whether the session cookie still opens something. */
export async function isSignedIn(): Promise<boolean> {
  const cookie = await sessionCookie();
  return cookie !== null && (await portal().execute(cookie, await callerAddress(), null, "query IsSignedIn { viewer { name } }")) !== null;
}
