// Who is asked to join a community: chosen one by one, or matched by a rule.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { agencyKinds } from "../codes/domain-codes.ts";
import { Faults } from "../faults.ts";

/** Nothing chosen of either matches whatever it is. */
export type Rule = { countries: string[]; kinds: (typeof agencyKinds)[number][] };

const mostAtOnce = 200;

/** Invites each agency; with a rule, every one of them must match it. */
export async function inviteAgencies(operation: Operation, id: string, agencies: number[], rule: Rule | null): Promise<void> {
  const faults = new Faults();
  if (!agencies.length) faults.add("REQUIRED", ["agencies"]);
  if (agencies.length > mostAtOnce) faults.add("TOO_MANY", ["agencies"], { max: mostAtOnce });
  faults.raise();
  await operation.rows(sql`select portolan.invite_agencies(${id}::uuid, ${agencies}::integer[], ${rule && JSON.stringify(rule)}::jsonb)`);
}

/** The agencies of the directory that a rule matches and that could be invited now. */
export const matchedBy = ({ countries, kinds }: Rule, communityId: string) => ({
  ...(countries.length && { country: { in: countries } }),
  ...(kinds.length && { kind: { in: kinds } }),
  memberships: { none: { communityId, leftAt: null } },
  invitations: { none: { communityId, status: { in: ["INVITED", "ACCEPTED"] } } },
});

/** The invited agency's answer. */
export async function answerInvitation(operation: Operation, id: string, accepts: boolean): Promise<void> {
  await operation.rows(sql`select portolan.answer_invitation(${id}::uuid, ${accepts})`);
}

/** The coordinating agency lets in who has accepted, or takes the invitation back. */
export async function settleInvitation(operation: Operation, id: string, confirms: boolean): Promise<void> {
  await operation.rows(sql`select portolan.settle_invitation(${id}::uuid, ${confirms})`);
}
