// Every policy of the catalogue: taken away, opened, and without each of its conditions; every table
// without row security.
import type pg from "pg";
import { type Mutation, says } from "./mutation.ts";

type Policy = { table: string; name: string; using: string | null; check: string | null };

/** The conditions of `(a AND b AND c)`, as the catalogue writes it. */
export function conditionsOf(expression: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 1;
  for (let at = 1; at < expression.length - 1; at++) {
    if (expression[at] === "(") depth++;
    if (expression[at] === ")") depth--;
    if (depth === 0 && expression.startsWith(" AND ", at)) {
      found.push(expression.slice(from, at));
      from = at + " AND ".length;
    }
  }
  return [...found, expression.slice(from, -1)];
}

const groupOf = (table: string) =>
  table.startsWith("pattern")
    ? "patterns"
    : table.startsWith("alert")
      ? "alerts"
      : table === "seizure_report"
        ? "writing reports"
        : table === "seizure_party"
          ? "parties"
          : ["seizure_goods", "route_leg"].includes(table)
            ? "goods, legs and versions"
            : "every table";

function mutationsOf({ table, name, using, check }: Policy): Mutation[] {
  const expression = using ?? check ?? "";
  const clause = using ? "using" : "with check";
  const first = name.startsWith("read") ? ["every table"] : [groupOf(table)];
  const conditions = conditionsOf(expression);
  const parts =
    conditions.length < 2
      ? []
      : conditions.map((left, place) => {
          const rest = conditions.filter((_, other) => other !== place).join(" and ");
          return says(`${table}.${name} without ${left.replace(/\s+/g, " ")}`, first, `alter policy ${name} on ${table} ${clause} (${rest})`);
        });
  return [
    says(`${table}.${name} is missing`, first, `drop policy ${name} on ${table}`),
    says(`${table}.${name} allows everything`, first, `alter policy ${name} on ${table} ${clause} (true)`),
    ...parts,
  ];
}

export async function mutationsOfPolicies(administrator: pg.Client): Promise<Mutation[]> {
  const { rows: policies } = await administrator.query<Policy>(
    `select tablename as table, policyname as name, qual as using, with_check as check from pg_policies where schemaname = 'public' order by 1, 2`,
  );
  const { rows: tables } = await administrator.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1",
  );
  return [
    ...policies.flatMap(mutationsOf),
    ...tables.map(({ name }) => says(`${name} has no row security`, ["every table"], `alter table ${name} disable row level security`)),
    // The condition within a condition: which visible reports take a party.
    ...["insert", "delete"].map((verb) => {
      const exists = "exists (select from seizure_report r where r.id = report_id)";
      const rule =
        verb === "insert"
          ? `with check (agency_id = portolan.writes_for() and ${exists})`
          : `using (agency_id = portolan.writes_for() and audience_id = any (portolan.visible()) and ${exists})`;
      return says(
        `seizure_party.${verb}_own takes any visible report`,
        ["parties", "goods, legs and versions"],
        `alter policy ${verb}_own on seizure_party ${rule}`,
      );
    }),
  ];
}
