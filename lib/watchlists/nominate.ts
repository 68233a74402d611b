// Nominating, one or many: what is well-formed goes to a second person, whatever is wrong with the rest.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { nominationOutcomes } from "../codes/domain-codes.ts";
import { canBeHit } from "../hit-only/hit-keys.ts";
import { newReference } from "../seizures/save-report.ts";
import { type Fault, UserError } from "../user-error.ts";
import { checkNomination } from "./check-nomination.ts";
import { contentOf, type NominationInput } from "./nomination.ts";

export const mostNominations = 500;

/** `id` of the nomination; null where the entry says it already. */
export type Nominated = { id: string | null; outcome: (typeof nominationOutcomes)[number] } | { faults: Fault[] };

const taken: Fault = { code: "OWN_REFERENCE_TAKEN", field: ["ownReference"] };

export async function nominateMany(
  operation: Operation,
  watchlistId: string,
  inputs: NominationInput[],
  origin: { correctionId?: string } = {},
): Promise<Nominated[]> {
  if (inputs.length > mostNominations) throw new UserError({ code: "TOO_MANY", field: ["entries"], values: { max: mostNominations } });
  const { db, viewer } = operation;
  const list = await db.watchlist.findFirst({ where: { id: watchlistId, agencyId: viewer.agencyId, kind: "OWN" }, include: { keeper: true } });
  if (!list) throw new UserError({ code: "NOT_FOUND", field: ["watchlist"] });
  const { code, country } = list.keeper;
  const today = new Date().toISOString().slice(0, 10);
  inputs = await keepingHitOnly(operation, inputs);
  const seen = new Set<string>();
  const nominated: Nominated[] = inputs.map((input) => {
    const faults = checkNomination(input, today, country);
    if (!faults.length && input.isHitOnly && !canBeHit(contentOf(input, list, country).hitKeys ?? [])) {
      faults.push({ code: "HIT_NEEDS_IDENTIFIER", field: ["isHitOnly"] });
    }
    const own = input.ownReference?.trim();
    if (own && seen.has(own)) faults.push(taken);
    if (own && !faults.length) seen.add(own);
    return { faults };
  });
  const places = [...inputs.keys()].filter((place) => (nominated[place] as { faults: Fault[] }).faults.length === 0);
  const given = places.map((place) => {
    const input = inputs[place] as NominationInput;
    return {
      ownReference: input.ownReference?.trim() || newReference(code),
      grounds: input.grounds.trim(),
      content: contentOf(input, list, country),
    };
  });
  const rows = await operation.rows<{ place: number; id: string | null; outcome: "OWN_REFERENCE_TAKEN" | (typeof nominationOutcomes)[number] }>(
    sql`select place, nomination as id, outcome from portolan.nominate_entries(${watchlistId}::uuid, ${JSON.stringify(given)}::jsonb, null, ${origin.correctionId ?? null}::uuid)`,
  );
  for (const { place, id, outcome } of rows) {
    nominated[places[place] as number] = outcome === "OWN_REFERENCE_TAKEN" ? { faults: [taken] } : { id, outcome };
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
