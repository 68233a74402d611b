// The product's database without its server: for what the database itself must withstand.
import { rmSync } from "node:fs";
import type pg from "pg";
import { migrate } from "../../lib/database/migrate.ts";
import { databaseUrlOf, type LoginRole } from "../../lib/database/role.ts";
import { copyDatabase } from "./portal.ts";
import { connect, secret, startPostgres } from "./postgres.ts";

export class TestDatabase {
  private constructor(
    readonly url: string,
    readonly stop: () => Promise<void> = async () => undefined,
  ) {}

  /** On a server of its own, which `stop` takes down. */
  static async start(): Promise<TestDatabase> {
    const { folder, server } = await startPostgres();
    await migrate(server.url, secret);
    return new TestDatabase(server.url, async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** A copy of the empty database that all test files share a server for. */
  static async copied(): Promise<TestDatabase> {
    return new TestDatabase(await copyDatabase("empty_portal"));
  }

  /** Past every policy: for setting up and for controls. */
  administrator(): Promise<pg.Client> {
    return connect(this.url);
  }

  /** As one of the product's own roles: for attacks. */
  role(role: LoginRole): Promise<pg.Client> {
    return connect(databaseUrlOf(role, this.url, secret));
  }

  /** Another database of the server; `create` and `drop` make it a copy of this one, which nobody may be using. */
  copy(name: string): { database: TestDatabase; create: () => Promise<void>; drop: () => Promise<void> } {
    const [url, home] = [new URL(this.url), new URL(this.url)];
    const original = url.pathname.slice(1);
    url.pathname = `/${name}`;
    home.pathname = "/postgres";
    const say = async (statement: string) => {
      const client = await connect(home.toString());
      await client.query(statement).finally(() => client.end());
    };
    return {
      database: new TestDatabase(url.toString()),
      create: () => say(`create database ${name} template ${original}`),
      drop: () => say(`drop database if exists ${name} with (force)`),
    };
  }
}
