// Communities, operations and opening older records: each condition taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (first: string[], of: string, ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const communities = ["communities", "operations"];
const operations = ["operations", "communities"];
const opening = ["opening older records"];

export const weakenedCommunities = [
  ...weakened(
    communities,
    "coordinated",
    ["perform portolan.require_role('ADMINISTRATOR');", ""],
    [" and k.agency_id = portolan.viewer_agency()", ""],
  ),
  ...weakened(communities, "takes_part", [" and m.left_at is null", ""]),
  ...weakened(communities, "begin_community", ["perform portolan.require_role('ADMINISTRATOR');", ""]),
  ...weakened(communities, "hand_over_community", ["not portolan.takes_part(c.id, successor)", "false"]),
  ...weakened(
    communities,
    "invite_agencies",
    ["rule -> 'countries' ? a.country", "true"],
    ["rule -> 'kinds' ? a.kind", "true"],
    ["if portolan.takes_part(c.id, one) then", "if false then"],
  ),
  ...weakened(
    communities,
    "answer_invitation",
    ["perform portolan.require_role('ADMINISTRATOR');", ""],
    [" and invited_id = portolan.viewer_agency()", ""],
    ["(status = 'INVITED' or (status = 'ACCEPTED' and not accepts))", "true"],
  ),
  ...weakened(
    communities,
    "settle_invitation",
    ["(status = 'ACCEPTED' or (status = 'INVITED' and not confirms))", "true"],
    ["if confirms then perform portolan.join_community", "if false then perform portolan.join_community"],
  ),
  ...weakened(
    communities,
    "quit_community",
    ["perform portolan.require_role('ADMINISTRATOR');", ""],
    [" or not portolan.takes_part(c.id, portolan.viewer_agency())", ""],
    ["c.agency_id = portolan.viewer_agency()", "false"],
  ),
  ...weakened(communities, "remove_participant", ["participant = c.agency_id", "false"]),
  ...weakened(
    communities,
    "set_community_contacts",
    ["perform portolan.require_role('ADMINISTRATOR');", ""],
    [" or not portolan.takes_part(c.id, portolan.viewer_agency())", ""],
    [" and p.participant_id = portolan.viewer_agency()", ""],
  ),
  ...weakened(
    communities,
    "reach_participants",
    ["portolan.intern_audience(staff || invited) where id = in_community", "portolan.intern_audience(staff) where id = in_community"],
    ["within integer := portolan.intern_audience(staff);", "within integer := portolan.intern_audience(staff || invited);"],
    ["portolan.principal('AGENCY', a)", "portolan.principal('STAFF', a)"],
    ["portolan.intern_audience(staff || portolan.principal('STAFF', invited_id))", "portolan.intern_audience(staff || invited)"],
  ),
  ...weakened(
    communities,
    "set_agency_profile",
    ["perform portolan.require_role('ADMINISTRATOR');", ""],
    ["where id = portolan.viewer_agency()", ""],
  ),
  ...weakened(communities, "resolve_recipients", [" and portolan.takes_part(c.id, portolan.viewer_agency())", ""]),
  ...weakened(operations, "resolve_recipients", ["if not running then", "if false then"]),
  ...weakened(
    operations,
    "is_running",
    ["c.closed_at is null and ", ""],
    ["coalesce(c.starts_on <= current_date, true)", "true"],
    ["coalesce(c.ends_on >= current_date, true)", "true"],
  ),
  ...weakened(operations, "extend_operation", ["c.kind <> 'OPERATION' or c.closed_at is not null", "false"]),
  ...weakened(operations, "close_operation", ["c.kind <> 'OPERATION' or c.closed_at is not null", "c.closed_at is not null"]),
  ...weakened(opening, "newcomers_since", [" and m.left_at is null", ""], [" and m.from_epoch > newcomers_since.epoch", ""]),
  ...weakened(opening, "openable_records", ["r.agency_id = $2 and ", "$2 is not null and "]),
  ...weakened(
    opening,
    "open_community",
    [" and portolan.takes_part(k.id, portolan.viewer_agency())", ""],
    ["if not portolan.is_running(c) then", "if false then"],
  ),
  ...weakened(
    opening,
    "preview_opening",
    ["perform portolan.require_role('SUPERVISOR');", ""],
    ["case c.kind when 'OPERATION' then 'operation' else 'community' end = any (portolan.recipients_within(o.tlp))", "true"],
    ["where not n.receives_personal_data", "where false"],
    ["o.parties_epoch is not null and ", ""],
    ["concat_ws(',', r.id, r.revision, r.tlp, r.epoch, r.with_parties)", "r.id::text"],
  ),
  ...weakened(
    opening,
    "open_records",
    ["preview ->> 'digest' is distinct from digest", "false"],
    ["(preview ->> 'recordCount')::integer = 0", "false"],
  ),
  ...weakened(
    opening,
    "open_record",
    ["perform portolan.widen_versions(kind, r.id, r.audience_id, wider);", ""],
    ["'notify', jsonb_build_array(portolan.principal('AGENCY', n.id))", "'notify', '[]'::jsonb"],
    ["portolan.home_audience(own.agency_id, own.unit_id), kind", "wider, kind"],
  ),
];
