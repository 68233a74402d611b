// One database connection as an operation uses it: hand-written SQL and Prisma on the same wire,
// so that both run in the one transaction that was opened for the viewer.

import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { PrismaClient } from "../../prisma/generated/client/client.ts";

export type Db = PrismaClient;

/** A connection takes one statement at a time, and resolvers run side by side: they take turns. */
function takingTurns(client: pg.PoolClient): pg.PoolClient["query"] {
  let last: Promise<unknown> = Promise.resolve();
  return ((...query: Parameters<typeof client.query>) => {
    const turn = last.then(() => client.query(...query));
    last = turn.catch(() => undefined);
    return turn;
  }) as unknown as typeof client.query;
}

/** PrismaPg accepts pools only; this one always hands out the same, already open, client. */
class OneClient extends pg.Pool {
  readonly #client: pg.PoolClient;
  constructor(client: pg.PoolClient, query: pg.PoolClient["query"]) {
    super({ max: 0 });
    this.#client = client;
    this.query = query as unknown as typeof this.query;
  }
  override connect(): Promise<pg.PoolClient>;
  override connect(): void;
  override connect(): Promise<pg.PoolClient> {
    return Promise.resolve(this.#client);
  }
}

/** Prisma opens a transaction of its own around nested writes; inside ours that must be a savepoint. */
class InOurTransaction implements SqlDriverAdapterFactory {
  readonly provider = "postgres" as const;
  readonly adapterName = "portolan";
  readonly #client: pg.PoolClient;
  readonly #query: pg.PoolClient["query"];
  constructor(client: pg.PoolClient, query: pg.PoolClient["query"]) {
    this.#client = client;
    this.#query = query;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const statementNameGenerator = (query: { sql: string }) => createHash("sha1").update(query.sql).digest("base64url");
    const adapter: SqlDriverAdapter = await new PrismaPg(new OneClient(this.#client, this.#query), { statementNameGenerator }).connect();
    let depth = 0;
    adapter.startTransaction = async () => {
      const name = `nested_${++depth}`;
      const say = async (sql: string) => void (await this.#query(sql));
      await say(`savepoint ${name}`);
      return {
        provider: adapter.provider,
        adapterName: adapter.adapterName,
        options: { usePhantomQuery: true },
        queryRaw: adapter.queryRaw.bind(adapter),
        executeRaw: adapter.executeRaw.bind(adapter),
        commit: () => say(`release savepoint ${name}`),
        rollback: () => say(`rollback to savepoint ${name}`),
        createSavepoint: (inner: string) => say(`savepoint ${inner}`),
        rollbackToSavepoint: (inner: string) => say(`rollback to savepoint ${inner}`),
        releaseSavepoint: (inner: string) => say(`release savepoint ${inner}`),
      } satisfies Transaction;
    };
    return adapter;
  }
}

export type Connection = { query: pg.PoolClient["query"]; db: Db };
const connectionOf = new WeakMap<pg.PoolClient, Connection>();

/** What speaks through this client, hand-written SQL and Prisma in turns; made once for each client. */
export function connectionOn(client: pg.PoolClient): Connection {
  let connection = connectionOf.get(client);
  if (!connection) {
    const query = takingTurns(client);
    connection = { query, db: new PrismaClient({ adapter: new InOurTransaction(client, query) }) };
    connectionOf.set(client, connection);
  }
  return connection;
}
