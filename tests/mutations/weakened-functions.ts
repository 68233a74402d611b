// Credentials, search and the record of access: each condition taken out of its function.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, first: string[], ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const credentials = ["keys and sessions"];
const record = ["the record of access"];
const search = ["search"];

export const weakenedFunctions = [
  ...weakened("create_api_key", credentials, [" or v ->> 'via' <> 'SESSION'", ""]),
  ...weakened(
    "may_end",
    credentials,
    ["portolan.viewer_can_write() and ", ""],
    ["owner = portolan.viewer_member()", "true"],
    ["portolan.viewer_is('ADMINISTRATOR') and ", ""],
    [" and owner_agency = portolan.viewer_agency()", ""],
  ),
  ...["revoke_api_key", "end_session"].flatMap((of) =>
    weakened(of, credentials, [" and audience_id = any (portolan.visible())", ""], [" and portolan.may_end(member_id, agency_id)", ""]),
  ),
  ...weakened("search_seizure_reports", search, [" and (r.audience_id in (select unnest(portolan.visible()))) is true", ""]),
  ...weakened("few_reports", search, ["where r.audience_id = any ((select portolan.visible())::integer[]) limit", "limit"]),
  ...weakened("search_watchlist_entries", search, ["n.audience_id = any ((select portolan.visible())::integer[]) and ", ""]),
  ...["search_reference_codes", "name_reference_codes"].flatMap((of) => weakened(of, ["code lists"], ["portolan.viewer() is not null and ", ""])),
  ...weakened("words_of", search, [
    "r.narrative,",
    "r.narrative, (select string_agg(p.name, ' ') from public.seizure_party p where p.report_id = r.id),",
  ]),
  ...weakened(
    "claim_idempotency_key",
    ["idempotency"],
    ["not portolan.viewer_can_write()", "portolan.viewer() is null"],
    [" and k.key = given;", ";"],
    ["kept.operation <> claim_idempotency_key.operation or ", ""],
    [" or kept.digest <> claim_idempotency_key.digest", ""],
    ["interval '48 hours'", "interval '12 hours'"],
  ),
  ...weakened("keep_idempotent_answer", ["idempotency"], ["k.member_id = portolan.viewer_member() and ", ""], [" and k.answer is null", ""]),
  ...weakened(
    "may_leave",
    ["leaving"],
    ["is_own or (tlp in ('AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR') and handling in ('H0', 'H1', 'H2'))", "true"],
    ["'H0', 'H1', 'H2')", "'H0', 'H1', 'H2', 'H3')"],
    ["when 'EXPORT' then is_own or (tlp in (", "when 'EXPORT' then is_own or (tlp in ('RED', "],
    ["when 'MAIL' then tlp in (", "when 'MAIL' then tlp in ('AMBER', "],
    ["when 'WEBHOOK' then tlp in (", "when 'WEBHOOK' then tlp in ('AMBER_STRICT', "],
  ),
  ...weakened(
    "event_links",
    ["the same event"],
    [" and one.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and two.audience_id = any ((select portolan.visible())::integer[])", ""],
  ),
  ...weakened(
    "link_event",
    ["the same event"],
    ["perform portolan.require_role('OFFICER');", ""],
    ["perform * from portolan.own_record('SEIZURE_REPORT', report);", ""],
    [" and r.audience_id = any (portolan.visible())", ""],
  ),
  ...weakened(
    "unlink_event",
    ["the same event"],
    ["perform portolan.require_role('OFFICER');", ""],
    ["perform * from portolan.own_record('SEIZURE_REPORT', report);", ""],
    ["l.report_id = report and ", ""],
    [" and l.other_id in (select e.other_id from portolan.event_links(report) e)", ""],
  ),
  ...weakened(
    "leaving_reports",
    ["leaving"],
    [" and r.audience_id = any ((select portolan.visible())::integer[])", ""],
    ["r.agency_id = portolan.viewer_agency()", "true"],
    ["portolan.may_leave(r.tlp, r.handling, 'EXPORT', r.agency_id = portolan.viewer_agency())", "true"],
  ),
  ...weakened(
    "record_access",
    record,
    ["if v is null then raise exception 'not signed in' using errcode = 'PT401'; end if;", ""],
    ["portolan.principal('AUDITORS', r.agency_id)", "portolan.principal('STAFF', r.agency_id)"],
    [" and s.audience_id = any (portolan.visible())", ""],
    ["s.agency_id <> r.agency_id and ", ""],
    ["e.record_id = c.id and ", ""],
    ["e.consulter_id = r.agency_id and ", ""],
    [" and e.consulted_at > greatest(r.recorded_at - interval '10 minutes', c.released_at)", ""],
    ["greatest(r.recorded_at - interval '10 minutes', c.released_at)", "r.recorded_at - interval '10 minutes'"],
    ["portolan.home_principals(agency_id, unit_id) || portolan.principal('AUDITORS', agency_id)", "array[portolan.principal('EVERYONE')]"],
  ),
  ...weakened(
    "verify_access_records",
    record,
    ["when w.sequence <> w.expected_sequence then", "when false then"],
    ["when w.previous_hash <> w.expected_previous then", "when false then"],
    ["when w.hash <> w.computed then", "when false then"],
    ["having coalesce(max(r.sequence), 0) <> s.sequence", "having false"],
    ["where r.hash <> s.hash", "where false"],
  ),
];
