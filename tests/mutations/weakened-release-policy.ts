// What officers release alone, who decides it, and asking for the rest: each condition taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first: ["release policy", "releasing"] }));

export const weakenedReleasePolicy = [
  ...weakened("begin_release_policy", ["array['AMBER', 'GREEN'], '{}'", "array['AMBER', 'GREEN'], array['AMBER', 'GREEN']"]),
  ...weakened("release_policy_of", [
    "and p.effective_at is not null order by p.effective_at desc, p.proposed_at desc",
    "order by p.proposed_at desc",
  ]),
  ...weakened(
    "supervisor_needed_for",
    ["not tlp = any (coalesce(p.tlps, '{}'))", "false"],
    ["with_parties and not tlp = any (p.tlps_with_parties)", "false"],
    ["status = 'RECALLED'", "false"],
  ),
  ...weakened("may_release", ["portolan.viewer_is('SUPERVISOR') and ", ""], [" or author is distinct from portolan.viewer_member()", " or true"]),
  ...weakened(
    "preview_release",
    ["not chosen_for_parties <@ portolan.home_principals(r.agency_id, r.unit_id)", "false"],
    ["not chosen_for_parties <@ portolan.home_principals(r.agency_id, r.unit_id)", "cardinality(chosen_for_parties) > 0"],
  ),
  ...weakened(
    "require_policy_maker",
    ["not (portolan.viewer_is('SUPERVISOR') or portolan.viewer_is('ADMINISTRATOR')) or ", ""],
    [" or not portolan.viewer_can_write()", ""],
  ),
  ...weakened(
    "set_release_policy",
    ["perform portolan.require_policy_maker();", ""],
    ["case when tlps <@ present.tlps and tlps_with_parties <@ present.tlps_with_parties then now() end", "now()"],
    [" and tlps_with_parties <@ present.tlps_with_parties", ""],
  ),
  ...weakened(
    "confirm_release_policy",
    ["perform portolan.require_policy_maker();", ""],
    [" and agency_id = portolan.viewer_agency() and audience_id = any (portolan.visible())", ""],
    ["p.effective_at is not null or ", ""],
    [" and l.proposed_at > p.proposed_at", " and false"],
    ["p.proposed_by_id is not distinct from portolan.viewer_member()", "false"],
  ),
  ...weakened(
    "ask_for_release",
    ["perform portolan.require_role('OFFICER');", ""],
    ["r.status not in ('DRAFT', 'RECALLED')", "false"],
    ["portolan.home_audience(r.agency_id, r.unit_id)", "portolan.home_audience(r.agency_id, null)"],
  ),
];
