// Where attacks are carried out: connections as the product's roles, and somebody's seat at one of them.
import { AssertionError } from "node:assert";
import type pg from "pg";
import type { LoginRole } from "../../../lib/database/role.ts";
import type { Scene } from "./scene.ts";

export type Row = Record<string, unknown>;
/** What the database answered instead of carrying something out. */
export type Refusal = { code: string; message: string; detail: string };

/** A transaction that somebody entered. */
export class Seat {
  constructor(readonly client: pg.Client) {}

  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the case asserts on.
  async rows<Found = any>(text: string, ...values: unknown[]): Promise<Found[]> {
    return (await this.client.query(text, values)).rows as Found[];
  }

  /** Within the same transaction somebody else: to look at what was just done from the other side. */
  async enter(secret: string): Promise<void> {
    await this.client.query("select portolan.enter($1)", [secret]);
  }

  /** How many rows were read or written. */
  async count(text: string, ...values: unknown[]): Promise<number> {
    return (await this.client.query(text, values)).rowCount ?? 0;
  }

  /** How it was refused; the transaction goes on. What is carried out instead of refused is a fault. */
  async refusal(text: string, ...values: unknown[]): Promise<Refusal> {
    await this.client.query("savepoint attempt");
    try {
      await this.client.query(text, values);
    } catch (error) {
      await this.client.query("rollback to savepoint attempt");
      const { code = "", message, detail = "" } = error as Refusal;
      return { code, message, detail };
    }
    throw new AssertionError({ message: `carried out instead of refused: ${text}` });
  }
}

export type Stage = {
  scene: Scene;
  administrator: pg.Client;
  connect: (role: LoginRole) => Promise<pg.Client>;
  /** Runs `work` as whoever the secret opens, and undoes it unless told to keep it. */
  as: <Done>(secret: string, work: (seat: Seat) => Promise<Done>, options?: { address?: string; keep?: boolean }) => Promise<Done>;
  /** The same after the administrator said something, all of it undone: what if one protection were missing? */
  asThough: <Done>(said: string, secret: string, work: (seat: Seat) => Promise<Done>) => Promise<Done>;
  close: () => Promise<void>;
};

/** One named promise of the access rule, as an attack on it or as its control. */
export type AttackCase = { name: string; run: (stage: Stage) => Promise<void> };

export async function inTransaction<Done>(client: pg.Client, keep: boolean, work: () => Promise<Done>): Promise<Done> {
  await client.query("begin");
  try {
    const done = await work();
    await client.query(keep ? "commit" : "rollback");
    return done;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

const enter = "select * from portolan.enter($1, $2)";

export async function openStage(scene: Scene, connections: Pick<Stage, "connect"> & { administrator: () => Promise<pg.Client> }): Promise<Stage> {
  const [administrator, app] = [await connections.administrator(), await connections.connect("portolan_app")];
  const opened = [administrator, app];
  return {
    scene,
    administrator,
    connect: async (role) => {
      const client = await connections.connect(role);
      opened.push(client);
      return client;
    },
    as: (secret, work, { address, keep = false } = {}) =>
      inTransaction(app, keep, async () => {
        await app.query(enter, [secret, address ?? null]);
        return work(new Seat(app));
      }),
    asThough: (said, secret, work) =>
      inTransaction(administrator, false, async () => {
        await administrator.query(said);
        await administrator.query("set local role portolan_app");
        await administrator.query(enter, [secret, null]);
        return work(new Seat(administrator));
      }),
    close: async () => void (await Promise.all(opened.map((client) => client.end()))),
  };
}
