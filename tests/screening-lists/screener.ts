// An agency's program that screens lists over HTTP, and asks until each is done.
import { setTimeout as wait } from "node:timers/promises";
import type { TestPortal } from "../running/portal.ts";

export type GivenSubject = { names?: string[]; birthDate?: string; countries?: string[]; phones?: string[] };
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
type Json = any;

const fields = "id state rowCount screenedCount sampleSize sampleAlerts expectedAlerts alertCount failure viewerCanContinue purpose caseReference";
const work = { purpose: "INVESTIGATION", caseReference: "XA-2026-7" };

export class Screener {
  constructor(
    readonly portal: TestPortal,
    readonly key: string,
  ) {}

  async ask(query: string, variables: object = {}): Promise<Json> {
    const { data, errors } = await this.portal.ask(this.key, query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The payload of a mutation. */
  async step(step: "Begin" | "Add" | "Prepare" | "Start" | "Delete", input: object): Promise<Json> {
    const type = step === "Begin" || step === "Add" ? `ScreeningList${step}Input` : "ScreeningListStepInput";
    const data = await this.ask(
      `mutation Step($input: ${type}!) { payload: screeningList${step}(input: $input) { screeningList { ${fields} } userErrors { code field } } }`,
      { input },
    );
    return data.payload;
  }

  async sent(subjects: GivenSubject[], portion = 1000): Promise<string> {
    const { screeningList } = await this.step("Begin", { name: "A list", ...work });
    for (let position = 0; position < subjects.length; position += portion) {
      const { userErrors } = await this.step("Add", { id: screeningList.id, position, subjects: subjects.slice(position, position + portion) });
      if (userErrors.length) throw new Error(JSON.stringify(userErrors));
    }
    return screeningList.id;
  }

  async find(id: string): Promise<Json> {
    return (await this.ask(`query Find($id: ID!) { node(id: $id) { ... on ScreeningList { ${fields} } } }`, { id })).node;
  }

  /** Sends, prepares, starts, and waits until it is over. */
  async screened(subjects: GivenSubject[]): Promise<Json> {
    const id = await this.sent(subjects);
    await this.step("Prepare", { id });
    await this.step("Start", { id });
    return this.settled(id);
  }

  /** The test's own time limit ends a wait in vain. */
  async settled(id: string): Promise<Json> {
    for (;;) {
      const found = await this.find(id);
      if (found?.state !== "SCREENING") return found;
      await wait(100);
    }
  }

  async results(id: string, args = "first: 50"): Promise<Json[]> {
    const { node } = await this.ask(
      `query Results($id: ID!) { node(id: $id) { ... on ScreeningList { results(${args}) { pageInfo { hasNextPage endCursor } edges { node {
        position subject { names } hits { band score matchedName reasons { kind } entry { id name } } } } } } } }`,
      { id },
    );
    return node.results.edges.map(({ node: one }: Json) => one);
  }
}
