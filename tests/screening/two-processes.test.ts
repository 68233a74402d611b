// Two processes on one database, each with an index of its own, of which a thread or the connection is taken away.
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { databaseUrlOf } from "../../lib/database/role.ts";
import { TestDatabase } from "../running/database.ts";
import { secret } from "../running/postgres.ts";
import type { Reply, Request } from "./screening-process.ts";

type Asked = Request extends infer One ? (One extends Request ? Omit<One, "number"> : never) : never;

class IndexProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #number = 0;

  constructor(url: string) {
    const source = fileURLToPath(new URL("./screening-process.ts", import.meta.url));
    this.#child = fork(source, { execArgv: ["--import", "tsx"], env: { ...process.env, NODE_OPTIONS: "", SCREENING_URL: url } });
    this.#child.on("message", (reply: Reply) => this.#waiting.get(reply.number)?.(reply));
  }

  request(asked: Asked): Promise<Reply> {
    const number = ++this.#number;
    return new Promise((done) => {
      this.#waiting.set(number, done);
      this.#child.send({ number, ...asked });
    });
  }

  /** Until it answers this; the test's own time limit ends a wait in vain. */
  async eventually(name: string, expected: string[], audiences: number[]): Promise<void> {
    for (;;) {
      const { entries } = await this.request({ ask: name, audiences });
      if (entries?.join() === expected.join()) return;
      await new Promise((done) => setTimeout(done, 20));
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#child.once("exit", done));
    this.#child.kill();
    await ended;
  }
}

let database: TestDatabase;
let owner: pg.Client;
let processes: [IndexProcess, IndexProcess];
let audience: number;
beforeAll(async () => {
  database = await TestDatabase.copied();
  owner = await database.administrator();
  await owner.query("set role portolan_owner");
  await owner.query("select portolan.register_agency('AW-CUSTOMS', 'Aruba Customs', 'AW', 'CUSTOMS', true)");
  const { rows } = await owner.query("select portolan.intern_audience(array[portolan.principal('CUSTODIANS', id)]) as audience from agency");
  audience = rows[0].audience;
  await owner.query("insert into watchlist (agency_id, audience_id, name, publisher, format) select id, $1, 'First', 'Nobody', 'ofac' from agency", [
    audience,
  ]);
  const url = databaseUrlOf("portolan_system", database.url, secret);
  processes = [new IndexProcess(url), new IndexProcess(url)];
});
afterAll(async () => {
  await Promise.all((processes ?? []).map((one) => one.stop()));
  await owner?.end();
  await database?.stop();
});

async function write(name: string): Promise<string> {
  const { rows } = await owner.query(
    `with e as (insert into watchlist_entry (watchlist_id, agency_id, audience_id, source_id, kind, name, birth_dates, countries)
       select w.id, w.agency_id, w.audience_id, $1, 'PERSON', $1, '{}', '{}' from watchlist w returning *),
     n as (insert into watchlist_entry_name (entry_id, agency_id, audience_id, position, name, quality, search_key)
       select id, agency_id, audience_id, 0, name, 'PRIMARY', '' from e)
     select id from e`,
    [name],
  );
  return rows[0].id;
}
const bothFind = (name: string, expected: string[]) => Promise.all(processes.map((one) => one.eventually(name, expected, [audience])));

describe("two processes", () => {
  it("both find what was committed, and for others than its readers nothing", async () => {
    const id = await write("Tobias Velardson");
    await bothFind("Tobias Velardson", [id]);
    expect((await processes[1].request({ ask: "Tobias Velardson", audiences: [] })).entries).toEqual([]);
  });

  it("whose keeper ends answer on from what they have, start another, and miss nothing that happened meanwhile", async () => {
    const [one] = processes;
    const before = await write("Wilhelmina Amberson");
    await bothFind("Wilhelmina Amberson", [before]);
    const ended = one.request({ endKeeper: true });
    const meanwhile = await write("Quilliam Vantongeren");
    await owner.query("delete from watchlist_entry where id = $1", [before]);
    await ended;
    await bothFind("Quilliam Vantongeren", [meanwhile]);
    await bothFind("Wilhelmina Amberson", []);
    // Who waits to be sure is answered by the new one.
    expect(await one.request({ catchUp: true })).toMatchObject({ fault: null, restarts: 1 });
  });

  it("whose connection is cut again and again lose nothing", async () => {
    const administrator = await database.administrator();
    for (const name of ["Gerrit Oduberson", "Yolanda Kockelaar", "Ferdinand Quistgaard"]) {
      await administrator.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'screening' and datname = current_database()",
      );
      await bothFind(name, [await write(name)]);
    }
    await administrator.end();
  });
});
