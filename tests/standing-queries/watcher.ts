// An agency's program that keeps standing queries over HTTP, and the lists that change beneath them.
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import { databaseUrlOf } from "../../lib/database/role.ts";
import { importList } from "../../lib/watchlists/import-list.ts";
import type { TestPortal } from "../running/portal.ts";
import { secret } from "../running/postgres.ts";
import { type ListedSubject, ofacFolder } from "../watchlists/ofac-folder.ts";
import { shareList } from "../watchlists/share-list.ts";

// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
type Json = any;
export type Told = { id: string; wasKnown: boolean; seenAt: string | null; name: string; entry: string };

export const lastDay = (days = 30) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const work = { purpose: "INVESTIGATION", caseReference: "XA-2026-7" };

export class Watcher {
  constructor(
    readonly portal: TestPortal,
    readonly key: string,
  ) {}

  async ask(query: string, variables: object = {}): Promise<Json> {
    const { data, errors } = await this.portal.ask(this.key, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async mutate(name: "Save" | "Renew" | "Delete", input: object): Promise<Json> {
    const fields = "standingQuery { id isActive lastDay viewerCanRenew viewerCanDelete } userErrors { code field }";
    const data = await this.ask(`mutation M($input: StandingQuery${name}Input!) { payload: standingQuery${name}(input: $input) { ${fields} } }`, {
      input,
    });
    return data.payload;
  }

  async save(name: string): Promise<string> {
    const { standingQuery, userErrors } = await this.mutate("Save", { subject: { names: [name] }, lastDay: lastDay(), ...work });
    if (userErrors.length) throw new Error(JSON.stringify(userErrors));
    return standingQuery.id;
  }

  async expect(name: string): Promise<Json> {
    const data = await this.ask(
      `query E($input: StandingQueryExpectationInput!) { standingQueryExpectation(input: $input) {
        expectation { matchesNow entries changesPerDay alertsPerDay } userErrors { code } } }`,
      { input: { subject: { names: [name] }, ...work } },
    );
    return data.standingQueryExpectation.expectation;
  }

  /** Everything that it is told, latest first. */
  async told(isOpen = false): Promise<Told[]> {
    const data = await this.ask(
      `query T($isOpen: Boolean) { standingQueryNotifications(first: 100, isOpen: $isOpen) { edges { node {
        id wasKnown seenAt standingQuery { subject { names } } hit { band reasons { kind } entry { name } } } } } }`,
      { isOpen },
    );
    return data.standingQueryNotifications.edges.map(({ node }: Json) => ({
      id: node.id,
      wasKnown: node.wasKnown,
      seenAt: node.seenAt,
      name: node.standingQuery.subject.names[0],
      entry: node.hit.entry.name,
    }));
  }

  async openCount(): Promise<number> {
    return (await this.ask("query C { viewer { openNotificationCount } }")).viewer.openNotificationCount;
  }
}

/** Reference lists, as their publishers and owners change them. */
export class Lists {
  constructor(
    readonly portal: TestPortal,
    readonly administrator: pg.Client,
    readonly keeper: string,
  ) {}

  async publish(name: string, subjects: ListedSubject[]): Promise<void> {
    const whole = [{ id: 999_999, name: "ZZYZX, Anchor", aliases: ["ZZYZX, Other"], address: "Pier 1" }, ...subjects];
    const path = await ofacFolder(`${this.portal.folder}/published`, whole);
    await importList(databaseUrlOf("portolan_system", this.portal.databaseUrl, secret), { format: "ofac", name, keeper: this.keeper, path });
  }

  async share(name: string, withEveryone: boolean): Promise<void> {
    await shareList(this.administrator, name, withEveryone);
  }

  /** Until every round is over; the test's own time limit ends a wait in vain. */
  async settled(): Promise<void> {
    for (;;) {
      const { rows } = await this.administrator.query(
        `select j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
         where t.identifier in ('ask-standing-queries', 'ask-own-standing-queries')`,
      );
      if (!rows.length) return;
      await wait(50);
    }
  }
}
