export { english as words } from "../../lib/languages/english.ts";

/** Draws nothing: see Words. */
export const Named = () => null;
