// Other ways of finding names, as one would set them up without more ado, asked the same as the screening index.
import { rmSync } from "node:fs";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import type pg from "pg";
import type { ListedName } from "../../lib/screening/bench/name-files.ts";
import { connect, startPostgres } from "../running/postgres.ts";

/** `find` answers entities, best first, each once. */
export type Engine = { name: string; find: (query: string) => Promise<string[]>; stop: () => Promise<void> };

const most = 10;
const distinct = (entities: readonly string[]) => [...new Set(entities)].slice(0, most);
/** An entity has several names, so more names than entities are asked for. */
const namesAsked = 50;

async function fill(client: pg.Client, names: readonly ListedName[]): Promise<void> {
  await client.query("create extension if not exists pg_trgm; create table listed (entity text, name text)");
  const portion = 20_000;
  for (let at = 0; at < names.length; at += portion) {
    const part = names.slice(at, at + portion);
    await client.query("insert into listed select * from unnest($1::text[], $2::text[])", [
      part.map(({ entity }) => entity),
      part.map(({ name }) => name.toLowerCase()),
    ]);
  }
  await client.query("create index on listed using gin (name gin_trgm_ops)");
  await client.query("analyze listed");
}

export async function trigrams(names: readonly ListedName[]): Promise<Engine> {
  const { folder, server } = await startPostgres();
  const client = await connect(Object.assign(new URL(server.url), { pathname: "/postgres" }).toString());
  await fill(client, names);
  return {
    name: "pg_trgm",
    find: async (query) => {
      const { rows } = await client.query<{ entity: string }>(
        `select entity from listed where name % $1 order by similarity(name, $1) desc limit ${namesAsked}`,
        [query.toLowerCase()],
      );
      return distinct(rows.map(({ entity }) => entity));
    },
    stop: async () => {
      await client.end();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function miniSearch(names: readonly ListedName[]): Promise<Engine> {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ["name"], searchOptions: { fuzzy: 0.25 } });
  index.addAll(names.map(({ name }, id) => ({ id, name })));
  return {
    name: "MiniSearch",
    find: async (query) =>
      distinct(
        index
          .search(query)
          .slice(0, namesAsked)
          .map(({ id }) => names[id]?.entity ?? ""),
      ),
    stop: async () => index.removeAll(),
  };
}

export async function fuse(names: readonly ListedName[]): Promise<Engine> {
  const index = new Fuse(names, { keys: ["name"], threshold: 0.4, ignoreLocation: true });
  return {
    name: "Fuse.js",
    find: async (query) => distinct(index.search(query, { limit: namesAsked }).map(({ item }) => item.entity)),
    stop: async () => undefined,
  };
}
