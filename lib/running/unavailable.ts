/** What a caller is told while the database is away or has no room; `retryAfter` goes into the header of that name. */
export const sayUnavailable = (reference: string) =>
  `The portal cannot work on this now. Nothing was changed. Try again in a little while; if it stays so, tell your operator the reference ${reference}.`;

/** The database went away while it was to make the change last. */
export const sayUncertain = (reference: string) =>
  `The portal lost its database while it finished. Look whether it was done before you try again, or send the same idempotency key. The reference is ${reference}.`;

/** Seconds. */
export const retryAfter = 10;
