// Steps on own lists as the application calls them, and looking at what came of them.
import assert from "node:assert/strict";
import type { PersonName, Scene } from "./scene.ts";
import { nominated } from "./scene-own-lists.ts";
import type { Seat, Stage } from "./stage.ts";

export const forbidden = { code: "PT403", message: "FORBIDDEN", detail: "" };
export const missing = (detail = "id") => ({ code: "PT404", message: "NOT_FOUND", detail });
export const refused = (message: string, detail = "id") => ({ code: "PT422", message, detail });
export type Call = readonly [string, ...unknown[]];

export const nominating = (list: string, reference: string, name?: string): Call => [
  "select nomination, outcome from portolan.nominate_entries($1, $2)",
  list,
  JSON.stringify([nominated(reference, name)]),
];
export const approving = (...ids: string[]): Call => ["select portolan.approve_nominations($1)", ids];
export const rejecting = (id: string): Call => ["select portolan.reject_nominations($1, 'no')", [id]];
export const takingBack = (id: string): Call => ["select portolan.take_back_nomination($1)", id];
export const withdrawing = (id: string): Call => ["select portolan.withdraw_entry($1, 'INACCURATE', 'DESTROY')", id];
export const confirming = (id: string, when = "current_date + 30"): Call => [`select portolan.confirm_entry($1, ${when}, null)`, id];
export const previewing = (list: string, recipients: object[] = [], tlp = "AMBER"): Call => [
  "select portolan.preview_watchlist($1, $2, $3) as preview",
  list,
  tlp,
  JSON.stringify(recipients),
];
export const describing = (list: string): Call => [
  "select portolan.describe_watchlist($1, $2)",
  list,
  JSON.stringify({ name: "x", purpose: "x", legalBasis: "OTHER" }),
];
export const creating: Call = [
  "select portolan.create_watchlist('X', $1)",
  JSON.stringify({ name: "New", tlp: "AMBER", purpose: "x", legalBasis: "OTHER" }),
];
export const correcting = (entry: string): Call => ["select portolan.propose_correction($1, 'OTHER', 'wrong', null) as id", entry];
export const answering = (id: string): Call => ["select portolan.answer_correction($1, true, 'so be it')", id];

export async function share(seat: Seat, list: string, recipients: object[], tlp = "AMBER"): Promise<void> {
  const [{ preview }] = await seat.rows(...previewing(list, recipients, tlp));
  await seat.rows(...sharing(list, recipients, preview.digest, tlp));
}
export const sharing = (list: string, recipients: object[], digest: string, tlp = "AMBER"): Call => [
  "select portolan.share_watchlist($1, $2, $3, $4)",
  list,
  tlp,
  JSON.stringify(recipients),
  digest,
];

export const as = <Done>(stage: Stage, who: PersonName, work: (seat: Seat) => Promise<Done>) =>
  stage.as(stage.scene.people[who].session.secret, work);
export const enter = (stage: Stage, seat: Seat, who: PersonName) => seat.enter(stage.scene.people[who].session.secret);
/** Whether somebody sees an entry, with its names, in each of the tables. */
export async function sees(stage: Stage, seat: Seat, who: PersonName, entry: string): Promise<boolean> {
  await enter(stage, seat, who);
  const rows = await seat.count("select from watchlist_entry where id = $1", entry);
  assert.equal((await seat.count("select from watchlist_entry_name where entry_id = $1", entry)) > 0, rows > 0);
  return rows > 0;
}
export const notices = (seat: Seat, record: string) => seat.count("select from notice where record_id = $1", record);
export const customs = ({ agencies }: Scene) => [{ agency: agencies["XC-CUSTOMS"] }];
