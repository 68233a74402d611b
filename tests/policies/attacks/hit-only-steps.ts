// Steps on entries that may only be hit, as the application calls them.

import type { Call } from "./own-lists-steps.ts";
import { asking } from "./scene-hit-only.ts";
import type { Seat } from "./stage.ts";

export const hitting = (subjects: object[], inCase = "CASE-9"): Call => [
  "select place, reference, owner, hit_action, duty_contact from portolan.answer_hits($1, $2)",
  JSON.stringify(subjects),
  inCase,
];
export const keyed = (...keys: string[]) => ({ subject: keys.join(), keys });
export const asksOwner = (reference: string | null, entry: string | null = null): Call => [
  "select portolan.ask_owner($1, $2, 'INVESTIGATION', 'CASE-9', 'What is known?') as id",
  reference,
  entry,
];
export const answers = (question: string, isRefused = false): Call => ["select portolan.answer_question($1, 'this much', $2)", question, isRefused];
export const discloses = (question: string, until = "now() + interval '1 day'"): Call => [
  `select portolan.disclose_entry($1, ${until}, 'here it is')`,
  question,
];
export const endsDisclosure = (question: string): Call => ["select portolan.end_disclosure($1)", question];
export const clears = (entry: string, identity = "somebody else", until: string | null = null): Call => [
  "select portolan.clear_entry($1, $2, 'Somebody else', 'another one', $3) as id",
  entry,
  identity,
  until,
];
export const withdraws = (clearance: string): Call => ["select portolan.withdraw_clearance($1)", clearance];
export const cleared = async (seat: Seat, ...identities: string[]): Promise<string[]> =>
  (await seat.rows("select place, entry_id from portolan.clearances_of($1)", identities)).map((row) => `${row.place} ${row.entry_id}`);

export const isHit = async (seat: Seat, reference = "111001", inCase?: string): Promise<boolean> =>
  (await seat.rows(...hitting([asking(reference)], inCase))).length > 0;
