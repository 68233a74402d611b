// What the serving roles may do at all, told once more: whatever is not listed here is refused.
import assert from "node:assert/strict";
import type { LoginRole } from "../../../lib/database/role.ts";
import { functionsOf } from "../../structure/serving-functions.ts";
import type { AttackCase, Stage } from "./stage.ts";

const roles = Object.keys(functionsOf) as LoginRole[];

async function names(stage: Stage, query: string, ...values: unknown[]): Promise<string[]> {
  return (await stage.administrator.query({ text: query, values, rowMode: "array" })).rows.map(([name]) => String(name));
}

/** Functions that would give an attacker everything, called as an attacker would. */
const calls = [
  "seal('viewer|{}')",
  "seal_viewer('{}', '{1}')",
  "see_also(1)",
  "intern_audience('{1}')",
  "principal('EVERYONE')",
  "home_audience(1, null)",
  "own_record('SEIZURE_REPORT', gen_random_uuid())",
  "principals_of(null, true)",
  "members_of('{1}')",
  "resolve_recipients('[]', 'CLEAR', 'x')",
  "write_version('SEIZURE_REPORT', gen_random_uuid(), null, false)",
  "narrow_versions('SEIZURE_REPORT', gen_random_uuid(), 1, null)",
  "move_parties('SEIZURE_REPORT', gen_random_uuid(), 1)",
  "register_agency('XX-CUSTOMS', 'x', 'XX', 'CUSTOMS', true)",
  "register_unit(1, 'x')",
  "register_member(1, null, 'x', 'x', '{SUPERVISOR}', 'en', 'x')",
  "create_community(1, 'x', 'x', 'COMMUNITY')",
  "join_community(gen_random_uuid(), 1)",
  "leave_community(gen_random_uuid(), 1)",
  "open_session(gen_random_uuid(), 'x', 'x', '1 hour')",
  "begin_sign_in('x', null)",
  "keyed_hash('x')",
  "make_link(gen_random_uuid(), 'PASSWORD_RESET', 'x')",
  "replace_link(gen_random_uuid(), 'PASSWORD_RESET', 'x', now())",
  "read_link('x', 'INVITATION')",
  "accept_invitation('x', 'x', 'x')",
  "reset_password('x', 'x')",
  "prove_password(gen_random_uuid(), 'x', null)",
  "apply_roles(null, null, '{SUPERVISOR}')",
  "propose(null, null, 'ROLES', '{SUPERVISOR}')",
  "close_membership(null, null)",
  "use_second_factor(gen_random_uuid(), 1, 'x')",
  "remove_second_factor(null, null)",
  "replace_recovery_codes(null, '{}')",
  "invite_first_administrator(1, 'x', 'x', 'en', 'x')",
  "verify_access_records()",
  "may_end(gen_random_uuid(), 1)",
  "require_role('SUPERVISOR')",
  "begin_watchlist_import('x', 'x', 'x', 'x')",
  "add_job('x', '{}')",
  "own_import(gen_random_uuid(), 'CHECKED')",
  "move_import(gen_random_uuid(), 'x', 'x')",
  "forget_import_content(gen_random_uuid())",
  "add_import_job('x', gen_random_uuid())",
  "write_staged_reports(gen_random_uuid(), 1, 1)",
  "note_import_progress(gen_random_uuid(), 1)",
  "fail_report_import(gen_random_uuid(), 'x')",
  "issue_job_ticket(1, 'x')",
  "free_abandoned_jobs()",
];

export const casesOfRights: AttackCase[] = [
  ...roles.map(
    (role): AttackCase => ({
      name: `${role} executes its listed functions and no other`,
      run: async (stage) => {
        const may =
          "select distinct proname from pg_proc where pronamespace = 'portolan'::regnamespace and has_function_privilege($1, oid, 'execute') order by 1";
        assert.deepEqual(await names(stage, may, role), [...functionsOf[role]].sort());
      },
    }),
  ),
  {
    name: "the serving role is refused every call of a function that is not for it",
    run: (stage) =>
      stage.as(stage.scene.people.Ada.session.secret, async (seat) => {
        for (const call of calls) assert.match((await seat.refusal(`select portolan.${call}`)).message, /^permission denied for function/, call);
      }),
  },
  {
    name: "the roles for signing in and for the system see no table and enter as nobody",
    run: async (stage) => {
      const tables = await names(stage, "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname in ('public', 'portolan')");
      for (const role of ["portolan_auth", "portolan_system"] as const) {
        const client = await stage.connect(role);
        for (const table of tables) await assert.rejects(client.query(`select * from ${table}`), { code: "42501" }, `${role}: ${table}`);
        await assert.rejects(client.query("select portolan.enter($1)", [stage.scene.people.Ada.key.secret]), { code: "42501" });
        await client.end();
      }
    },
  },
  {
    name: "no serving role becomes another, passes the policies, owns anything or makes anything",
    run: async (stage) => {
      const strong =
        "select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)";
      assert.deepEqual(await names(stage, strong, roles), []);
      for (const role of roles) {
        const client = await stage.connect(role);
        for (const statement of [
          "set role portolan_owner",
          "set role postgres",
          "set session authorization portolan_owner",
          "create table public.mine ()",
          "create function portolan.visible2() returns int language sql as 'select 1'",
          "create schema mine",
          "alter role portolan_app bypassrls",
        ]) {
          await assert.rejects(client.query(statement), { code: "42501" }, `${role}: ${statement}`);
        }
        await client.end();
      }
    },
  },
];
