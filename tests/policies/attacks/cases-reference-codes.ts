// Code lists are for whoever is signed in, and nobody who serves changes them.
import assert from "node:assert/strict";
import type { AttackCase } from "./stage.ts";

const search = "select code from portolan.search_reference_codes('UNIT', 'KGM', '', 5)";
const named = "select code from portolan.name_reference_codes('UNIT', array['KGM'])";

export const casesOfReferenceCodes: AttackCase[] = [
  {
    name: "code lists are read by every member and by nobody who did not enter",
    run: async (stage) => {
      const imported = `select portolan.clear_reference_codes('UNIT'); select portolan.add_reference_codes('UNIT', '[{"code": "KGM", "name": "kilogram"}]')`;
      await stage.asThough(imported, stage.scene.people.Ada.key.secret, async (seat) => {
        for (const query of [search, named]) assert.deepEqual(await seat.rows(query), [{ code: "KGM" }]);
        await seat.client.query("set local portolan.viewer = ''");
        for (const query of [search, named]) assert.deepEqual(await seat.rows(query), []);
      });
    },
  },
  {
    name: "the serving role neither clears nor fills a code list",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        for (const call of ["clear_reference_codes('UNIT')", "add_reference_codes('UNIT', '[]')"])
          assert.match((await seat.refusal(`select portolan.${call}`)).message, /^permission denied for function/);
        assert.match((await seat.refusal("select * from portolan.reference_code")).message, /^permission denied/);
      }),
  },
];
