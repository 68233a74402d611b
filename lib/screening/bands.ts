// What a score means.
export type Band = "STRONG" | "POSSIBLE" | "WEAK";

/** The one threshold of alerts, bulk screening and standing queries. */
export const STRONG_FROM = 0.85;
/** Worth a look by whoever asked. */
export const POSSIBLE_FROM = 0.7;
/** Something in common: shown to who searches, alerts nobody. */
export const WEAK_FROM = 0.55;

export function bandOf(score: number): Band | null {
  if (score >= STRONG_FROM) return "STRONG";
  if (score >= POSSIBLE_FROM) return "POSSIBLE";
  return score >= WEAK_FROM ? "WEAK" : null;
}
