// Releasing, recalling, amending, withdrawing and acknowledging: each condition and effect taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, first: string[], ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const releasing = ["releasing", "recipients", "recall and correction"];
const recipients = ["recipients", "releasing"];
const recall = ["recall and correction", "recipients", "releasing"];

export const weakenedSteps = [
  ...weakened("own_record", releasing, [" and agency_id = $2", " and $2 is not null"], [" and audience_id = any ($3)", " and $3 is not null"]),
  ...weakened("require_role", releasing, ["not portolan.viewer_is(role) or ", ""], [" or not portolan.viewer_can_write()", ""]),
  ...weakened(
    "preview_release",
    releasing,
    ["perform portolan.require_role('OFFICER');", ""],
    ["r.id, r.revision, r.tlp, chosen, chosen_for_parties, reached", "r.id"],
    ["r.id, r.revision, r.tlp, chosen, chosen_for_parties, reached", "r.id, r.tlp, chosen, chosen_for_parties, reached"],
  ),
  ...weakened(
    "reach_of",
    releasing,
    ["filter (where parties and not receives_personal_data)", "filter (where false)"],
    [
      "select agency_id from direct where principal_id = any (chosen_for_parties)",
      "select agency_id from portolan.principal where id = any (chosen_for_parties) and agency_id is not null",
    ],
  ),
  ...weakened(
    "recipients_within",
    recipients,
    ["when 'RED' then array['member']", "when 'RED' then array['member', 'agency']"],
    [
      "when 'GREEN' then array['member', 'unit', 'agency', 'operation', 'community']",
      "when 'GREEN' then array['member', 'unit', 'agency', 'operation', 'community', 'everyone']",
    ],
    ["else array['member', 'unit', 'agency', 'operation']", "else array['member', 'unit', 'agency', 'operation', 'community']"],
  ),
  ...weakened(
    "resolve_recipients",
    recipients,
    [" and u.agency_id = portolan.viewer_agency()", ""],
    [" and m.left_at is null", ""],
    [" and m.roles && array['ANALYST', 'OFFICER', 'SUPERVISOR']", ""],
    // Either alone would do: only who takes part sees a community.
    [" and c.audience_id = any (portolan.visible()) and portolan.takes_part(c.id, portolan.viewer_agency())", ""],
    ["if not named = any (allowed) then", "if false then"],
    ["order by e.number desc", "order by e.number asc"],
  ),
  ...weakened(
    "release_record",
    releasing,
    ["perform portolan.require_role('OFFICER');", ""],
    ["r.status not in ('DRAFT', 'RECALLED')", "false"],
    ["preview ->> 'digest' is distinct from digest", "preview ->> 'digest' <> digest"],
    ["preview ->> 'digest' is distinct from digest", "false"],
    ["jsonb_array_length(preview -> 'mayNotReceiveParties') > 0", "false"],
    ["not (preview ->> 'viewerCanRelease')::boolean", "false"],
    ["perform portolan.close_release_request(kind, r.id);", ""],
    ["preview -> 'parties' @> to_jsonb(portolan.principal('EVERYONE'))", "false"],
    ["released := portolan.intern_audience(home || ", "released := portolan.intern_audience("],
    ["parties := portolan.intern_audience(home || ", "parties := portolan.intern_audience("],
    ["from jsonb_array_elements_text(preview -> 'parties')", "from jsonb_array_elements_text(preview -> 'reached')"],
    ["perform portolan.write_version(kind, r.id, null, false);", ""],
    ["perform portolan.move_parties(kind, r.id, parties);", ""],
    ["perform portolan.see_also(released);", ""],
    ["portolan.intern_audience(home), kind, r.id", "released, kind, r.id"],
  ),
  ...weakened(
    "recall_record",
    recall,
    ["perform portolan.require_role('SUPERVISOR');", ""],
    ["r.status <> 'RELEASED'", "false"],
    ["set audience_id = $2, status", "set audience_id = coalesce(audience_id, $2), status"],
    ["perform portolan.narrow_versions(kind, r.id, home, null);", ""],
    ["perform portolan.move_parties(kind, r.id, home);", ""],
    ["portolan.home_principals(r.agency_id, r.unit_id) || array_agg(distinct told.principal)", "array_agg(distinct told.principal)"],
    ["array_agg(distinct told.principal)", "array[portolan.principal('EVERYONE')]"],
    ["perform portolan.see_also(n.audience_id) from public.notice n where n.record_id = r.id;", ""],
    ["update public.release set ended_at = now() where record_id = r.id and ended_at is null;", ""],
    ["and everyone = any (x.principals)", "and false"],
  ),
  ...weakened(
    "withdraw_record",
    releasing,
    ["perform portolan.require_role('OFFICER');", ""],
    ["perform portolan.close_release_request(kind, r.id);", ""],
    ["r.status not in ('DRAFT', 'RECALLED')", "false"],
    ["if r.status = 'RECALLED' then perform portolan.require_role('SUPERVISOR'); end if;", ""],
  ),
  ...weakened(
    "amend_record",
    recall,
    ["perform portolan.require_role('SUPERVISOR');", ""],
    ["r.status <> 'RELEASED'", "false"],
    ["= any (portolan.recipients_within(r.tlp))", "is not null"],
    ["perform portolan.narrow_versions(kind, r.id, portolan.home_audience(r.agency_id, r.unit_id), r.version);", ""],
    ["if is_correction then", "if true then"],
    ["perform portolan.move_parties(kind, r.id, parties);", ""],
  ),
  ...weakened(
    "note_no_longer_lawful",
    recall,
    [
      "array[portolan.principal('AGENCY', told.agency_id)]",
      "array[portolan.principal('AGENCY', told.agency_id), portolan.principal('AGENCY', new.id)]",
    ],
    ["l.ended_at is null and ", ""],
    [", 'parties', true", ""],
  ),
  ...weakened("narrow_seizure_report_versions", recall, ["version < before_version", "version <= before_version"]),
  ...weakened(
    "acknowledge_notice",
    recall,
    ["perform portolan.require_role('OFFICER');", ""],
    [" and audience_id = any (portolan.visible())", ""],
    [" and recipient_id = portolan.viewer_agency()", ""],
  ),
  ...weakened("keep_party_home", ["parties"], ["select portolan.home_audience(r.agency_id, r.unit_id)", "select r.audience_id"]),
];
