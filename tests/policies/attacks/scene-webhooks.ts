// A proposed webhook of each, with a call in its log.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Enrolled } from "../../running/registry.ts";

export async function proposeWebhooks(app: pg.Client, administrator: pg.Client, ...owners: Enrolled[]): Promise<void> {
  for (const owner of owners) {
    await app.query("begin");
    await app.query("select portolan.enter($1)", [owner.session.secret]);
    await app.query("select portolan.create_webhook('https://cases.example/', $1, '{SEIZURE_REPORT,NOTICE}', $2, 'x')", [
      `of ${owner.agency}`,
      randomUUID(),
    ]);
    await app.query("commit");
  }
  await administrator.query(
    "insert into webhook_attempt (webhook_id, agency_id, audience_id, message_id, number, duration_ms) select id, agency_id, audience_id, gen_random_uuid(), 1, 1 from webhook",
  );
}
