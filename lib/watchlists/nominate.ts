// Nominating, one or many: what is well-formed goes to a second person, whatever is wrong with the rest.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { nominationOutcomes } from "../codes/domain-codes.ts";
import { canBeHit } from "../hit-only/hit-keys.ts";
import { newReference } from "../seizures/save-report.ts";
import { type Fault, UserError } from "../user-error.ts";
import { checkNomination } from "./check-nomination.ts";
import { contentOf, type EntryContent, type NominationInput } from "./nomination.ts";

export const mostNominations = 500;

/** `id` of the nomination; null where the entry says it already. */
export type Nominated = { id: string | null; outcome: (typeof nominationOutcomes)[number] } | { faults: Fault[] };

/** What the database nominates. */
type Prepared = { ownReference: string; grounds: string; content: EntryContent };

/** Judges each by itself, and normalises those that are in order. */
export async function prepareNominations(
  operation: Operation,
  watchlistId: string,
  inputs: NominationInput[],
): Promise<(Prepared | { faults: Fault[] })[]> {
  const { db, viewer } = operation;
  const list = await db.watchlist.findFirst({ where: { id: watchlistId, agencyId: viewer.agencyId, kind: "OWN" }, include: { keeper: true } });
  if (!list) throw new UserError({ code: "NOT_FOUND", field: ["watchlist"] });
  const { code, country } = list.keeper;
  const today = new Date().toISOString().slice(0, 10);
  return (await keepingHitOnly(operation, inputs)).map((input) => {
    const faults = checkNomination(input, today, country);
    if (faults.length) return { faults };
    const content = contentOf(input, list, country);
    if (input.isHitOnly && !canBeHit(content.hitKeys ?? [])) return { faults: [{ code: "HIT_NEEDS_IDENTIFIER", field: ["isHitOnly"] }] };
    return { ownReference: input.ownReference?.trim() || newReference(code), grounds: input.grounds.trim(), content };
  });
}

export async function nominateMany(
  operation: Operation,
  watchlistId: string,
  inputs: NominationInput[],
  origin: { correctionId?: string } = {},
): Promise<Nominated[]> {
  if (inputs.length > mostNominations) throw new UserError({ code: "TOO_MANY", field: ["entries"], values: { max: mostNominations } });
  const seen = new Set<string>();
  const prepared = (await prepareNominations(operation, watchlistId, inputs)).map((one) => {
    if ("faults" in one) return one;
    if (seen.has(one.ownReference)) return { faults: [{ code: "REFERENCE_TWICE", field: ["ownReference"] } satisfies Fault] };
    seen.add(one.ownReference);
    return one;
  });
  const nominated: Nominated[] = prepared.map((one) => ("faults" in one ? one : { faults: [] }));
  const places = [...prepared.keys()].filter((place) => !("faults" in (prepared[place] as object)));
  const given = JSON.stringify(places.map((place) => prepared[place]));
  const rows = await operation.rows<{ place: number; id: string | null; outcome: "REFERENCE_ON_OTHER_LIST" | (typeof nominationOutcomes)[number] }>(
    sql`select place, nomination as id, outcome from portolan.nominate_entries(${watchlistId}::uuid, ${given}::jsonb, null, ${origin.correctionId ?? null}::uuid)`,
  );
  for (const { place, id, outcome } of rows) {
    nominated[places[place] as number] =
      outcome === "REFERENCE_ON_OTHER_LIST" ? { faults: [{ code: outcome, field: ["ownReference"] }] } : { id, outcome };
  }
  return nominated;
}

/** Who does not say it leaves it: an entry does not become open to others by being edited. */
async function keepingHitOnly({ db, viewer }: Operation, inputs: NominationInput[]): Promise<NominationInput[]> {
  const references = inputs.flatMap(({ ownReference }) => ownReference?.trim() || []);
  const hidden = await db.watchlistEntry.findMany({
    where: { agencyId: viewer.agencyId, sourceId: { in: references }, isHitOnly: true, delistedAt: null },
    select: { sourceId: true },
  });
  const isHidden = new Set(hidden.map(({ sourceId }) => sourceId));
  return inputs.map((input) => ({ ...input, isHitOnly: input.isHitOnly ?? isHidden.has(input.ownReference?.trim() ?? "") }));
}

export async function nominate(
  operation: Operation,
  watchlistId: string,
  input: NominationInput,
  origin: { correctionId?: string } = {},
): Promise<Exclude<Nominated, { faults: Fault[] }>> {
  const [one] = await nominateMany(operation, watchlistId, [input], origin);
  if (!one || "faults" in one) throw new UserError(...(one?.faults ?? []));
  return one;
}

/** Another content for an entry of an own list: a proposal, while what was approved stays in force. */
export async function proposeChange(
  operation: Operation,
  entryId: string,
  input: NominationInput,
  origin: { correctionId?: string } = {},
): Promise<Exclude<Nominated, { faults: Fault[] }>> {
  const entry = await operation.db.watchlistEntry.findFirst({
    where: { id: entryId, agencyId: operation.viewer.agencyId, nominationId: { not: null } },
  });
  if (!entry) throw new UserError({ code: "NOT_FOUND", field: ["id"] });
  return nominate(operation, entry.watchlistId, { ...input, ownReference: entry.sourceId }, origin);
}
