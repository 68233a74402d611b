// What members do about their own accounts, in a session.
import { sql } from "../../prisma/generated/client/internal/prismaNamespace.ts";
import { languages } from "../languages/language.ts";
import { UserError } from "../user-error.ts";
import { decryptOf, encryptFor } from "./encryption.ts";
import type { Operation } from "./operation.ts";
import { faultsOfPassword, hashPassword, provePassword } from "./password.ts";
import { newRecoveryCodes, newTotpSecret, setUpAddress, stepOf, writtenCode } from "./second-factor.ts";

export type SecondFactor = { isSetUp: boolean; isRequired: boolean; recoveryCodesLeft: number };

export async function readSecondFactor(operation: Operation): Promise<SecondFactor> {
  const [row] = await operation.rows<SecondFactor>(
    sql`select is_set_up as "isSetUp", is_required as "isRequired", recovery_codes as "recoveryCodesLeft" from portolan.own_second_factor()`,
  );
  return row as SecondFactor;
}

/** Sets the viewer's password; all other sessions of theirs end. */
export async function changePassword(operation: Operation, given: { password: string; newPassword: string }): Promise<void> {
  const faults = faultsOfPassword(given.newPassword, [operation.viewer.name], "newPassword");
  if (faults.length) throw new UserError(...faults);
  await provePassword(operation, given.password);
  await operation.rows(sql`select portolan.change_password(${await hashPassword(given.newPassword)})`);
}

/** A new secret for an authenticator; it counts once its first code was right. */
export async function beginSecondFactor(operation: Operation, password: string): Promise<{ secret: string; address: string }> {
  await provePassword(operation, password);
  const secret = newTotpSecret();
  await operation.rows(sql`select portolan.begin_second_factor(${encryptFor(operation.viewer.memberId, secret)})`);
  return { secret, address: setUpAddress(secret, operation.viewer.name) };
}

/** Turns it on with its first code; answers the recovery codes, this once. */
export async function confirmSecondFactor(operation: Operation, code: string): Promise<string[]> {
  const [row] = await operation.rows<{ pending: Buffer | null }>(sql`select portolan.pending_second_factor() as pending`);
  const step = row?.pending ? stepOf(decryptOf(operation.viewer.memberId, row.pending), writtenCode(code)) : null;
  if (step === null) throw new UserError({ code: "CODE_WRONG", field: ["code"] });
  const { codes, hashes } = newRecoveryCodes();
  await operation.rows(sql`select portolan.confirm_second_factor(${step}, ${hashes}::bytea[])`);
  return codes;
}

/** Ten new recovery codes; the ones from before are worth nothing. */
export async function renewRecoveryCodes(operation: Operation, password: string): Promise<string[]> {
  await provePassword(operation, password);
  const { codes, hashes } = newRecoveryCodes();
  await operation.rows(sql`select portolan.renew_recovery_codes(${hashes}::bytea[])`);
  return codes;
}

export async function chooseLanguage(operation: Operation, language: string): Promise<void> {
  if (!(languages as readonly string[]).includes(language)) throw new UserError({ code: "UNKNOWN_CODE", field: ["language"] });
  await operation.rows(sql`select portolan.choose_language(${language})`);
}

/** Ends the viewer's own membership. */
export async function leaveAgency(operation: Operation, password: string): Promise<void> {
  await provePassword(operation, password);
  await operation.rows(sql`select portolan.leave_agency()`);
}
