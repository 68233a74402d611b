/** A path within this portal, from what a link claims; anything else is the first page. */
export function ownPath(claimed: string | string[] | undefined): string {
  if (typeof claimed !== "string" || !claimed.startsWith("/")) return "/";
  // The parser drops tabs and turns backslashes, so what is compared is what a browser would open.
  const target = URL.canParse(claimed, "http://portal.invalid") ? new URL(claimed, "http://portal.invalid") : null;
  if (target?.origin !== "http://portal.invalid" || target.pathname === "/sign-in") return "/";
  return target.pathname + target.search + target.hash;
}
