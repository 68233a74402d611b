// What a caller did wrong and can put right: goes into userErrors, in the caller's language.

/** Codes of user errors; their words are in languages/en/errors.json. */
export const userErrorCodes = [
  "NOT_FOUND",
  "FORBIDDEN",
  "REQUIRED",
  "INVALID",
  "TOO_LONG",
  "TOO_MANY",
  "IN_FUTURE",
  "UNKNOWN_CODE",
  "ITEM_ID_SHAPE",
  "NO_FOUND_GOODS",
  "NO_ORIGIN",
  "STALE_REVISION",
  "NOT_EDITABLE",
  "NOT_RELEASABLE",
  "NOT_RELEASED",
  "NOT_WITHDRAWABLE",
  "NO_RECIPIENTS",
  "UNKNOWN_RECIPIENT",
  "TLP_TOO_WIDE",
  "PREVIEW_CHANGED",
  "PERSONAL_DATA_NOT_ALLOWED",
  "SUPERVISOR_NEEDED",
  "OPERATION_NOT_RUNNING",
  "NOTHING_TO_OPEN",
  "TAKES_PART_ALREADY",
  "ALREADY_INVITED",
  "NOT_A_PARTICIPANT",
  "COORDINATOR_STAYS",
  "NOT_WAITING",
  "SECOND_PERSON_NEEDED",
  "UNKNOWN_SCOPE",
  "NETWORK_INVALID",
  "EXPIRES_IN_PAST",
  "SESSION_NEEDED",
  "OWN_REFERENCE_TAKEN",
  "IDEMPOTENCY_KEY_REUSED",
  "ONESELF",
  "OWN_PROPOSAL",
  "ADDRESS_TAKEN",
  "NAME_TAKEN",
  "ALREADY_JOINED",
  "LAST_ADMINISTRATOR",
  "LAST_SUPERVISOR",
  "PASSWORD_SHORT",
  "PASSWORD_COMMON",
  "PASSWORD_WRONG",
  "PASSWORD_NEEDED",
  "CODE_WRONG",
  "NO_SECOND_FACTOR",
  "LINK_INVALID",
  "WAIT",
  "UNKNOWN_COLUMN",
  "MAPPED_TWICE",
  "COLUMN_NEEDED",
  "CONTRADICTS_ROW",
  "REFERENCE_ON_OTHER_LIST",
  "REFERENCE_TWICE",
  "ROWS_APART",
  "UNKNOWN_REPORT",
  "ROW_BROKEN",
  "NEEDS_SUPERVISOR",
  "IMPORT_NOT_READY",
  "IMPORT_HAS_FAULTS",
  "CHANGED_MEANWHILE",
  "SCREENING_NOT_READY",
  "TOO_MANY_ROWS",
  "NOT_IN_FORCE",
  "REVIEW_WITHIN_YEAR",
  "SECOND_IDENTIFIER_NEEDED",
  "PHONE_INVALID",
  "POSTAL_ITEM_SHAPE",
  "TOO_FAR_AHEAD",
  "ALERT_NOT_IN_FORCE",
  "VALIDITY_TOO_LONG",
  "NOTHING_TO_LOOK_FOR",
  "HIT_NEEDS_IDENTIFIER",
  "URL_INVALID",
  "TOO_MANY_WEBHOOKS",
  "WEBHOOK_NOT_SO",
  "MAIL_NOT_SENT",
] as const;
export type UserErrorCode = (typeof userErrorCodes)[number];

export type Fault = { code: UserErrorCode; field: string[]; values?: Record<string, string | number> };

export class UserError extends Error {
  readonly faults: Fault[];
  constructor(...faults: Fault[]) {
    super(faults.map((fault) => `${fault.code} ${fault.field.join(".")}`).join("; "));
    this.faults = faults;
  }
}

/** What a database function raised for the caller: SQLSTATE PT4xx, the code as message, the field as detail. */
export function userErrorOf(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  const { code, message, detail } = (error ?? {}) as { code?: string; message?: string; detail?: string };
  const known = userErrorCodes.find((one) => one === message);
  return code?.startsWith("PT4") && known ? new UserError({ code: known, field: detail ? detail.split(".") : [] }) : null;
}
