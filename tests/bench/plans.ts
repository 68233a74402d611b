// How much of a table a plan visits: the figure that does not depend on the machine.

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Node[];
};
export type Plan = { table: string; how: string; visited: number };

/** Each scan of a table in the plan with the rows that it looked at. */
export function visitsOf(explained: { Plan: Node }): Plan[] {
  const found: Plan[] = [];
  const walk = (node: Node) => {
    const table = node["Relation Name"];
    if (table) {
      const rows = node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
      found.push({ table, how: [node["Node Type"], node["Index Name"]].filter(Boolean).join(" "), visited: Math.round(rows * node["Actual Loops"]) });
    }
    for (const inner of node.Plans ?? []) walk(inner);
  };
  walk(explained.Plan);
  return found;
}

/** Scans that read a table row by row, or look at more than a tenth of it. */
export function wholeScans(plans: Plan[], rowsOf: Map<string, number>): string[] {
  return plans
    .filter(({ table, how, visited }) => {
      const rows = rowsOf.get(table) ?? 0;
      return rows > 10_000 && (how.startsWith("Seq Scan") || visited > rows / 10);
    })
    .map(({ table, how, visited }) => `${how} on ${table}: ${visited.toLocaleString("en")} rows`);
}
