// What roles may do, what a step answers, and how far a release may go: told a second time.
import { stateOf } from "./history.ts";
import { isVisible } from "./sight.ts";
import type { Recipient, RecipientKind, Report, Role, Tlp, Viewer, World } from "./world.ts";

const reading = ["seizure-report:read", "alert:read", "pattern:read", "notice:read", "consultation:read", "community:read"];
const drafting = [
  ...reading,
  "seizure-report:draft",
  "seizure-report:import",
  "seizure-report:preview",
  "seizure-report:export",
  "seizure-report:release",
  "alert:post",
  "alert:answer",
  "pattern:draft",
];
const supervising = [...drafting, "seizure-report:recall", "seizure-report:amend", "alert:recall", "alert:amend", "member:approve"];
const administering = ["member:read", "member-change:read", "member:approve", "community:read"];
const ofRole: Record<Role, string[]> = {
  ANALYST: reading,
  OFFICER: drafting,
  SUPERVISOR: supervising,
  ADMINISTRATOR: administering,
  AUDITOR: ["consultation:read", "member:read", "member-change:read"],
};
const harmless = [...reading, "seizure-report:preview", "seizure-report:export", "member:read", "member-change:read"];

/** Whether the viewer's roles allow it and a key does not narrow it away. */
export function may({ person, scopes, isReadOnly }: Viewer, permission: string): boolean {
  if (person.hasLeft || !person.roles.some((role) => ofRole[role].includes(permission))) return false;
  return (scopes === null || scopes.includes(permission)) && (!isReadOnly || harmless.includes(permission));
}

export const recipientsOf: Record<Tlp, RecipientKind[]> = {
  RED: ["member"],
  AMBER_STRICT: ["member", "unit", "agency", "operation"],
  AMBER: ["member", "unit", "agency", "operation"],
  GREEN: ["member", "unit", "agency", "operation", "community"],
  CLEAR: ["member", "unit", "agency", "operation", "community", "everyone"],
};
export const isTooWide = (tlp: Tlp, recipients: Recipient[]): boolean => recipients.some(({ kind }) => !recipientsOf[tlp].includes(kind));

export const mayReceiveParties = (world: World, agencies: string[], originator: string): boolean =>
  agencies.every((code) => code === originator || world.agencies.some((agency) => agency.code === code && agency.receivesPersonalData));

const asEveryAgencyBegins = { alone: ["GREEN", "AMBER"], withParties: [] as string[] };

/** Whether parties would be shown to anybody but those who see the draft. */
export const sharesParties = ({ author }: Report, partiesTo: Recipient[]): boolean =>
  partiesTo.some((one) => !(one.kind === "unit" ? one.unit === author.unit : one.kind === "agency" && !author.unit && one.agency === author.agency));

/** Why it takes a supervisor; null: whoever drafts may release it too. */
export function supervisorNeededFor(world: World, report: Report, partiesTo: Recipient[]): string | null {
  const { status, content } = stateOf(world, report);
  const { alone, withParties } = world.policies.get(report.author.agency) ?? asEveryAgencyBegins;
  if (!alone.includes(content.tlp)) return "TLP";
  if (sharesParties(report, partiesTo) && !withParties.includes(content.tlp)) return "PERSONAL_DATA";
  return status === "RECALLED" ? "RECALLED" : null;
}

/** Whether this person may make this release of an own report. */
export function mayRelease(world: World, viewer: Viewer, report: Report, partiesTo: Recipient[]): boolean {
  const reason = supervisorNeededFor(world, report, partiesTo);
  if (!may(viewer, "seizure-report:release")) return false;
  if (!viewer.person.roles.includes("SUPERVISOR")) return reason === null;
  return reason === null || reason === "RECALLED" || viewer.person.name !== report.author.name;
}

const needs = {
  edit: "seizure-report:draft",
  withdraw: "seizure-report:draft",
  preview: "seizure-report:preview",
  release: "seizure-report:release",
  amend: "seizure-report:amend",
  recall: "seizure-report:recall",
};
export type Step = keyof typeof needs;

/** What a step with a stale revision, a stale digest and no valid recipient answers; null: it would be carried out. */
export function answerOf(world: World, viewer: Viewer, report: Report, step: Step): string | null {
  if (!may(viewer, needs[step])) return "FORBIDDEN";
  // A preview writes nothing, but a key that only reads prepares no release.
  if (viewer.isReadOnly) return "FORBIDDEN";
  if (viewer.person.agency !== report.author.agency || !isVisible(world, viewer, report)) return "NOT_FOUND";
  const { status } = stateOf(world, report);
  const isHeld = status === "DRAFT" || status === "RECALLED";
  return {
    edit: isHeld ? "STALE_REVISION" : "NOT_EDITABLE",
    amend: status === "RELEASED" ? "STALE_REVISION" : "NOT_EDITABLE",
    release: isHeld ? "UNKNOWN_RECIPIENT" : "NOT_RELEASABLE",
    recall: status === "RELEASED" ? null : "NOT_RELEASED",
    withdraw: isHeld ? null : "NOT_WITHDRAWABLE",
    preview: "NO_RECIPIENTS",
  }[step];
}
