// May this role do this? The one list of permissions, applied as scopes on GraphQL fields.
// A key's scopes are taken from the same list and only ever narrow what its owner's roles allow.
import type { roles } from "../codes/domain-codes.ts";

export type Role = (typeof roles)[number];

const analyst = [
  "seizure-report:read",
  "alert:read",
  "notice:read",
  "watchlist:read",
  "watchlist:ask",
  "watchlist:correct",
  "consultation:read",
  "community:read",
  "pattern:read",
] as const;
const officer = [
  ...analyst,
  "seizure-report:draft",
  "seizure-report:import",
  "seizure-report:preview",
  "seizure-report:export",
  "seizure-report:release",
  "alert:post",
  "alert:answer",
  "notice:acknowledge",
  "screening-list:read",
  "screening-list:screen",
  "watchlist:nominate",
  "standing-query:read",
  "standing-query:save",
  "watchlist:clear",
  "watchlist:question",
  "webhook:read",
  "webhook:manage",
  "pattern:draft",
  "pattern:release",
] as const;
const supervisor = [
  ...officer,
  "seizure-report:recall",
  "seizure-report:amend",
  "seizure-report:open",
  "alert:recall",
  "alert:amend",
  "release-policy:set",
  "member:approve",
  "watchlist:approve",
  "watchlist:share",
  "pattern:recall",
  "pattern:amend",
] as const;
const administrator = [
  "member:read",
  "member:administer",
  "member:approve",
  "member-change:read",
  "community:read",
  "community:administer",
  "agency:edit",
  "credential:administer",
  "release-policy:set",
  "webhook:read",
  "webhook:administer",
] as const;
const auditor = ["access-record:read", "consultation:read", "member:read", "member-change:read"] as const;

const ofRole: Record<Role, readonly string[]> = {
  ANALYST: analyst,
  OFFICER: officer,
  SUPERVISOR: supervisor,
  ADMINISTRATOR: administrator,
  AUDITOR: auditor,
};

export const permissions = [...new Set([...supervisor, ...administrator, ...auditor])].sort() as Permission[];
export type Permission = (typeof supervisor)[number] | (typeof administrator)[number] | (typeof auditor)[number];

const changing: readonly Permission[] = [
  "seizure-report:draft",
  "seizure-report:import",
  "seizure-report:release",
  "seizure-report:recall",
  "seizure-report:amend",
  "seizure-report:open",
  "alert:post",
  "alert:answer",
  "alert:recall",
  "alert:amend",
  "release-policy:set",
  "community:administer",
  "agency:edit",
  "notice:acknowledge",
  "screening-list:screen",
  "standing-query:save",
  "credential:administer",
  "member:administer",
  "member:approve",
  "watchlist:correct",
  "watchlist:nominate",
  "watchlist:approve",
  "watchlist:clear",
  "watchlist:question",
  "watchlist:share",
  "webhook:manage",
  "webhook:administer",
  "pattern:draft",
  "pattern:release",
  "pattern:recall",
  "pattern:amend",
];

/** What a viewer may do: by roles, narrowed by a key's scopes and its read-only option. */
export function permissionsOf(viewer: { roles: readonly Role[]; scopes: readonly string[] | null; isReadOnly: boolean }): Set<Permission> {
  const held = new Set(viewer.roles.flatMap((role) => ofRole[role]) as Permission[]);
  for (const permission of held) {
    const outside = viewer.scopes !== null && !viewer.scopes.includes(permission);
    if (outside || (viewer.isReadOnly && changing.includes(permission))) held.delete(permission);
  }
  return held;
}
