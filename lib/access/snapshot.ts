// What a viewer sees at one moment, to be read in portions. It writes nothing, the record of access neither:
// whoever answers from it records that in operations of their own, before what they answer leaves.
import type pg from "pg";
import type { Sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { enter, type Reader, type Viewer } from "./operation.ts";
import { type Permission, permissionsOf } from "./permissions.ts";

export class Snapshot implements Reader {
  readonly permissions: Set<Permission>;
  readonly #client: pg.PoolClient;
  #isClosed = false;

  private constructor(
    client: pg.PoolClient,
    readonly viewer: Viewer,
  ) {
    this.#client = client;
    this.permissions = permissionsOf(viewer);
  }

  /** Enters with the presented secret; throws NotSignedIn when it opens nothing. */
  static async open(credential: string, address: string | null): Promise<Snapshot> {
    const { client, viewer } = await enter("begin isolation level repeatable read read only", credential, address);
    return new Snapshot(client, viewer);
  }

  async rows<Row extends object>(query: Sql): Promise<Row[]> {
    return (await this.#client.query<Row>(query.text, query.values)).rows;
  }

  /** Gives the connection back; a second time does nothing. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#client.query("rollback").then(
      () => this.#client.release(),
      () => this.#client.release(true),
    );
  }
}
