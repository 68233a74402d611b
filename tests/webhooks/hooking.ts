// Proposing webhooks and having them confirmed, as their owner and an administrator do.
import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { Answer, TestPortal } from "../running/portal.ts";
import type { Enrolled } from "../running/registry.ts";

const fields = "webhook { id status failingSince waitingCount } secret userErrors { code field }";

export class Hooking {
  constructor(
    readonly portal: Pick<TestPortal, "askInSession">,
    readonly administrator: pg.Client,
  ) {}

  async act(person: Enrolled, verb: string, input: object): Promise<Answer["data"]> {
    const type = `Webhook${["Create", "Redeliver"].includes(verb) ? verb : "Act"}Input`;
    const { data, errors } = await this.portal.askInSession(
      person.session.secret,
      `mutation ($input: ${type}!) { done: webhook${verb}(input: $input) { ${fields} } }`,
      { input },
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  /** A webhook that is called; answers its id and secret. */
  async confirmed(owner: Enrolled, by: Enrolled, url: string, kinds = ["SEIZURE_REPORT", "NOTICE"]): Promise<{ id: string; secret: string }> {
    const { webhook, secret, userErrors } = await this.act(owner, "Create", { url, description: url, kinds });
    if (userErrors.length) throw new Error(JSON.stringify(userErrors));
    await this.act(by, "Confirm", { id: webhook.id });
    return { id: webhook.id, secret };
  }

  async attempts(person: Enrolled, id: string) {
    const { data } = await this.portal.askInSession(
      person.session.secret,
      "query ($id: ID!) { node(id: $id) { ... on Webhook { attempts(first: 100) { edges { node { messageId number statusCode fault durationMs } } } } } }",
      { id },
    );
    return data.node.attempts.edges.map(({ node }: { node: object }) => node);
  }

  /** The log, once it has so many lines. */
  async attemptsOnce(person: Enrolled, id: string, count: number) {
    for (;;) {
      const found = await this.attempts(person, id);
      if (found.length >= count) return found;
      await wait(50);
    }
  }

  /** Until everything was sent that there was to send. */
  async settled(): Promise<void> {
    for (;;) {
      const { rows } = await this.administrator.query(`
        select (select count(*) from portolan.webhook_message m join webhook w on w.id = m.webhook_id where m.settled_at is null and w.status = 'ACTIVE')
          + (select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'call-webhooks') as left`);
      if (rows[0].left === "0") return;
      await wait(30);
    }
  }
}
