// The one rule, table by table, from the seat of an agency that others share next to nothing with.
import assert from "node:assert/strict";
import type { AttackCase, Stage } from "./stage.ts";

export const tablesWithAudience = [
  "access_record",
  "alert",
  "alert_addressee",
  "alert_line",
  "alert_party",
  "alert_response",
  "alert_version",
  "api_key",
  "change",
  "community",
  "community_contact",
  "community_epoch",
  "community_event",
  "community_invitation",
  "community_membership",
  "community_tally",
  "consultation",
  "import_mapping",
  "member",
  "member_change",
  "member_proposal",
  "notice",
  "pattern",
  "pattern_indicator",
  "pattern_leg",
  "pattern_version",
  "release",
  "release_policy",
  "release_request",
  "report_import",
  "report_import_fault",
  "route_leg",
  "screening_list",
  "screening_subject",
  "seizure_goods",
  "seizure_party",
  "seizure_report",
  "seizure_report_version",
  "session",
  "standing_query",
  "unit",
  "watchlist",
  "watchlist_clearance",
  "watchlist_correction",
  "watchlist_entry",
  "watchlist_entry_name",
  "watchlist_entry_step",
  "watchlist_import",
  "watchlist_nomination",
  "watchlist_question",
  "watchlist_quota_alarm",
  "watchlist_sighting",
  "webhook",
  "webhook_attempt",
] as const;

const everyone =
  "(select ap.audience_id from portolan.audience_principal ap join portolan.principal p on p.id = ap.principal_id where p.kind = 'EVERYONE')";

async function ids({ administrator }: Stage, query: string, ...values: unknown[]): Promise<string[]> {
  return (await administrator.query(query, values)).rows.map(({ id }) => String(id));
}

export const casesOfTables: AttackCase[] = [
  {
    name: "every table that has an audience stands in these cases",
    run: async (stage) => {
      const { rows } = await stage.administrator.query(
        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'audience_id' order by 1",
      );
      assert.deepEqual(
        rows.map((row) => row.table_name),
        [...tablesWithAudience],
      );
    },
  },
  ...tablesWithAudience.flatMap((table): AttackCase[] => [
    {
      name: `${table} shows a viewer what is the own agency's`,
      run: async (stage) => {
        const { Don } = stage.scene.people;
        const seen = (await stage.as(Don.session.secret, (seat) => seat.rows(`select ctid from ${table} where agency_id = $1`, Don.agencyId))).length;
        assert.ok(seen > 0, `nothing of ${table} is seen`);
      },
    },
    {
      name: `${table} shows a viewer nothing that others keep to themselves`,
      run: async (stage) => {
        const { Don } = stage.scene.people;
        const hidden = await ids(
          stage,
          `select ctid::text as id from ${table} where agency_id <> $1 and audience_id not in ${everyone}`,
          Don.agencyId,
        );
        assert.ok(hidden.length > 0, `${table} holds nothing to hide: add a row to the scene`);
        const seen = await stage.as(Don.session.secret, (seat) => seat.rows(`select ctid::text as id from ${table}`));
        assert.deepEqual(
          seen.map(({ id }) => String(id)).filter((id) => hidden.includes(id)),
          [],
        );
      },
    },
  ]),
  {
    name: "the directory of agencies is open to whoever is signed in",
    run: async (stage) => {
      const { rows } = await stage.administrator.query("select 1 from agency");
      for (const person of [stage.scene.people.Ana, stage.scene.people.Cyd]) {
        assert.equal(await stage.as(person.key.secret, (seat) => seat.count("select id from agency")), rows.length);
      }
    },
  },
  {
    name: "no table shows anything to somebody who has not entered",
    run: async (stage) => {
      const app = await stage.connect("portolan_app");
      try {
        for (const table of [...tablesWithAudience, "agency"]) {
          assert.equal((await app.query(`select 1 from ${table}`)).rowCount, 0, table);
          assert.notEqual((await stage.administrator.query(`select 1 from ${table}`)).rowCount, 0, table);
        }
      } finally {
        await app.end();
      }
    },
  },
];
