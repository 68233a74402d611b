// The same operation three times: over HTTP, in this process with the time of each statement, and its
// statements once more with their plans.
import type { ApolloServer } from "@apollo/server";
import pg from "pg";
import type { Context } from "../../graphql/builder.ts";
import { execute } from "../../graphql/execute.ts";
import { type Plan, visitsOf } from "./plans.ts";

type Statement = { text: string; values: unknown[] };
// biome-ignore lint/suspicious/noExplicitAny: answers are read where their shape is known.
export type Data = any;

/** Every statement that goes through `pg` in this process, and how long it took. */
const heard: { statements: Statement[]; milliseconds: number } = { statements: [], milliseconds: 0 };
const query = pg.Client.prototype.query as (...parts: unknown[]) => Promise<unknown>;

export function listenToStatements(): void {
  pg.Client.prototype.query = async function listened(this: pg.Client, ...parts: unknown[]) {
    const [first, second] = parts as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    const begun = performance.now();
    try {
      return await query.apply(this, parts);
    } finally {
      heard.milliseconds += performance.now() - begun;
      heard.statements.push({
        text: typeof first === "string" ? first : first.text,
        values: second ?? (typeof first === "string" ? [] : (first.values ?? [])),
      });
    }
  } as typeof pg.Client.prototype.query;
}

export class Asking {
  constructor(
    readonly portalUrl: string,
    readonly graphql: ApolloServer<Context>,
    /** Signed in as the superuser, who may listen to plans. */
    readonly administrator: pg.Client,
  ) {}

  async overHttp(key: string, text: string): Promise<{ data: Data; milliseconds: number }> {
    const begun = performance.now();
    const answer = await fetch(`${this.portalUrl}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: text }),
    });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(`${text} was answered with ${JSON.stringify(errors)}`);
    return { data, milliseconds: performance.now() - begun };
  }

  /** Milliseconds that the database took, network included, and what it was asked. */
  async inProcess(key: string, text: string): Promise<{ milliseconds: number; statements: Statement[] }> {
    heard.statements = [];
    heard.milliseconds = 0;
    await execute(this.graphql, { secret: key, address: null, language: "en" }, { query: text });
    return { milliseconds: heard.milliseconds, statements: heard.statements };
  }

  /** The plans of the statements, those inside functions too, run as the application's role. */
  async plans(statements: Statement[]): Promise<Plan[]> {
    const plans: Plan[] = [];
    const listen = ({ message = "" }: { message?: string }) => {
      const found = /^duration: .*?plan:\n([\s\S]*)$/.exec(message)?.[1];
      if (found) plans.push(...visitsOf(JSON.parse(found)));
    };
    await this.administrator.query(`load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;
      set auto_explain.log_nested_statements = on; set auto_explain.log_format = json; set auto_explain.log_buffers = on; set client_min_messages = log;
      set session authorization portolan_app`);
    this.administrator.on("notice", listen);
    try {
      for (const { text, values } of statements) await query.call(this.administrator, text.replace(/^commit$/, "rollback"), values);
    } finally {
      this.administrator.off("notice", listen);
      await query.call(this.administrator, "reset session authorization; reset client_min_messages; set auto_explain.log_min_duration = -1");
    }
    return plans;
  }
}
