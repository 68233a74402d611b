// Drafting and editing. A save replaces the parts; an edit that started from an older state is refused.
import { randomInt } from "node:crypto";
import type { Operation } from "../access/operation.ts";
import type { Db } from "../database/connection.ts";
import { plainIdentifier } from "../postal/identifier.ts";
import { UserError } from "../user-error.ts";
import { checkReport } from "./check-report.ts";
import type { ReportInput } from "./report-input.ts";

// Without letters and digits that are mistaken for each other when read over the telephone.
const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Random, so that it tells nothing of how many reports there are: AW-CUSTOMS-7K3QF-2M9TX. */
export function newReference(agencyCode: string): string {
  const part = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return `${agencyCode}-${part()}-${part()}`;
}

const day = (date: string | null | undefined) => (date ? new Date(`${date}T00:00:00Z`) : null);
const trimmed = (text: string | null | undefined) => text?.trim() || null;

/** Undefined: the usual one in a new report, and in an edit as it is. */
function columnsOf(input: ReportInput) {
  return {
    ownReference: trimmed(input.ownReference),
    tlp: input.tlp ?? undefined,
    handling: input.handling ?? undefined,
    handlingNote: input.handlingNote === undefined ? undefined : trimmed(input.handlingNote),
    occurredOn: day(input.occurredOn) as Date,
    place: input.place.trim(),
    placeKind: input.placeKind ?? null,
    placeCode: trimmed(input.placeCode),
    direction: input.direction ?? null,
    offence: trimmed(input.offence),
    transport: input.transport,
    mailClass: input.mailClass ?? null,
    itemId: plainIdentifier(input.itemId ?? "") || null,
    receptacleId: plainIdentifier(input.receptacleId ?? "") || null,
    waybill: trimmed(input.waybill),
    postageAccount: trimmed(input.postageAccount),
    platform: trimmed(input.platform),
    concealment: input.concealment ?? null,
    detection: input.detection ?? null,
    detectionReference: trimmed(input.detectionReference),
    laboratory: input.laboratory ?? null,
    disposition: input.disposition ?? null,
    narrative: trimmed(input.narrative),
    reviewOn: day(input.reviewOn),
  };
}

/** The row that parts belong to; their composite key names all three. */
type Whole = { id: string; agencyId: number; audienceId: number };
type Written = { whole: Whole; input: ReportInput };

/** The parts of any number of reports, in one statement for each kind of part. */
async function writeParts(db: Db, written: Written[]): Promise<void> {
  await db.seizureGoods.createMany({
    data: written.flatMap(({ whole, input }) =>
      input.goods.map((line, position) => ({
        reportId: whole.id,
        agencyId: whole.agencyId,
        audienceId: whole.audienceId,
        position,
        aspect: line.aspect ?? "FOUND",
        commodityGroup: line.commodityGroup ?? null,
        description: line.description.trim(),
        hsCode: line.hsCode || null,
        quantity: line.quantity || null,
        unit: line.unit || null,
        isEstimated: line.isEstimated ?? false,
        isNet: line.isNet ?? false,
        pieces: line.pieces ?? null,
        value: line.value || null,
        currency: line.currency || null,
        brand: trimmed(line.brand),
        rightHolder: trimmed(line.rightHolder),
        purity: line.purity || null,
        serialNumber: trimmed(line.serialNumber),
        cites: trimmed(line.cites),
      })),
    ),
  });
  await db.routeLeg.createMany({
    data: written.flatMap(({ whole, input }) =>
      input.legs.map((leg, position) => ({
        reportId: whole.id,
        agencyId: whole.agencyId,
        audienceId: whole.audienceId,
        position,
        role: leg.role,
        country: leg.country,
        office: leg.office || null,
      })),
    ),
  });
  await writeParties(db, written);
}

