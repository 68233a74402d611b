// Files on their way in, one of each of two agencies: with a faulty row, and a mapping that is kept.
import type pg from "pg";
import type { Enrolled } from "../../running/registry.ts";
import { Filing } from "./scene-reports.ts";

export async function tellImports(app: pg.Client, ...importers: Enrolled[]): Promise<void> {
  const filing = new Filing(app);
  for (const importer of importers) {
    await filing.as(importer, async () => {
      const { rows } = await app.query("select portolan.begin_report_import('file.csv') as id");
      await app.query("select portolan.add_import_piece($1, 0, 'own_reference')", [rows[0].id]);
      await app.query("select portolan.check_report_import($1, '{}', null, false)", [rows[0].id]);
      await app.query(`select portolan.add_import_faults($1, '[{"row": 2, "code": "REQUIRED"}]')`, [rows[0].id]);
      await app.query("select portolan.save_import_mapping(null, 'Own system', '{own_reference}', '{}')");
    });
  }
}
