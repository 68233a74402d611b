// Who may ask now: by credential, rate and origin, and the same at every address that programs ask.
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { isFromOurPages, presentedBy } from "../access/credential.ts";
import { NotSignedIn } from "../access/operation.ts";

export type Admitted = {
  secret: string;
  /** Enters with the secret; null if it opens nothing, which has then been answered. */
  enter: <Entered>(open: (secret: string) => Promise<Entered>) => Promise<Entered | null>;
};
/** Null: turned away, which has been answered. */
export type Admit = (request: IncomingMessage, response: ServerResponse, address: string) => Promise<Admitted | null>;

/** Answers an error in the form of the contract. */
export function refuse(response: ServerResponse, status: number, code: string, message: string, headers: Record<string, string> = {}): null {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
  return null;
}

/** Counts one request; answers how many milliseconds to wait when there were too many, else null. */
async function spend(limiter: RateLimiterMemory, who: string): Promise<number | null> {
  try {
    await limiter.consume(who);
    return null;
  } catch (spent) {
    return (spent as RateLimiterRes).msBeforeNext;
  }
}

/** `perMinute` bounds each credential, whatever it asks. */
export function openAdmission(perMinute: number): Admit {
  const signed = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const unsigned = new RateLimiterMemory({ points: 60, duration: 60 });
  const proven = new RateLimiterMemory({ points: 1, duration: 600 });

  return async (request, response, address) => {
    const presented = await presentedBy(request);
    const who = presented && createHash("sha256").update(presented.secret).digest("base64url");
    const wait = who ? await spend(signed, who) : await spend(unsigned, address);
    // Guessing counts against the address, for each guess is a bucket of its own; who got in lately does not guess.
    const guessed = who && (await proven.get(who)) ? null : await unsigned.get(address);
    if (wait !== null || (guessed && guessed.consumedPoints > unsigned.points)) {
      return refuse(response, 429, "TOO_MANY_REQUESTS", "Too many requests: wait a little.", {
        "retry-after": String(Math.ceil((wait ?? guessed?.msBeforeNext ?? 0) / 1000)),
      });
    }
    if (!presented || !who) return refuse(response, 401, "UNAUTHENTICATED", "Sign in, or send a key as `Authorization: Bearer …`.");
    if (presented.via === "COOKIE" && !isFromOurPages(request))
      return refuse(response, 403, "FORBIDDEN", "With a session, only our own pages may ask. Use a key.");
    return {
      secret: presented.secret,
      enter: async (open) => {
        try {
          const entered = await open(presented.secret);
          await proven.set(who, 1, 600);
          return entered;
        } catch (error) {
          if (!(error instanceof NotSignedIn)) throw error;
          await spend(unsigned, address);
          return refuse(response, 401, "UNAUTHENTICATED", "This key or session does not work: unknown, ended, expired, or not from here.");
        }
      },
    };
  };
}
