// npm run migrate: brings the database to this version's schema and policies.
import { CannotStart } from "../database/cannot-start.ts";
import { migrate } from "../database/migrate.ts";
import { readEnv } from "../env.ts";
import { openDatabase } from "./database.ts";

try {
  const database = await openDatabase(readEnv());
  const { migrations, policies } = await migrate(database.url, database.secret);
  console.log(
    policies
      ? `Applied ${migrations.length ? `migrations ${migrations.join(", ")}` : "no new migrations"} and all policies.`
      : "Nothing to do: the database is current.",
  );
  if (!database.wasRunning) await database.stop();
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
