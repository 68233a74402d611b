// The demonstration: invented agencies, people and reports, loaded once into an empty database through
// the product's own functions. Nothing of it exists unless this runs.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import pg from "pg";
import { type From, type SignIn, signIn } from "../access/sign-in.ts";
import type { Env } from "../env.ts";
import type { OpenDatabase } from "../running/database.ts";
import { loadDemonstration, type PersonKey } from "./load-demonstration.ts";
import { stepsTaken } from "./steps-taken.ts";
import type { WalkthroughStep } from "./walkthrough.ts";

export type DemonstrationCard = { name: string; email: string; agency: string; role: string };
export type Demonstration = {
  people: DemonstrationCard[];
  signInAs: (email: string, from: From) => Promise<SignIn>;
  stepsTaken: () => Promise<WalkthroughStep[]>;
};

/** Loads the demonstration if the database is empty, and lets its people sign in with one click. */
export async function openDemonstration(env: Env, database: OpenDatabase, say: (sentence: string) => void): Promise<Demonstration | null> {
  const keysFile = resolve(env.PORTOLAN_DATA, "demo-keys.json");
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  try {
    await admin.query("set role portolan_owner");
    const [state] = (await admin.query("select loaded_at is not null as loaded from portolan.demonstration")).rows as { loaded: boolean }[];
    if (!state && (await admin.query("select 1 from agency limit 1")).rowCount) {
      say("No demonstration: this database has agencies of its own.");
      return null;
    }
    if (!state?.loaded) {
      const started = performance.now();
      say("Loading the demonstration (once) …");
      const keys = await loadDemonstration(admin, new Date().toISOString().slice(0, 10));
      writeFileSync(keysFile, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
      await admin.query("update portolan.demonstration set loaded_at = now()");
      say(`Demonstration: loaded in ${((performance.now() - started) / 1000).toFixed(1)} s. Keys for scripts are in ${keysFile}`);
    }
  } finally {
    await admin.end();
  }
  if (!existsSync(keysFile)) {
    say(`No demonstration: ${keysFile} is missing. Remove the data folder to begin again.`);
    return null;
  }
  const keys = JSON.parse(readFileSync(keysFile, "utf8")) as PersonKey[];
  return {
    people: keys.filter((one) => one.isCard).map(({ name, email, agencyName, roles }) => ({ name, email, agency: agencyName, role: roles[0] ?? "" })),
    // The ordinary sign-in with the person's password: the demonstration has no door of its own.
    signInAs: async (email, from) => {
      const person = keys.find((one) => one.email === email && one.isCard);
      return person ? signIn({ email: person.email, password: person.password }, from) : { ok: false, reason: "WRONG" };
    },
    stepsTaken: () => stepsTaken(database.url),
  };
}
