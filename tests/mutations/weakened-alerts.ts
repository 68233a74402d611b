// Alerts: each condition taken out of the functions by which they are addressed, answered, changed and linked.
import { type Mutation, says, weakens } from "./mutation.ts";

const first = ["alerts"];
const weakened = (of: string, ...instead: [string, string][]): Mutation[] => instead.map((one) => weakens({ of, instead: [one], first }));
const officer: [string, string] = ["perform portolan.require_role('OFFICER');", ""];

export const weakenedAlerts = [
  ...weakened("keep_alert_bounded", ["interval '90 days 10 minutes'", "interval '900 days'"]),
  ...weakened("keep_alert_party_home", ["portolan.home_audience(a.agency_id, a.unit_id)", "portolan.draft_audience()"]),
  ...weakened(
    "narrow_alert_versions",
    ["before_version is null or ", ""],
    [" and (before_version is null or v.version < before_version)", " and false"],
  ),
  weakens({
    of: "narrow_alert_versions",
    instead: [["update public.alert_addressee d set audience_id = audience where d.alert_id = record;", "null;"]],
    first,
  }),
  weakens({ of: "narrow_alert_versions", instead: [["if before_version is null then", "if true then"]], first }),
  ...weakened("move_alert_parties", ["where p.alert_id = record", "where false"]),
  ...weakened(
    "note_addressees",
    ["if a.valid_until <= now() then", "if false then"],
    ["if new.community_id is null then", "if true then"],
    [" and d.addressee_id = (reached ->> 'id')::integer", ""],
    [" and d.delivered_at < a.released_at", ""],
    ["array(select value::integer from jsonb_array_elements_text(reached -> 'notify'))", "array[portolan.principal('EVERYONE')]"],
    [
      "array(select value::integer from jsonb_array_elements_text(reached -> 'notify'))",
      "array[portolan.principal('AGENCY', (reached ->> 'id')::integer)]",
    ],
  ),
  ...weakened(
    "address_for_action",
    officer,
    ["if r.status <> 'RELEASED' then", "if false then"],
    ["select * into r from portolan.own_record('ALERT', alert);", "select * into r from public.alert a where a.id = alert;"],
  ),
  ...weakened(
    "own_part_in_alert",
    officer,
    [" and a.audience_id = any (portolan.visible())", ""],
    [" and p.addressee_id = portolan.viewer_agency()", ""],
    [" and p.audience_id = any (portolan.visible())", ""],
  ),
  ...weakened("acknowledge_alert", [" and p.acknowledged_at is null", ""]),
  ...weakened("answer_alert", ["perform portolan.acknowledge_alert(alert);", ""]),
  ...weakened(
    "escalate_alert",
    ["d.acknowledged_at is null and d.due_at", "d.due_at"],
    ["d.due_at <= now()", "true"],
    ["a.status = 'RELEASED' and ", ""],
    ["a.cancelled_at is null and ", ""],
    [" and a.valid_until > now()", ""],
    ["case when portolan.may_leave(a.tlp, a.handling, 'MAIL', false) then a.title end", "a.title"],
    [" and a.tlp <> 'RED'", ""],
    ["reached -> 'notify' @> to_jsonb(portolan.principal('AGENCY', g.id))", "(reached ->> 'id')::integer = g.id"],
    ["portolan.reach_of(a.agency_id, x.principals, '{}')", "portolan.reach_of(a.agency_id, array[portolan.principal('AGENCY', g.id)], '{}')"],
  ),
  ...weakened("settle_escalation", [" and d.escalated_at is null", ""]),
  ...weakened("preview_alert", officer, ["reached - 'members'", "reached"]),
  ...weakened(
    "own_alert_in_force",
    officer,
    ["r.status <> 'RELEASED' or ", ""],
    [" or exists (select from public.alert a where a.id = r.id and a.cancelled_at is not null)", ""],
    ["select * into r from portolan.own_record('ALERT', alert);", "select * into r from public.alert a where a.id = alert;"],
  ),
  ...weakened("extend_alert", ["if until <= now() then", "if false then"]),
  ...weakened(
    "alert_reports",
    [" and a.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and r.audience_id = any ((select portolan.visible())::integer[])", ""],
  ),
  ...weakened(
    "link_alert",
    officer,
    ["perform portolan.own_record('ALERT', alert);", "null;"],
    ["perform portolan.own_record('SEIZURE_REPORT', report);", "null;"],
    ["where a.id = alert and a.audience_id = any (portolan.visible())", "where a.id = alert"],
    ["where r.id = report and r.audience_id = any (portolan.visible())", "where r.id = report"],
  ),
  ...["insert", "delete"].map((verb) => {
    const exists = "exists (select from alert a where a.id = alert_id)";
    const rule =
      verb === "insert"
        ? `with check (agency_id = portolan.writes_for() and ${exists})`
        : `using (agency_id = portolan.writes_for() and audience_id = any (portolan.visible()) and ${exists})`;
    return says(`alert_party.${verb}_own takes any visible alert`, first, `alter policy ${verb}_own on alert_party ${rule}`);
  }),
];
