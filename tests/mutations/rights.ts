// Rights that nobody who serves has: each of them given.
import type pg from "pg";
import { type Mutation, says } from "./mutation.ts";

const names = async (administrator: pg.Client, query: string): Promise<string[]> =>
  (await administrator.query({ text: query, rowMode: "array" })).rows.map(([name]) => String(name));

export async function mutationsOfRights(administrator: pg.Client): Promise<Mutation[]> {
  const reportColumns = (right: string) =>
    names(
      administrator,
      `select column_name from information_schema.columns where table_name = 'seizure_report' and not has_column_privilege('portolan_app', 'seizure_report', column_name, '${right}')`,
    );
  const secretTables = await names(administrator, "select tablename from pg_tables where schemaname = 'portolan' order by 1");
  const internal = await names(
    administrator,
    `select oid::regprocedure from pg_proc where pronamespace = 'portolan'::regnamespace and prorettype <> 'trigger'::regtype
    and not has_function_privilege('portolan_app', oid, 'execute') order by 1`,
  );
  const parts = [
    "seizure_goods",
    "route_leg",
    "seizure_party",
    "seizure_report_version",
    "release",
    "notice",
    "consultation",
    "member",
    "community_membership",
    "session",
    "api_key",
  ];
  const appended = [
    "seizure_report_version",
    "release",
    "notice",
    "consultation",
    "access_record",
    "member",
    "unit",
    "community",
    "session",
    "api_key",
  ];
  const inParts = ["goods, legs and versions"];
  const grant = (right: string, on: string, first: string[], to = "portolan_app") =>
    says(`${to} may ${right} ${on.replace("function ", "")}`, first, `grant ${right} on ${on} to ${to}`);
  return [
    ...(await reportColumns("update")).map((column) => grant(`update (${column})`, "seizure_report", ["writing reports"])),
    ...(await reportColumns("insert")).map((column) => grant(`insert (${column})`, "seizure_report", ["writing reports"])),
    grant("insert (audience_id)", "seizure_party", ["parties"]),
    grant("delete", "seizure_report", ["writing reports"]),
    ...parts.map((table) => grant("update", table, inParts)),
    ...appended.flatMap((table) => [grant("insert", table, inParts), grant("delete", table, inParts)]),
    ...["update", "truncate"].flatMap((right) => ["access_record", "consultation"].map((table) => grant(right, table, ["the record of access"]))),
    ...secretTables.map((table) => grant("select", `portolan.${table}`, ["keys and sessions"])),
    ...["portolan_auth", "portolan_system"].flatMap((role) => [
      grant("select", "seizure_report", ["rights of roles"], role),
      grant("select", "portolan.session_secret", ["keys and sessions"], role),
      grant("execute", "function portolan.enter(text, inet)", ["rights of roles"], role),
    ]),
    ...internal.map((signature) => grant("execute", `function ${signature}`, ["rights of roles"])),
    says("portolan_app passes row security", ["rights of roles"], "alter role portolan_app bypassrls", "alter role portolan_app nobypassrls"),
    says("portolan_app may become the owner", ["rights of roles"], "grant portolan_owner to portolan_app", "revoke portolan_owner from portolan_app"),
    says("portolan_app may make tables and functions", ["rights of roles"], "grant create on schema public to portolan_app"),
  ];
}

/** Keys that tie a part to its whole, and what follows when the whole moves. */
export async function mutationsOfKeys(administrator: pg.Client): Promise<Mutation[]> {
  const { rows } = await administrator.query<{ table: string; name: string; definition: string; cascades: boolean }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition, confupdtype = 'c' as cascades
     from pg_constraint where contype = 'f' and array_length(conkey, 1) > 1
       and conrelid in ('seizure_goods'::regclass, 'route_leg'::regclass, 'seizure_party'::regclass, 'seizure_report_version'::regclass, 'session'::regclass, 'api_key'::regclass, 'member'::regclass)`,
  );
  const first = ["goods, legs and versions"];
  return rows
    .flatMap(({ table, name, definition, cascades }) => [
      says(`${table} has no key ${definition.replace(/ REFERENCES.*/, "")}`, first, `alter table ${table} drop constraint ${name}`),
      ...(cascades
        ? [
            says(
              `${table} does not follow its whole`,
              ["releasing"],
              `alter table ${table} drop constraint ${name}; alter table ${table} add constraint ${name} ${definition.replace(/ ON UPDATE CASCADE/, "")}`,
            ),
          ]
        : []),
    ])
    .concat(says("seizure_party has no trigger keep_home", ["parties"], "drop trigger keep_home on seizure_party"));
}
