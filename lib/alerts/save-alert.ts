// Writing an alert and its parts. A save replaces the parts; one that started from an older state is refused.
import type { Operation } from "../access/operation.ts";
import { newReference } from "../seizures/save-report.ts";
import { UserError } from "../user-error.ts";
import type { AlertInput } from "./alert-input.ts";
import { checkAlert, lineValue } from "./check-alert.ts";

/** How long an alert is valid unless its author says otherwise. */
const usualValidity = 72 * 60 * 60 * 1000;
const trimmed = (text: string | null | undefined) => text?.trim() || null;

type Known = { contactName: string | null; contactPhone: string | null; validUntil: Date };

/** Undefined: the usual one in a new alert, and in an edit as it is. */
function columnsOf(input: AlertInput, known: Known) {
  const contactName = trimmed(input.contactName) ?? known.contactName;
  const contactPhone = trimmed(input.contactPhone) ?? known.contactPhone;
  if (!contactName || !contactPhone) throw new UserError({ code: "REQUIRED", field: [contactName ? "contactPhone" : "contactName"] });
  return {
    ownReference: trimmed(input.ownReference),
    tlp: input.tlp ?? undefined,
    handling: input.handling ?? undefined,
    handlingNote: input.handlingNote === undefined ? undefined : trimmed(input.handlingNote),
    requestedAction: input.requestedAction,
    severity: input.severity,
    title: input.title.trim(),
    narrative: trimmed(input.narrative),
    commodityGroup: input.commodityGroup ?? null,
    concealment: input.concealment ?? null,
    contactName,
    contactPhone,
    expectedAt: input.expectedAt ?? null,
    validUntil: input.validUntil ?? known.validUntil,
  };
}

/** The only thing of an alert that is unique and written by people is its own reference. */
function refuseTaken(error: { code?: string }): never {
  throw error.code === "P2002" ? new UserError({ code: "OWN_REFERENCE_TAKEN", field: ["ownReference"] }) : error;
}

type Whole = { id: string; agencyId: number; audienceId: number };

async function writeParts({ db }: Operation, { id: alertId, agencyId, audienceId }: Whole, { lines, parties }: AlertInput): Promise<void> {
  await db.alertLine.createMany({
    data: lines.map((line, position) => ({ alertId, agencyId, audienceId, position, kind: line.kind, value: lineValue(line) })),
  });
  if (!parties?.length) return;
  await db.alertParty.createMany({
    data: parties.map(({ role, name, address, country }, position) => ({
      alertId,
      agencyId,
      position,
      role,
      name: name.trim(),
      address: trimmed(address),
      country: country || null,
    })),
  });
}

function refuseFaults(input: AlertInput): void {
  const faults = checkAlert(input, new Date());
  if (faults.length) throw new UserError(...faults);
}

/** Writes a draft, open to the author's unit and the agency's supervisors; answers its id. */
export async function draftAlert(operation: Operation, input: AlertInput): Promise<string> {
  refuseFaults(input);
  const { db, viewer } = operation;
  const agency = await db.agency.findUniqueOrThrow({ where: { id: viewer.agencyId } });
  const known = {
    contactName: agency.name,
    contactPhone: agency.dutyPhone ?? agency.phone,
    validUntil: new Date(Date.now() + usualValidity),
  };
  const whole = await db.alert
    .create({
      data: {
        ...columnsOf(input, known),
        agencyId: viewer.agencyId,
        unitId: viewer.unitId,
        authorId: viewer.memberId,
        reference: newReference(agency.code),
      },
      select: { id: true, agencyId: true, audienceId: true },
    })
    .catch(refuseTaken);
  await writeParts(operation, whole, input);
  return whole.id;
}

/** Replaces what an alert says. `statuses`: in which states this is a legal step. */
export async function rewriteAlert(operation: Operation, id: string, revision: number, input: AlertInput, statuses: string[]): Promise<void> {
  refuseFaults(input);
  const { db, viewer } = operation;
  const alert = await db.alert.findFirst({ where: { id, agencyId: viewer.agencyId } });
  if (!alert) throw new UserError({ code: "NOT_FOUND", field: ["id"] });
  if (!statuses.includes(alert.status)) throw new UserError({ code: "NOT_EDITABLE", field: ["id"] });
  const { count } = await db.alert
    .updateMany({ where: { id, revision }, data: { ...columnsOf(input, alert), revision: { increment: 1 }, updatedAt: new Date() } })
    .catch(refuseTaken);
  if (!count) throw new UserError({ code: "STALE_REVISION", field: ["revision"] });
  await db.alertLine.deleteMany({ where: { alertId: id } });
  // A save that does not mention senders and addressees leaves them as they are.
  if (input.parties) await db.alertParty.deleteMany({ where: { alertId: id } });
  await writeParts(operation, alert, input);
}
