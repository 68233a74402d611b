// Drafting and editing patterns. A save replaces the parts; an edit that started from an older state is refused.
import type { Operation } from "../access/operation.ts";
import type { Db } from "../database/connection.ts";
import { newReference } from "../seizures/save-report.ts";
import { UserError } from "../user-error.ts";
import { checkPattern } from "./check-pattern.ts";
import type { PatternInput } from "./pattern-input.ts";

const day = (date: string | null | undefined) => (date ? new Date(`${date}T00:00:00Z`) : null);
const trimmed = (text: string | null | undefined) => text?.trim() || null;

/** Undefined: the usual one in a new pattern, and in an edit as it is. */
const columnsOf = (input: PatternInput) => ({
  tlp: input.tlp ?? undefined,
  handling: input.handling ?? undefined,
  handlingNote: input.handlingNote === undefined ? undefined : trimmed(input.handlingNote),
  title: input.title.trim(),
  modusOperandi: trimmed(input.modusOperandi),
  commodityGroups: [...new Set(input.commodityGroups ?? [])],
  concealments: [...new Set(input.concealments ?? [])],
  senderTraits: trimmed(input.senderTraits),
  addresseeTraits: trimmed(input.addresseeTraits),
  counterMeasures: trimmed(input.counterMeasures),
  observedFrom: day(input.observedFrom),
  observedUntil: day(input.observedUntil),
  confidence: input.confidence ?? undefined,
  source: input.source ?? undefined,
  information: input.information ?? undefined,
});

/** The row that parts belong to; their composite key names all three. */
type Whole = { id: string; agencyId: number; audienceId: number };

async function writeParts(db: Db, { id, agencyId, audienceId }: Whole, input: PatternInput): Promise<void> {
  const whole = { patternId: id, agencyId, audienceId };
  await db.patternLeg.createMany({
    data: input.legs.map(({ role, country, office }, position) => ({ ...whole, position, role, country, office: office || null })),
  });
  await db.patternIndicator.createMany({
    data: input.indicators.map(({ kind, value, low, high }, position) => ({
      ...whole,
      position,
      kind,
      value: trimmed(value),
      low: low || null,
      high: high || null,
    })),
  });
}

function refuseFaults(input: PatternInput): void {
  const faults = checkPattern(input);
  if (faults.length) throw new UserError(...faults);
}

/** Files a draft, open to the author's unit and the agency's supervisors; answers its id. */
export async function draftPattern({ db, viewer }: Operation, input: PatternInput): Promise<string> {
  refuseFaults(input);
  const agency = await db.agency.findUniqueOrThrow({ where: { id: viewer.agencyId } });
  const whole = await db.pattern.create({
    data: {
      ...columnsOf(input),
      agencyId: viewer.agencyId,
      unitId: viewer.unitId,
      authorId: viewer.memberId,
      reference: newReference(agency.code),
    },
    select: { id: true, agencyId: true, audienceId: true },
  });
  await writeParts(db, whole, input);
  return whole.id;
}

/** Replaces what a pattern says. `statuses`: in which states this is a legal step. */
export async function rewritePattern(
  { db, viewer }: Operation,
  id: string,
  revision: number,
  input: PatternInput,
  statuses: string[],
): Promise<void> {
  refuseFaults(input);
  const pattern = await db.pattern.findFirst({ where: { id, agencyId: viewer.agencyId } });
  if (!pattern) throw new UserError({ code: "NOT_FOUND", field: ["id"] });
  if (!statuses.includes(pattern.status)) throw new UserError({ code: "NOT_EDITABLE", field: ["id"] });
  const { count } = await db.pattern.updateMany({
    where: { id, revision },
    data: { ...columnsOf(input), revision: { increment: 1 }, updatedAt: new Date() },
  });
  if (!count) throw new UserError({ code: "STALE_REVISION", field: ["revision"] });
  await db.patternLeg.deleteMany({ where: { patternId: id } });
  await db.patternIndicator.deleteMany({ where: { patternId: id } });
  await writeParts(db, pattern, input);
}

/** Changes a draft, or a recalled pattern before it is released again. */
export const editPattern = (operation: Operation, id: string, revision: number, input: PatternInput) =>
  rewritePattern(operation, id, revision, input, ["DRAFT", "RECALLED"]);
