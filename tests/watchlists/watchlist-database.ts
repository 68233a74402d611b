// A real PostgreSQL of one's own for a test file, with two agencies, an analyst in one of them, and no lists.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { Operation } from "../../lib/access/operation.ts";
import { hashSecret, newSecret } from "../../lib/access/secret.ts";
import { type EmbeddedServer, startEmbeddedServer } from "../../lib/database/embedded-server.ts";
import { migrate } from "../../lib/database/migrate.ts";
import { closePools, openPools } from "../../lib/database/pools.ts";
import { databaseUrlOf } from "../../lib/database/role.ts";
import { Screening, screening } from "../../lib/screening/screening.ts";
import { type ImportDifference, importList } from "../../lib/watchlists/import-list.ts";
import { type ListedSubject, ofacFolder } from "./ofac-folder.ts";

const secret = "a secret for tests, not for any portal in use";
const programs = process.env.PORTOLAN_TEST_POSTGRES;

export class WatchlistDatabase {
  private constructor(
    readonly folder: string,
    readonly server: EmbeddedServer,
    /** Past every policy: for setting up and for controls. */
    readonly owner: pg.Client,
    readonly credential: string,
  ) {}

  static async start(): Promise<WatchlistDatabase> {
    const folder = mkdtempSync(join(tmpdir(), "watchlists-"));
    // As root, PostgreSQL runs as another user, who must be able to enter.
    chmodSync(folder, 0o755);
    const server = await startEmbeddedServer(
      folder,
      secret,
      ["fsync=off"],
      programs ? { initdb: join(programs, "initdb"), pg_ctl: join(programs, "pg_ctl") } : undefined,
    );
    await migrate(server.url, secret);
    openPools(server.url, secret, 4, () => {});
    Screening.start(databaseUrlOf("portolan_system", server.url, secret), 1);
    const owner = new pg.Client({ connectionString: server.url });
    await owner.connect();
    await owner.query("set role portolan_owner");
    await owner.query(
      "select portolan.register_agency('AW-CUSTOMS', 'Aruba Customs', 'AW', 'CUSTOMS', true), portolan.register_agency('JM-POST', 'Jamaica Post', 'JM', 'POST', false)",
    );
    const credential = newSecret("ps");
    await owner.query(
      `with analyst as (select portolan.register_member(a.id, null, 'Ana Croes', 'ana@example.org', array['ANALYST'], 'en', '-') as id from agency a where a.code = 'AW-CUSTOMS')
       select portolan.open_session(id, $1, 'test', '1 hour') from analyst`,
      [hashSecret(credential)],
    );
    return new WatchlistDatabase(folder, server, owner, credential);
  }

  async stop(): Promise<void> {
    await screening().stop();
    await closePools();
    await this.owner.end();
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get settings(): Record<string, string> {
    return { DATABASE_URL: this.server.url, PORTOLAN_SECRET: secret, PORTOLAN_DATA: this.folder };
  }

  get systemUrl(): string {
    return databaseUrlOf("portolan_system", this.server.url, secret);
  }

  /** Imports the subjects as the Treasury would publish them. */
  async import(name: string, subjects: ListedSubject[], keeper = "AW-CUSTOMS"): Promise<ImportDifference> {
    const path = await ofacFolder(join(this.folder, "published"), subjects);
    return importList(this.systemUrl, { format: "ofac", name, keeper, path });
  }

  /** One operation of the analyst's, who is answered as things stand now. */
  async asAnalyst<Done>(act: (operation: Operation) => Promise<Done>): Promise<Done> {
    await screening().catchUp();
    const operation = await Operation.open(this.credential, null);
    try {
      const done = await act(operation);
      await operation.close({ name: "test", asked: null }, "ANSWERED");
      return done;
    } catch (error) {
      await operation.close({ name: "test", asked: null }, "REFUSED");
      throw error;
    }
  }

  async rows<Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(query, values)).rows;
  }
}
