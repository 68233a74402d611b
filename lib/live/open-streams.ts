// Whose streams are open in this process, or being opened: each takes memory and readings, however little it is told.
import type { ServerResponse } from "node:http";

/** Of one member, with whichever keys and sessions: enough for a person's windows and a partner's programs. */
const mostOfMember = 50;

export class OpenStreams {
  readonly #most: number;
  readonly #owners: string[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more until it closes. Without room it is not counted, and the answer says whose bound is reached. */
  count(memberId: string, response: ServerResponse): "MEMBER" | "PROCESS" | null {
    if (this.#owners.length >= this.#most) return "PROCESS";
    if (this.#owners.filter((owner) => owner === memberId).length >= mostOfMember) return "MEMBER";
    // Of one that is closed already, nobody says so again.
    if (response.destroyed) return null;
    this.#owners.push(memberId);
    response.once("close", () => this.#owners.splice(this.#owners.indexOf(memberId), 1));
    return null;
  }
}
