// An agency's own system that a webhook calls while everything is killed: in the end it was told of all that the
// webhook's owner sees, and of each change by one message, however often that came.
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { Hooking } from "../../webhooks/hooking.ts";
import { allowedHost, Receiver } from "../../webhooks/receiver.ts";
import type { Installation } from "./installation.ts";
import type { Crew } from "./load.ts";

/** For the portal that calls it. */
export const callingSettings = { PORTOLAN_WEBHOOK_NETWORKS: `${allowedHost}/32` };

const path = "/own-system";
const longest = 600_000;

/** By how many changes a report came to be what it is. */
const changes: Record<string, number> = { DRAFT: 1, RELEASED: 2, RECALLED: 3 };

export class CalledSystem {
  readonly #receiver = new Receiver();

  private constructor(
    readonly installation: Installation,
    readonly crew: Crew,
    readonly webhook: string,
  ) {}

  static async begin(installation: Installation, administrator: pg.Client, crew: Crew): Promise<CalledSystem> {
    const system = new CalledSystem(installation, crew, "");
    await system.#receiver.open();
    const { owner, clerk } = crew.people;
    const url = system.#receiver.at(path);
    const { id } = await new Hooking(installation, administrator).confirmed(owner, clerk, url, ["SEIZURE_REPORT"]);
    return Object.assign(system, { webhook: id });
  }

  /** Messages that came, and how many of them again. */
  get told(): { messages: number; repeated: number } {
    const ids = this.#receiver.to(path).map(({ id }) => id);
    return { messages: ids.length, repeated: ids.length - new Set(ids).size };
  }

  /** What its owner sees, by the owner's key. */
  async #seen(): Promise<Set<string>> {
    const query =
      "query ($after: String) { page: seizureReports(first: 100, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }";
    const seen = new Set<string>();
    for (let after: string | null = null, more = true; more; ) {
      const { data } = await this.installation.ask(this.crew.officer, query, { after });
      for (const { node } of data.page.edges) seen.add(node.id);
      [after, more] = [data.page.pageInfo.endCursor, data.page.pageInfo.hasNextPage];
    }
    return seen;
  }

  /** What is not as it must be, once nothing is written any more. */
  async judge(administrator: pg.Client): Promise<string[]> {
    const hooking = new Hooking(this.installation, administrator);
    // Its owner does not wait for the next attempts.
    for (const step of ["Pause", "Resume"]) await hooking.act(this.crew.people.owner, step, { id: this.webhook });
    const isSettled = await Promise.race([hooking.settled().then(() => true), wait(longest, false, { ref: false })]);
    if (!isSettled) return ["a webhook was not told everything in ten minutes"];
    const faults: string[] = [];
    const [copy, recordOf, messagesOf] = [new Set<string>(), new Map<string, string>(), new Map<string, Set<string>>()];
    for (const { id, body } of this.#receiver.to(path)) {
      const { recordId, isGone } = body.data;
      if (isGone) copy.delete(recordId);
      else copy.add(recordId);
      if ((recordOf.get(id) ?? recordId) !== recordId) faults.push(`message ${id} told of two records`);
      recordOf.set(id, recordId);
      messagesOf.set(recordId, (messagesOf.get(recordId) ?? new Set()).add(id));
    }
    const seen = await this.#seen();
    for (const id of seen) if (!copy.has(id)) faults.push(`a webhook was not told of ${id}`);
    for (const id of copy) if (!seen.has(id)) faults.push(`a webhook was told of ${id}, which its owner does not see`);
    const { rows } = await administrator.query<{ id: string; status: string }>(
      "select encode(convert_to('SeizureReport:' || id, 'UTF8'), 'base64') as id, status from seizure_report",
    );
    for (const { id, status } of rows) {
      const messages = messagesOf.get(id)?.size ?? 0;
      if (messages > (changes[status] as number)) faults.push(`${messages} messages told of ${id}, which is ${status}`);
    }
    return faults;
  }

  close = (): Promise<void> => this.#receiver.close();
}
