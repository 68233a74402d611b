// How an administrator changes the agency's members. What may be done is decided by the database's functions, which
// load the member as the viewer sees it and record every change.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import type { Operation } from "../access/operation.ts";
import type { Role } from "../access/permissions.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { languages } from "../languages/language.ts";
import { isMailSent } from "../mail/mail-settings.ts";
import { type Fault, UserError } from "../user-error.ts";

export type Invited = { name: string; email: string; unitId: string | null; roles: readonly Role[]; language: string };
/** The link's secret where it is to be handed over; null where it is mailed. */
export type Invitation = { id: string; link: string | null };

function faultsOf({ name, email, roles, language }: Invited): Fault[] {
  const faults: Fault[] = [];
  if (!name.trim()) faults.push({ code: "REQUIRED", field: ["name"] });
  if (name.length > 200) faults.push({ code: "TOO_LONG", field: ["name"], values: { max: 200 } });
  if (!email.trim()) faults.push({ code: "REQUIRED", field: ["email"] });
  else if (email.length > 200 || !/^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/.test(email.trim()))
    faults.push({ code: "INVALID", field: ["email"] });
  if (!roles.length) faults.push({ code: "REQUIRED", field: ["roles"] });
  if (!(languages as readonly string[]).includes(language)) faults.push({ code: "UNKNOWN_CODE", field: ["language"] });
  return faults;
}

export async function inviteMember(operation: Operation, invited: Invited): Promise<Invitation> {
  const faults = faultsOf(invited);
  if (faults.length) throw new UserError(...faults);
  const link = isMailSent() ? null : newSecret("pl");
  const { name, email, unitId, roles, language } = invited;
  const [row] = await operation.rows<{ id: string }>(
    sql`select portolan.invite_member(${name.trim()}, ${email.trim()}, ${unitId}::uuid, ${[...roles]}::text[], ${language}, ${link && hashSecret(link)}) as id`,
  );
  return { id: (row as { id: string }).id, link };
}

/** A new link for somebody who has not joined yet; the one before does not work any more. */
export async function inviteAgain(operation: Operation, id: string): Promise<Invitation> {
  const link = isMailSent() ? null : newSecret("pl");
  await operation.rows(sql`select portolan.renew_invitation(${id}::uuid, ${link && hashSecret(link)})`);
  return { id, link };
}

export async function changeRoles(operation: Operation, id: string, roles: readonly Role[]): Promise<void> {
  await operation.rows(sql`select portolan.change_roles(${id}::uuid, ${[...roles]}::text[])`);
}

export async function moveMember(operation: Operation, id: string, unitId: string | null): Promise<void> {
  await operation.rows(sql`select portolan.move_member(${id}::uuid, ${unitId}::uuid)`);
}

/** Ends a membership, or takes an invitation back. */
export async function endMembership(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.end_membership(${id}::uuid)`);
}

export async function proposeSecondFactorRemoval(operation: Operation, id: string): Promise<void> {
  await operation.rows(sql`select portolan.propose_second_factor_removal(${id}::uuid)`);
}

export async function decideProposal(operation: Operation, id: string, isApproved: boolean): Promise<void> {
  await operation.rows(sql`select portolan.decide_proposal(${id}::uuid, ${isApproved})`);
}

function checkUnitName(name: string): string {
  if (!name.trim()) throw new UserError({ code: "REQUIRED", field: ["name"] });
  if (name.length > 100) throw new UserError({ code: "TOO_LONG", field: ["name"], values: { max: 100 } });
  return name.trim();
}

export async function createUnit(operation: Operation, name: string): Promise<string> {
  const [row] = await operation.rows<{ id: string }>(sql`select portolan.create_unit(${checkUnitName(name)}) as id`);
  return (row as { id: string }).id;
}

export async function renameUnit(operation: Operation, id: string, name: string): Promise<void> {
  await operation.rows(sql`select portolan.rename_unit(${id}::uuid, ${checkUnitName(name)})`);
}
