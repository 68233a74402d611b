// Whether supervisors and administrators need a second factor. The database enforces it, so it is told at start.
import pg from "pg";

export async function setSecondFactorRule(databaseUrl: string, isRequired: boolean): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  try {
    await admin.query("set role portolan_owner");
    await admin.query("update portolan.second_factor_rule set is_required = $1 where is_required <> $1", [isRequired]);
  } finally {
    await admin.end();
  }
}