/** Parties start with their originator, whatever the report's audience: the column's default says so. */
async function writeParties(db: Db, written: Written[]): Promise<void> {
  if (!written.some(({ input }) => input.parties?.length)) return;
  await db.seizureParty.createMany({
    data: written.flatMap(({ whole, input }) =>
      (input.parties ?? []).map((party, position) => ({
        reportId: whole.id,
        agencyId: whole.agencyId,
        position,
        role: party.role,
        status: party.status ?? "UNKNOWN",
        kind: party.kind ?? "PERSON",
        name: party.name.trim(),
        birthDate: day(party.birthDate),
        address: trimmed(party.address),
        country: party.country || null,
        phone: trimmed(party.phone),
        email: trimmed(party.email),
        document: trimmed(party.document),
      })),
    ),
  });
}

/** What is wrong with the input today. */
export const faultsOf = (input: ReportInput) => checkReport(input, new Date().toISOString().slice(0, 10));

function refuseFaults(input: ReportInput): void {
  const faults = faultsOf(input);
  if (faults.length) throw new UserError(...faults);
}

/**
 * Files checked drafts, open to the author's unit and the agency's supervisors, in as many statements as it takes
 * for one. Answers their ids; null where the unit has a report with that own reference.
 */
export async function fileDrafts({ db, viewer }: Operation, inputs: ReportInput[]): Promise<(string | null)[]> {
  if (!inputs.length) return [];
  const agency = await db.agency.findUniqueOrThrow({ where: { id: viewer.agencyId } });
  const data = inputs.map((input) => ({
    ...columnsOf(input),
    agencyId: viewer.agencyId,
    unitId: viewer.unitId,
    authorId: viewer.memberId,
    reference: newReference(agency.code),
  }));
  // Not asked beforehand: somebody may be filing the same at this moment.
  const filed = await db.seizureReport.createManyAndReturn({
    data,
    skipDuplicates: true,
    select: { id: true, agencyId: true, audienceId: true, reference: true },
  });
  const byReference = new Map(filed.map((whole) => [whole.reference, whole]));
  const wholes = data.map(({ reference }) => byReference.get(reference) ?? null);
  await writeParts(
    db,
    wholes.flatMap((whole, place) => (whole ? [{ whole, input: inputs[place] as ReportInput }] : [])),
  );
  return wholes.map((whole) => whole?.id ?? null);
}

/** The only thing of a report that is unique and written by people is its own reference. */
function refuseTaken(error: { code?: string }): never {
  throw error.code === "P2002" ? new UserError({ code: "OWN_REFERENCE_TAKEN", field: ["ownReference"] }) : error;
}

/** Replaces what a report says. `statuses`: in which states this is a legal step. */
export async function rewriteReport({ db, viewer }: Operation, id: string, revision: number, input: ReportInput, statuses: string[]): Promise<void> {
  refuseFaults(input);
  const report = await db.seizureReport.findFirst({ where: { id, agencyId: viewer.agencyId } });
  if (!report) throw new UserError({ code: "NOT_FOUND", field: ["id"] });
  if (!statuses.includes(report.status)) throw new UserError({ code: "NOT_EDITABLE", field: ["id"] });
  const { count } = await db.seizureReport
    .updateMany({ where: { id: report.id, revision }, data: { ...columnsOf(input), revision: { increment: 1 }, updatedAt: new Date() } })
    .catch(refuseTaken);
  if (!count) throw new UserError({ code: "STALE_REVISION", field: ["revision"] });
  const whole = { id: report.id, agencyId: report.agencyId, audienceId: report.audienceId };
  await db.seizureGoods.deleteMany({ where: { reportId: report.id } });
  await db.routeLeg.deleteMany({ where: { reportId: report.id } });
  // An edit that does not mention parties leaves them as they are.
  if (input.parties) await db.seizureParty.deleteMany({ where: { reportId: report.id } });
  await writeParts(db, [{ whole, input }]);
}

/** Changes a draft, or a recalled report before it is released again. */
export const editReport = (operation: Operation, id: string, revision: number, input: ReportInput) =>
  rewriteReport(operation, id, revision, input, ["DRAFT", "RECALLED"]);
