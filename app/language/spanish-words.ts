export { spanish as words } from "../../lib/languages/spanish.ts";

/** Draws nothing: see Words. */
export const Named = () => null;
