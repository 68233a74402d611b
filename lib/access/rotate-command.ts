// npm run secret:rotate: replaces the seal's secret and the hashes of keys and sessions; nobody is signed out.
import { CannotStart } from "../database/cannot-start.ts";
import { migrate } from "../database/migrate.ts";
import { deriveKey } from "../database/role.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "../running/database.ts";
import { secretsOf } from "../running/secrets.ts";
import { setEncryptionKeys } from "./encryption.ts";
import { rotateSecrets } from "./rotate-secrets.ts";

try {
  const env = readEnv();
  const database = await openDatabase(env);
  try {
    await migrate(database.url, database.secret);
    setEncryptionKeys(secretsOf(database.secret, env).map((secret) => deriveKey(secret, "second-factor")));
    const { sessions, keys, secondFactors, webhooks, unreadable } = await rotateSecrets(database.url);
    console.log(
      `The seal has a new secret. Hashed anew: ${sessions} sessions, ${keys} keys. Encrypted anew: ${secondFactors} second factors, ${webhooks} secrets of webhooks.`,
    );
    if (unreadable) {
      throw new CannotStart(`${unreadable} secrets open with neither PORTOLAN_SECRET nor PORTOLAN_PREVIOUS_SECRET, and were left as they are.`);
    }
  } finally {
    if (!database.wasRunning) await database.stop();
  }
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
