// What the check of a file finds, sent to the database in batches: rows that are in order, and faults.
import { type Sql, sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { UserErrorCode } from "../user-error.ts";

export type RowFault = {
  row: number;
  /** Of the file. */
  column: string | null;
  /** Ours. */
  field: string | null;
  value: string | null;
  code: UserErrorCode;
  values?: Record<string, string | number>;
};

/** Faults that are kept to be shown; all are counted. */
const mostFaults = 1_000;
const batchSize = 250;
const judgedAtOnce = 2_000;

export class CheckedRows {
  readonly #operation: Operation;
  readonly #id: string;
  readonly #stage: (batch: string) => Sql;
  #batch: object[] = [];
  #faults: RowFault[] = [];
  readonly #faultyRows = new Set<number>();
  staged = 0;
  rowCount = 0;
  faultCount = 0;

  /** `stage` takes a batch as JSON. */
  constructor(operation: Operation, id: string, stage: (batch: string) => Sql) {
    this.#operation = operation;
    this.#id = id;
    this.#stage = stage;
  }

  async addFaults(faults: readonly RowFault[]): Promise<void> {
    for (const fault of faults) {
      this.#faultyRows.add(fault.row);
      if (this.faultCount++ < mostFaults) this.#faults.push(fault);
    }
    if (this.#faults.length >= batchSize) await this.#sendFaults();
  }

  async stage(row: number, reference: string, content: object): Promise<void> {
    this.#batch.push({ position: this.staged++, row_number: row, reference, content });
    if (this.#batch.length >= batchSize) await this.#sendBatch();
  }

  async flush(): Promise<void> {
    await this.#sendBatch();
    await this.#sendFaults();
  }

  /** Compares what is staged with what there is; `judge` answers the rows of a slice that would be refused. */
  async judge(judge: (first: number, last: number) => Sql, tell: (part: number) => Promise<void>): Promise<void> {
    for (let first = 0; first < this.staged; first += judgedAtOnce) {
      const refused = await this.#operation.rows<{ row: number; code: UserErrorCode }>(judge(first, first + judgedAtOnce - 1));
      await this.addFaults(refused.map(({ row, code }) => ({ row, column: null, field: null, value: null, code })));
      await tell(Math.min(1, (first + judgedAtOnce) / this.staged));
    }
    await this.flush();
  }

  async finish(): Promise<void> {
    await this.#operation.rows(
      sql`select portolan.finish_import_check(${this.#id}::uuid, ${this.rowCount}::integer, ${this.#faultyRows.size}::integer, ${this.faultCount}::integer)`,
    );
  }

  async #sendBatch(): Promise<void> {
    if (!this.#batch.length) return;
    await this.#operation.rows(this.#stage(JSON.stringify(this.#batch)));
    this.#batch = [];
  }

  async #sendFaults(): Promise<void> {
    if (!this.#faults.length) return;
    await this.#operation.rows(sql`select portolan.add_import_faults(${this.#id}::uuid, ${JSON.stringify(this.#faults)}::jsonb)`);
    this.#faults = [];
  }
}
