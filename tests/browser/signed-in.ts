// Who is signed in already. What signing in itself asks for is shown by seizure-report.test.ts and new-agency.test.ts.
import type { Browser, BrowserContext } from "playwright-core";
import type { TestPortal } from "../running/portal.ts";

export const telephone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

/** The windows of whoever has the session, in English unless told otherwise; what fails in their scripts is added to the complaints. */
export async function signedIn(
  browser: Browser,
  portal: TestPortal,
  session: string,
  { viewport = desk, locale = "en-US", complaints = [] }: { viewport?: typeof desk; locale?: string; complaints?: string[] } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale, viewport });
  context.on("weberror", (fault) => complaints.push(fault.error().message));
  await context.addCookies([{ name: "next-auth.session-token", value: await portal.cookieOf(session), url: portal.url }]);
  return context;
}
