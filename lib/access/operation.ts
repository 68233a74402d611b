// One operation, one transaction as its viewer: begin, enter, savepoint; then whatever the operation
// does; then the record of access and commit, before anything is answered.

import type pg from "pg";
import type { Sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { connectionOn, type Db } from "../database/connection.ts";
import { pools } from "../database/pools.ts";
import { countAccessRecord } from "../running/metrics.ts";
import { type Permission, permissionsOf, type Role } from "./permissions.ts";

export type Viewer = {
  memberId: string;
  agencyId: number;
  unitId: string | null;
  name: string;
  roles: Role[];
  language: string;
  via: "SESSION" | "API_KEY" | "WEBHOOK" | "DIGEST";
  credentialId: string;
  scopes: string[] | null;
  isReadOnly: boolean;
  /** The roles need a second factor that is not set up: until it is, none of them counts. */
  awaitsSecondFactor: boolean;
};

/** What was asked and why, for the record of access. */
export type Asking = { name: string; asked: unknown };
export type Outcome = "ANSWERED" | "REFUSED" | "FAILED";

export class NotSignedIn extends Error {}

/** jsonb refuses half a surrogate pair. */
const wellFormed = (_key: string, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value);

/** A transaction of its own in which the presented secret was entered with; throws NotSignedIn when it opens nothing. */
export async function enter(begin: string, credential: string, address: string | null): Promise<{ client: pg.PoolClient; viewer: Viewer }> {
  const client = await pools().app.connect();
  try {
    await client.query(begin);
    const { rows } = await client.query<Viewer>({
      name: "enter",
      text: `select member_id as "memberId", agency_id as "agencyId", unit_id as "unitId", name, roles, language, via,
        credential_id as "credentialId", scopes, is_read_only as "isReadOnly",
        awaits_second_factor as "awaitsSecondFactor" from portolan.enter($1, $2)`,
      values: [credential, address],
    });
    return { client, viewer: rows[0] as Viewer };
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
    if ((error as { code?: string }).code === "PT401") throw new NotSignedIn();
    throw error;
  }
}

/** Who reads, and how: what lists are put together from. */
export type Reader = { readonly viewer: Viewer; rows: <Row extends object>(query: Sql) => Promise<Row[]> };

export class Operation implements Reader {
  readonly viewer: Viewer;
  readonly permissions: Set<Permission>;
  readonly db: Db;
  /** Where the viewer asks from, if that is known. */
  readonly address: string | null;
  /** Why people are looked for in this operation. */
  purpose: string | null = null;
  caseReference: string | null = null;
  readonly #client: pg.PoolClient;
  readonly #query: pg.PoolClient["query"];
  readonly #consulted = new Set<string>();
  #isClosed = false;

  private constructor(client: pg.PoolClient, viewer: Viewer, address: string | null) {
    this.#client = client;
    this.viewer = viewer;
    this.address = address;
    this.permissions = permissionsOf(viewer);
    const connection = connectionOn(client);
    this.db = connection.db;
    this.#query = connection.query;
  }

  /** Enters with the presented secret; throws NotSignedIn when it opens nothing. */
  static async open(credential: string, address: string | null): Promise<Operation> {
    const { client, viewer } = await enter("begin", credential, address);
    try {
      await client.query("savepoint operation");
    } catch (error) {
      client.release(true);
      throw error;
    }
    return new Operation(client, viewer, address);
  }

  /** Hand-written SQL on the operation's transaction, composed with Prisma.sql. */
  async rows<Row extends object>(query: Sql): Promise<Row[]> {
    return (await this.#query<Row>(query.text, query.values)).rows;
  }

  /** What this writes stays, even if the operation fails: an answer may leave beside an error, and must have been counted. */
  async rowsForGood<Row extends object>(query: Sql): Promise<Row[]> {
    // Side by side, so that nothing comes between them.
    const [{ rows }] = await Promise.all([
      this.#query<Row>(query.text, query.values),
      this.#query("release savepoint operation; savepoint operation"),
    ]);
    return rows;
  }

  /** Notes that a record was opened, found by name or exported. */
  consult(kind: "SEIZURE_REPORT" | "ALERT" | "PATTERN" | "WATCHLIST_ENTRY" | "WATCHLIST_HIT", id: string): void {
    this.#consulted.add(`${kind}:${id}`);
  }

  /** Forgets what the operation wrote; the viewer stays entered. */
  async undo(): Promise<void> {
    await this.#query("rollback to savepoint operation");
  }

  /** A part that may fail by itself: what it wrote is undone, and the rest of the operation stays. */
  async apart<Done>(part: () => Promise<Done>): Promise<Done> {
    await this.#query("savepoint part");
    try {
      const done = await part();
      await this.#query("release savepoint part");
      return done;
    } catch (error) {
      await this.#query("rollback to savepoint part");
      throw error;
    }
  }

  /** Closes an operation that was turned away before it could ask anything; a closed one stays closed. */
  async abandon(): Promise<void> {
    if (!this.#isClosed) await this.close({ name: "unreadable", asked: null }, "REFUSED");
  }

  /** Ends an operation of which nothing leaves: it was asked for nobody's sake, and there is nothing to record. */
  async leave(): Promise<void> {
    this.#isClosed = true;
    await this.#query("rollback").then(
      () => this.#client.release(),
      () => this.#client.release(true),
    );
  }

  /** Writes the record of access and commits: from here on the answer may leave. */
  async close(asking: Asking, outcome: Outcome): Promise<void> {
    this.#isClosed = true;
    try {
      if (outcome !== "ANSWERED") await this.undo();
      await this.#query({
        name: "record-access",
        text: "select portolan.record_access($1, $2, $3, $4, $5, $6)",
        values: [
          asking.name,
          this.purpose,
          this.caseReference,
          JSON.stringify(asking.asked ?? null, wellFormed),
          [...this.#consulted].sort(),
          outcome,
        ],
      });
      await this.#query("commit");
      countAccessRecord(outcome);
      this.#client.release();
    } catch (error) {
      this.#client.release(true);
      throw error;
    }
  }
}
