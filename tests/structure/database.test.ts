// The catalogue of the running database held against what the design promises.
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type pg from "pg";
import { TestPortal } from "../running/portal.ts";
import { functionsOf } from "./serving-functions.ts";

let portal: TestPortal;
let database: pg.Client;
beforeAll(async () => {
  portal = await TestPortal.start({ PORTOLAN_DEMO: "0" });
  database = await portal.administrator();
});
afterAll(async () => {
  await database?.end();
  await portal?.stop();
});

const list = async (query: string): Promise<string[]> => (await database.query({ text: query, rowMode: "array" })).rows.map(([one]) => String(one));

describe("the database", () => {
  it("has tables of three classes and no fourth", async () => {
    const tables = await list("select tablename from pg_tables where schemaname = 'public' and tablename not like '\\_prisma%'");
    const withAudience = await list(
      "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'audience_id'",
    );
    expect(tables.filter((table) => !withAudience.includes(table))).toEqual(["agency"]);
    const reachable =
      await list(`select c.relname from pg_class c where c.relnamespace = 'portolan'::regnamespace and c.relkind in ('r', 'v', 'm', 'p')
      and (has_table_privilege('portolan_app', c.oid, 'select, insert, update, delete') or has_table_privilege('portolan_auth', c.oid, 'select, insert, update, delete')
        or has_table_privilege('portolan_system', c.oid, 'select, insert, update, delete'))`);
    expect(reachable).toEqual([]);
  });

  it("reads every table with an audience by the one rule, word for word", async () => {
    const rules = await list("select distinct qual from pg_policies where schemaname = 'public' and policyname = 'read_visible' and cmd = 'SELECT'");
    expect(rules).toEqual(["(audience_id = ANY (( SELECT portolan.visible() AS visible)::integer[]))"]);
    const withoutRule =
      await list(`select c.table_name from information_schema.columns c where c.table_schema = 'public' and c.column_name = 'audience_id'
      and not exists (select from pg_policies p where p.tablename = c.table_name and p.policyname = 'read_visible')`);
    expect(withoutRule).toEqual([]);
    const otherReading = await list(
      "select tablename || '.' || policyname from pg_policies where schemaname = 'public' and cmd in ('SELECT', 'ALL') and policyname <> 'read_visible'",
    );
    expect(otherReading).toEqual(["agency.read_directory"]);
  });

  it("has row security enabled on every table", async () => {
    expect(
      await list(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity and relname not like '\\_prisma%'",
      ),
    ).toEqual([]);
  });

  it("gives the serving roles no way past policies", async () => {
    const strong = await list(`select rolname from pg_roles where rolname in ('portolan_app', 'portolan_auth', 'portolan_system')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`);
    expect(strong).toEqual([]);
    expect(
      await list(
        "select relname from pg_class where relowner in (select oid from pg_roles where rolname in ('portolan_app', 'portolan_auth', 'portolan_system'))",
      ),
    ).toEqual([]);
    expect(
      await list(
        `select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ('portolan_app', 'portolan_auth', 'portolan_system')`,
      ),
    ).toEqual([]);
  });

  it("lets nobody who serves update an audience, an agency or the state of a record", async () => {
    const updatable = await list(`select table_name || '.' || column_name from information_schema.column_privileges where privilege_type = 'UPDATE'
      and grantee in ('portolan_app', 'portolan_auth', 'portolan_system') and column_name in ('audience_id', 'agency_id', 'status', 'version', 'author_id', 'unit_id', 'released_at', 'recalled_at')`);
    expect(updatable).toEqual([]);
  });

  it("lets the record of access be neither written nor changed by any serving role", async () => {
    const rights = await list(`select grantee || ' ' || privilege_type || ' ' || table_name from information_schema.table_privileges
      where table_name in ('access_record', 'consultation', 'release', 'notice') and grantee like 'portolan\\_%' and grantee <> 'portolan_owner' and privilege_type <> 'SELECT'`);
    expect(rights).toEqual([]);
  });

  it("lets the worker take, retry and remove jobs, and nobody who serves add one", async () => {
    const rights = await list(`select grantee || ' ' || lower(privilege_type) || ' ' || table_name from information_schema.table_privileges
      where table_schema = 'graphile_worker' and (grantee = 'PUBLIC' or grantee ~ '^portolan_(app|auth|system)$') order by 1`);
    expect(rights).toEqual([
      "portolan_system delete _private_jobs",
      "portolan_system select _private_job_queues",
      "portolan_system select _private_jobs",
      "portolan_system select _private_tasks",
    ]);
    const columns =
      await list(`select grantee || ' ' || lower(privilege_type) || ' ' || table_name || ': ' || string_agg(column_name, ' ' order by column_name)
      from information_schema.column_privileges where table_schema = 'graphile_worker' and privilege_type <> 'SELECT'
      and (grantee = 'PUBLIC' or grantee ~ '^portolan_(app|auth|system)$') group by grantee, privilege_type, table_name order by 1`);
    expect(columns).toEqual([
      "portolan_system insert _private_tasks: identifier",
      "portolan_system update _private_job_queues: locked_at locked_by",
      "portolan_system update _private_jobs: attempts last_error locked_at locked_by payload run_at",
    ]);
    const executable = await list(`select r.rolname || ' ' || p.proname from pg_proc p, pg_roles r
      where p.pronamespace = 'graphile_worker'::regnamespace and r.rolname ~ '^portolan_(app|auth|system)$' and has_function_privilege(r.rolname, p.oid, 'execute')`);
    expect(executable).toEqual([]);
    expect(
      await list(
        "select rolname from pg_roles where rolname ~ '^portolan_(app|auth)$' and has_schema_privilege(rolname, 'graphile_worker', 'usage')",
      ),
    ).toEqual([]);
  });

  it.each(Object.entries(functionsOf))("lets %s execute listed functions only", async (role, expected) => {
    const executable = await list(
      `select p.proname from pg_proc p where p.pronamespace = 'portolan'::regnamespace and has_function_privilege('${role}', p.oid, 'execute') order by 1`,
    );
    expect(executable).toEqual(expected);
  });

  it("pins the search path of every function that runs with its owner's rights, and gives PUBLIC none", async () => {
    const loose = await list(`select proname from pg_proc where pronamespace = 'portolan'::regnamespace and prosecdef
      and not exists (select from unnest(proconfig) setting where setting like 'search_path=%pg_temp')`);
    expect(loose).toEqual([]);
    expect(
      await list("select proname from pg_proc where pronamespace = 'portolan'::regnamespace and has_function_privilege('public', oid, 'execute')"),
    ).toEqual([]);
    expect(
      await list(
        "select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and n.nspname not in ('portolan', 'pg_catalog', 'information_schema')",
      ),
    ).toEqual([]);
  });

  it("ties every part to its record by a key of report, agency and audience", async () => {
    const keys =
      await list(`select conrelid::regclass || ': ' || (select string_agg(attname, ',' order by attname) from pg_attribute where attrelid = conrelid and attnum = any (conkey))
      from pg_constraint where contype = 'f' and confrelid in ('seizure_report'::regclass, 'watchlist'::regclass, 'watchlist_entry'::regclass, 'community'::regclass,
        'alert'::regclass, 'alert_addressee'::regclass, 'pattern'::regclass) order by 1`);
    expect(
      keys.filter(
        (key) =>
          !key.endsWith("agency_id,audience_id,report_id") &&
          !/agency_id,audience_id,(community_id|watchlist_id|entry_id|pattern_id)$/.test(key) &&
          !/(addressee_id,agency_id|agency_id,alert_id),audience_id$/.test(key),
      ),
    ).toEqual([
      // Each agency sees its own part; senders, addressees and versions have audiences of their own.
      "alert_addressee: agency_id,alert_id",
      "alert_party: agency_id,alert_id",
      "alert_version: agency_id,alert_id",
      // Visible to other than those who see the community itself.
      "community_contact: agency_id,community_id",
      "community_event: agency_id,community_id",
      "community_invitation: agency_id,community_id",
      "community_tally: agency_id,community_id",
      "pattern_version: agency_id,pattern_id",
      // Parties and versions have audiences of their own; an import is its importer's.
      // Behind functions.
      "portolan.alert_mail: alert_id",
      "portolan.alert_report: alert_id",
      "portolan.alert_report: report_id",
      "portolan.entry_notice: entry_id",
      "portolan.question_entry: entry_id",
      "report_import: agency_id,watchlist_id",
      "seizure_party: agency_id,report_id",
      "seizure_report_version: agency_id,report_id",
      // Of the agency that cleared, whose the entry need not be.
      "watchlist_clearance: entry_id",
      // Nominations, and each entry of an own list until its day of review.
      "watchlist_correction: agency_id,entry_id",
      "watchlist_entry: agency_id,watchlist_id",
      "watchlist_entry_step: agency_id,entry_id",
      "watchlist_nomination: agency_id,entry_id",
      "watchlist_nomination: agency_id,watchlist_id",
      "watchlist_sighting: agency_id,entry_id",
    ]);
  });
});
