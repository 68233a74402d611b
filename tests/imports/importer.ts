// An agency's program that imports files over HTTP, and asks until each step is over.
import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../running/portal.ts";

const fields = `id state progress header preview rowCount faultyRowCount faultCount newCount changedCount unchangedCount failure
  columns { columns { column field values { theirs ours } } constants { field value } dateOrder decimalComma } mapping { id name }
  faults(first: 100) { edges { node { row column field value code message } } }`;

export type Fault = { row: number; column: string | null; field: string | null; value: string | null; code: string; message: string };
export type Columns = {
  columns: { column: string; field: string; values?: { theirs: string; ours: string }[] }[];
  constants?: { field: string; value: string }[];
  dateOrder?: string;
  decimalComma?: boolean;
};
// biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
export type Import = any;

export class Importer {
  constructor(
    readonly portal: { url: string; ask: (key: string, query: string, variables?: object) => Promise<Answer> },
    readonly key: string,
  ) {}

  async upload(file: string | Uint8Array, parameters: Record<string, string> = {}): Promise<{ status: number; id: string; state: string }> {
    const response = await fetch(`${this.portal.url}/imports?${new URLSearchParams(parameters)}`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.key}`, "content-type": "text/csv" },
      body: file as string,
    });
    return { status: response.status, ...((await response.json()) as { id: string; state: string }) };
  }

  async find(id: string): Promise<Import> {
    const { data, errors } = await this.portal.ask(this.key, `query ($id: ID!) { node(id: $id) { ... on ReportImport { ${fields} } } }`, { id });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.node && { ...data.node, faults: data.node.faults.edges.map(({ node }: { node: Fault }) => node) };
  }

  /** Until the step is over; the test's own time limit ends a wait in vain. */
  async settled(id: string): Promise<Import> {
    for (;;) {
      const found = await this.find(id);
      if (!found || !["CHECKING", "IMPORTING"].includes(found.state)) return found;
      await wait(100);
    }
  }

  mutate(name: string, input: Record<string, unknown>): Promise<Answer> {
    const type = `${name === "reportImportCheck" ? "ReportImportCheck" : "ReportImportStep"}Input`;
    return this.portal.ask(
      this.key,
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { reportImport { id state } userErrors { code message field } } }`,
      { input },
    );
  }

  /** Uploads and checks; the columns as proposed unless told otherwise. */
  async checked(file: string | Uint8Array, columns?: Columns, saveAs?: string): Promise<Import> {
    const { id } = await this.upload(file);
    const proposed = (await this.find(id)).columns;
    const { data, errors } = await this.mutate("reportImportCheck", { id, columns: columns ?? proposed, ...(saveAs && { saveAs }) });
    if (errors || data.answer.userErrors.length) throw new Error(JSON.stringify(errors ?? data.answer.userErrors));
    return this.settled(id);
  }

  async confirmed(id: string): Promise<Import> {
    const { data, errors } = await this.mutate("reportImportConfirm", { id });
    if (errors || data.answer.userErrors.length) throw new Error(JSON.stringify(errors ?? data.answer.userErrors));
    return this.settled(id);
  }

  async imported(file: string | Uint8Array, columns?: Columns): Promise<Import> {
    const { id } = await this.checked(file, columns);
    return this.confirmed(id);
  }
}
