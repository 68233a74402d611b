// Looking for people needs a purpose and a case.
import { purposes } from "../codes/domain-codes.ts";
import type { Fault } from "../user-error.ts";

export type Work = { purpose: string; caseReference: string };

const longestReference = 100;

/** `stated`: the purpose and case that the operation is already under. */
export function checkWork({ purpose, caseReference }: Work, stated: { purpose: string | null; caseReference: string | null }): Fault[] {
  const faults: Fault[] = [];
  const add = (code: Fault["code"], field: keyof Work, max?: number) => faults.push({ code, field: [field], ...(max && { values: { max } }) });
  if (!purpose) add("REQUIRED", "purpose");
  else if (!(purposes as readonly string[]).includes(purpose)) add("UNKNOWN_CODE", "purpose");
  if (!caseReference.trim()) add("REQUIRED", "caseReference");
  else if (caseReference.length > longestReference) add("TOO_LONG", "caseReference", longestReference);
  // PostgreSQL stores no null character, and no case is called by a control character.
  else if (/\p{Cc}/u.test(caseReference)) add("INVALID", "caseReference");
  // The record of access states one of each for an operation: a second question may not slip in under the first one's.
  if (stated.purpose !== null && stated.purpose !== purpose) add("INVALID", "purpose");
  if (stated.caseReference !== null && stated.caseReference !== caseReference.trim()) add("INVALID", "caseReference");
  return faults;
}
