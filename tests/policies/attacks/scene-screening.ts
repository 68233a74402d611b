// What two agencies screen: of each, a list with a subject, and a standing query.
import type pg from "pg";
import type { Enrolled } from "../../running/registry.ts";
import { Filing } from "./scene-reports.ts";

export async function tellScreening(app: pg.Client, ...screeners: Enrolled[]): Promise<void> {
  const filing = new Filing(app);
  for (const screener of screeners) {
    await filing.as(screener, async () => {
      const { rows } = await app.query("select portolan.begin_screening_list('List', 'TRAINING', 'X-1', '{}') as id");
      await app.query(`select portolan.add_screening_subjects($1, 0, '[{"names": ["Somebody"]}]')`, [rows[0].id]);
      await app.query(`select portolan.save_standing_query('{"names": ["Somebody"]}', 'TRAINING', 'X-1', '{}', current_date)`);
    });
  }
}
