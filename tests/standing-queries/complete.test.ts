// Whatever happens to lists and their sharing, and though the server is killed meanwhile: what a member is told is
// what a full evaluation, written a second way, says.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { Registry } from "../running/registry.ts";
import { Lists, Watcher } from "./watcher.ts";

/** Far enough from each other that only the same name is a strong match. */
const names = ["QUILLOA, Tobin", "AMBERSON, Wilhelmina", "HERONSGATE, Ulrika", "FOXCROFT, Zebediah"];

type Change =
  | { kind: "list"; on: 0 | 1; name: number; born: number }
  | { kind: "delist"; on: 0 | 1; name: number }
  | { kind: "share"; on: 0 | 1; withEveryone: boolean }
  | { kind: "save"; name: number };
const on = fc.constantFrom(0 as const, 1 as const);
const name = fc.nat({ max: names.length - 1 });
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("list" as const), on, name, born: fc.integer({ min: 1960, max: 1961 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delist" as const), on, name }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("share" as const), on, withEveryone: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("save" as const), name }) },
);

/** What should be told, worked out from the changes alone. */
class Oracle {
  readonly listed = [new Map<number, number>(), new Map<number, number>()] as const;
  readonly isShared = [true, true];
  readonly saved: number[] = [];
  readonly #told = new Set<string>();

  apply(change: Change): void {
    if (change.kind === "list") this.listed[change.on].set(change.name, change.born);
    if (change.kind === "delist") this.listed[change.on].delete(change.name);
    if (change.kind === "share") this.isShared[change.on] = change.withEveryone;
    if (change.kind === "save") this.saved.push(change.name);
    for (const [query, wanted] of this.saved.entries()) {
      for (const list of [0, 1] as const) {
        const born = this.listed[list].get(wanted);
        if (this.isShared[list] && born !== undefined) this.#told.add(`${query} ${list} ${born}`);
      }
    }
  }

  /** Of entries that can be read now; the version is not told. */
  shown(): string[] {
    const told = [...this.#told].map((one) => one.split(" ").map(Number) as [number, 0 | 1, number]);
    return told
      .filter(([, list]) => this.isShared[list])
      .map(([query, list]) => `${query} ${list}`)
      .sort();
  }
}

let portal: TestPortal;
let administrator: pg.Client;
let registry: Registry;
let runs = 0;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  administrator = await portal.administrator();
  registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS");
  await registry.agency("XB-POST");
});
afterAll(async () => {
  await administrator?.end();
  await portal?.stop();
});

/** A member with lists of its own, an oracle beside them, and the steps on both. */
class World {
  readonly oracle = new Oracle();
  readonly #ids: string[] = [];
  readonly lists = new Lists(portal, administrator, "XB-POST");

  private constructor(
    readonly key: string,
    readonly titles: readonly [string, string],
  ) {}

  static async open(): Promise<World> {
    const run = ++runs;
    const { key } = await registry.member(`Nora${run}`, "XA-CUSTOMS", ["OFFICER"]);
    const world = new World(key.secret, [`First of ${run}`, `Second of ${run}`]);
    for (const title of world.titles) await world.lists.publish(title, []);
    return world;
  }

  async apply(change: Change): Promise<void> {
    this.oracle.apply(change);
    if (change.kind === "save") this.#ids.push(await this.#watcher.save(names[change.name] as string));
    else if (change.kind === "share") await this.lists.share(this.titles[change.on], change.withEveryone);
    else {
      const listed = [...this.oracle.listed[change.on]].map(([one, born]) => ({ id: one, name: names[one] as string, born: `${born}` }));
      await this.lists.publish(this.titles[change.on], listed);
    }
  }

  get #watcher() {
    return new Watcher(portal, this.key);
  }

  /** Of this member's own queries; colleagues see each other's. */
  async told(): Promise<string[]> {
    await this.lists.settled();
    const { standingQueryNotifications } = await this.#watcher.ask(
      "{ standingQueryNotifications(first: 100) { edges { node { standingQuery { id } hit { entry { watchlist { name } } } } } } }",
    );
    type Node = { standingQuery: { id: string }; hit: { entry: { watchlist: { name: string } } } };
    return standingQueryNotifications.edges
      .map(({ node }: { node: Node }) => [this.#ids.indexOf(node.standingQuery.id), this.titles.indexOf(node.hit.entry.watchlist.name)])
      .filter(([query]: [number, number]) => query !== -1)
      .map((pair: [number, number]) => pair.join(" "))
      .sort();
  }

  /** So that the next world is alone with its lists. */
  async close(): Promise<void> {
    for (const title of this.titles) await this.lists.share(title, false);
  }
}

it("tells after every change what a full evaluation says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 6, maxLength: 8 }), async (changes) => {
      const world = await World.open();
      try {
        for (const one of [{ kind: "save", name: 0 } as const, { kind: "list", on: 0, name: 0, born: 1960 } as const, ...changes]) {
          await world.apply(one);
          expect(await world.told()).toEqual(world.oracle.shown());
        }
      } finally {
        await world.close();
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

it("tells it though the server is killed while it is at it", async () => {
  const world = await World.open();
  for (let query = 0; query < 12; query++) await world.apply({ kind: "save", name: query % names.length });
  await world.lists.settled();
  for (const one of [0, 1, 2, 3]) await world.apply({ kind: "list", on: 0, name: one, born: 1960 });
  await wait(150);
  await portal.kill();
  await world.apply({ kind: "list", on: 1, name: 2, born: 1961 });
  portal = await portal.startAgain();
  expect(await world.told()).toEqual(world.oracle.shown());
});
