// Filing drafts, one or many: new ones, and those that a report of the unit has the own reference of.
import type { Operation } from "../access/operation.ts";
import type { draftOutcomes, ifExists } from "../codes/domain-codes.ts";
import { type Fault, UserError, userErrorOf } from "../user-error.ts";
import type { ReportInput } from "./report-input.ts";
import { editReport, faultsOf, fileDrafts } from "./save-report.ts";

export type IfExists = (typeof ifExists)[number];

export type Drafted = { id: string; outcome: (typeof draftOutcomes)[number] } | { faults: Fault[] };

export const mostDrafts = 500;

const taken: Fault = { code: "OWN_REFERENCE_TAKEN", field: ["ownReference"] };

/** Replaces what the unit's report with this own reference says; only while it is a draft or recalled. */
async function updateByOwnReference(operation: Operation, input: ReportInput): Promise<string> {
  const { db, viewer } = operation;
  const report = await db.seizureReport.findFirst({
    where: { agencyId: viewer.agencyId, unitId: viewer.unitId, ownReference: input.ownReference?.trim() ?? "", status: { not: "WITHDRAWN" } },
    select: { id: true, revision: true, status: true },
  });
  if (!report) throw new UserError(taken);
  if (report.status === "RELEASED") throw new UserError({ code: "NOT_EDITABLE", field: ["ownReference"] });
  await editReport(operation, report.id, report.revision, input);
  return report.id;
}

/** Files a draft; answers its id. */
export async function draftReport(operation: Operation, input: ReportInput, whenExists: IfExists): Promise<string> {
  const [drafted] = await draftReports(operation, [input], whenExists);
  if (!drafted || "faults" in drafted) throw new UserError(...(drafted?.faults ?? []));
  return drafted.id;
}

/** Files many: new ones together, others one by one. Each is written whole or not at all, whatever is wrong with the rest. */
export async function draftReports(operation: Operation, inputs: ReportInput[], whenExists: IfExists): Promise<Drafted[]> {
  if (inputs.length > mostDrafts) throw new UserError({ code: "TOO_MANY", field: ["reports"], values: { max: mostDrafts } });
  const seen = new Set<string>();
  const drafted: Drafted[] = inputs.map((input) => {
    const faults = faultsOf(input);
    const own = input.ownReference?.trim();
    if (own && seen.has(own)) faults.push(taken);
    if (own && !faults.length) seen.add(own);
    return { faults };
  });
  const places = [...inputs.keys()].filter((place) => (drafted[place] as { faults: Fault[] }).faults.length === 0);
  const ids = await fileDrafts(
    operation,
    places.map((place) => inputs[place] as ReportInput),
  );
  for (const [at, place] of places.entries()) {
    const id = ids[at];
    if (id) drafted[place] = { id, outcome: "FILED" };
    else if (whenExists === "REFUSE") drafted[place] = { faults: [taken] };
    else drafted[place] = await updateApart(operation, inputs[place] as ReportInput);
  }
  return drafted;
}

async function updateApart(operation: Operation, input: ReportInput): Promise<Drafted> {
  try {
    return { id: await operation.apart(() => updateByOwnReference(operation, input)), outcome: "UPDATED" };
  } catch (error) {
    const found = userErrorOf(error);
    if (!found) throw error;
    return { faults: found.faults };
  }
}
