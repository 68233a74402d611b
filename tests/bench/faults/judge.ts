// Holds the database against the ledger: what was acknowledged is there, what is there is whole, and each
// operation that took effect has its record.
import type pg from "pg";
import type { Action, Ledger } from "./ledger.ts";

type Stored = {
  ownReference: string;
  status: string;
  goods: number;
  legs: number;
  versions: number;
  open: number;
  releases: number;
  notices: number;
};

const storedQuery = `
  select r.own_reference as "ownReference", r.status,
    (select count(*)::integer from seizure_goods g where g.report_id = r.id and g.audience_id = r.audience_id) as goods,
    (select count(*)::integer from route_leg l where l.report_id = r.id and l.audience_id = r.audience_id) as legs,
    (select count(*)::integer from seizure_report_version v where v.report_id = r.id) as versions,
    (select count(*)::integer from release e where e.record_id = r.id) as releases,
    (select count(*)::integer from release e where e.record_id = r.id and e.ended_at is null) as open,
    (select count(*)::integer from notice n where n.record_id = r.id) as notices
  from seizure_report r`;

/** Whether everything that belongs to the report's state is there, and nothing of another. */
function isWhole({ status, goods, legs, versions, open, releases, notices }: Stored): boolean {
  if (goods < 1 || legs !== 2) return false;
  if (status === "DRAFT") return versions === 0 && releases === 0 && notices === 0;
  if (status === "RELEASED") return versions === 1 && releases === 1 && open === 1 && notices === 0;
  return status === "RECALLED" && versions === 1 && releases === 1 && open === 0 && notices === 1;
}

const reached: Record<Action, string[]> = { FILE: ["DRAFT", "RELEASED", "RECALLED"], RELEASE: ["RELEASED", "RECALLED"], RECALL: ["RECALLED"] };

/** Everything that is not as it must be, in words; empty when nothing was lost and nothing half-written. */
export async function judge(administrator: pg.Client, ledger: Ledger): Promise<string[]> {
  const faults: string[] = [];
  const stored = new Map<string, Stored>();
  for (const report of (await administrator.query<Stored>(storedQuery)).rows) {
    if (stored.has(report.ownReference)) faults.push(`${report.ownReference} is there twice`);
    stored.set(report.ownReference, report);
    if (!isWhole(report)) faults.push(`half-written: ${JSON.stringify(report)}`);
  }
  const { rows } = await administrator.query<{ operation: string; count: number }>(
    "select operation, count(*)::integer as count from access_record where outcome = 'ANSWERED' group by operation",
  );
  const recorded = new Map(rows.map(({ operation, count }) => [operation, count]));

  for (const { name, action, ownReference, outcome } of ledger.entries) {
    const report = stored.get(ownReference);
    const took = !!report && reached[action].includes(report.status);
    const records = recorded.get(name) ?? 0;
    if (outcome === "ACKNOWLEDGED" && !took)
      faults.push(`lost: ${name} of ${ownReference} was acknowledged, and is ${report?.status ?? "not there"}`);
    if (outcome === "REFUSED") faults.push(`${name} of ${ownReference} was refused`);
    // With its effect and never without: both are one transaction.
    if (ledger.names && outcome !== "REFUSED" && records !== (took ? 1 : 0))
      faults.push(`${name} of ${ownReference} has ${records} records of access and ${took ? "took" : "did not take"} effect`);
  }

  const broken = await administrator.query("select * from portolan.verify_access_records()");
  for (const { strand, sequence, fault } of broken.rows) faults.push(`chain ${strand}, row ${sequence}: ${fault}`);
  return faults;
}
