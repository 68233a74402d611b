// The job "review-watchlists", once a day: tells supervisors what is due for review, and says of what nobody reviewed
// that it has lapsed. That others no longer see that by then does not depend on it (docs/decisions).
import { pools } from "../database/pools.ts";

export async function reviewWatchlists(): Promise<void> {
  await pools().system.query("select portolan.review_watchlists()");
}
