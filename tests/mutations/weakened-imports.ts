// Files on their way in, and mappings: each condition taken out of its function.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first: ["imports"] }));

/** Steps that would go on with whatever import they are told. */
const steps: [of: string, ...states: string[]][] = [
  ["add_import_piece", "UPLOADED"],
  ["describe_import", "UPLOADED"],
  ["check_report_import", "UPLOADED", "CHECKED", "FAILED"],
  ["clear_staged_reports", "CHECKING"],
  ["stage_reports", "CHECKING"],
  ["add_import_faults", "CHECKING"],
  ["judge_staged_reports", "CHECKING"],
  ["finish_import_check", "CHECKING"],
  ["confirm_report_import", "CHECKED"],
  ["apply_report_import", "IMPORTING"],
  ["finish_report_import", "IMPORTING"],
  ["cancel_report_import", "UPLOADED", "CHECKING", "CHECKED", "IMPORTING", "FAILED"],
];

export const weakenedImports = [
  ...weakened(
    "own_import",
    ["perform portolan.require_role('OFFICER');", ""],
    ["r.audience_id = any (portolan.visible()) and ", ""],
    [" and r.member_id = portolan.viewer_member()", ""],
    ["if not i.state = any (states) then", "if false then"],
  ),
  ...steps.flatMap(([of, ...states]) =>
    weakened(of, [
      `portolan.own_import(import, ${states.map((state) => `'${state}'`).join(", ")})`,
      "(select r from public.report_import r where r.id = import)",
    ]),
  ),
  ...weakened("move_import", [" and r.state = from_state", ""]),
  ...weakened(
    "begin_report_import",
    ["perform portolan.require_role('OFFICER');", ""],
    ["r.agency_id = portolan.viewer_agency()\n    and ", ""],
    ["portolan.viewer_agency(), portolan.draft_audience(),", "portolan.viewer_agency(), portolan.home_audience(portolan.viewer_agency(), null),"],
  ),
  ...weakened("describe_import", [" and m.agency_id = i.agency_id", ""]),
  ...weakened("check_report_import", [" and m.agency_id = i.agency_id", ""], ["where f.import_id = i.id", ""]),
  ...weakened(
    "read_import_piece",
    [" and r.agency_id = portolan.viewer_agency()", ""],
    [" and r.audience_id = any ((select portolan.visible())::integer[])", ""],
    ["\n    and portolan.viewer_is('OFFICER')", ""],
  ),
  ...weakened("confirm_report_import", ["if i.fault_count > 0 then", "if false then"]),
  ...weakened("finish_import_check", ["where s.import_id = i.id", ""]),
  ...weakened("finish_report_import", ["perform portolan.forget_import_content(i.id);", ""]),
  ...weakened("cancel_report_import", ["perform portolan.forget_import_content(i.id);", ""]),
  ...weakened(
    "forget_import_content",
    ["where p.import_id = import", ""],
    ["from portolan.staged_report s where s.import_id = import", "from portolan.staged_report s"],
  ),
  ...["note_import_progress", "fail_report_import"].flatMap((of) => weakened(of, [" and r.state in ('CHECKING', 'IMPORTING', 'APPROVING')", ""])),
  ...weakened("clear_staged_reports", ["where s.import_id = i.id", ""]),
  ...weakened(
    "judge_staged_reports",
    // Its agency goes with the unit: only where there is none does the condition decide.
    ["where w.agency_id = agency and w.unit_id = unit and", "where w.agency_id = agency and unit is not null and"],
    ["unit is null and w.agency_id = agency and w.unit_id is null", "unit is null and w.unit_id is null"],
    ["unit is null and w.agency_id = agency and w.unit_id is null", "unit is null and w.agency_id = agency"],
    [
      " and w.audience_id = any (seen)\n    union all\n    select w as r from public.seizure_report w where unit",
      "\n    union all\n    select w as r from public.seizure_report w where unit",
    ],
    [
      " and w.audience_id = any (seen)\n    union all\n    select w as r from public.seizure_report w where t",
      "\n    union all\n    select w as r from public.seizure_report w where t",
    ],
    ["t.own_reference is null and w.agency_id = agency and", "t.own_reference is null and"],
    ["w.unit_id is not distinct from unit and w.status <> 'WITHDRAWN' and w.audience_id", "w.status <> 'WITHDRAWN' and w.audience_id"],
    [" and w.audience_id = any (seen)) x on true", ") x on true"],
    ["'UNCHANGED' else 'NEW' end", "'NEW' else 'NEW' end"],
    ["if not portolan.viewer_is('SUPERVISOR') then", "if false then"],
    ["raise exception 'undone' using errcode = 'PT200';", ""],
  ),
  ...weakened(
    "write_staged_reports",
    ["where s.import_id = import and s.position between first and last and s.action = 'NEW'", "where s.action = 'NEW'"],
    [" and r.revision = s.revision", ""],
    [" and r.unit_id is not distinct from unit", ""],
    [" and r.audience_id = any (seen)", ""],
    [" and (r.audience_id = home or portolan.viewer_is('SUPERVISOR'))", ""],
    ["r.status = any (case s.action when 'AMENDED' then array['RELEASED'] else array['DRAFT', 'RECALLED'] end)", "true"],
    ["if found_count <> cardinality(known) then", "if false then"],
    [
      "select s.report_id, agency, home, unit, portolan.viewer_member()",
      "select s.report_id, agency, home, unit, coalesce(r.author_id, portolan.viewer_member())",
    ],
  ),
  ...weakened(
    "save_import_mapping",
    ["perform portolan.require_role('OFFICER');", ""],
    [" and m.agency_id = portolan.viewer_agency()", ""],
    [" and m.audience_id = any (portolan.visible())", ""],
    ["portolan.home_audience(portolan.viewer_agency(), null)", "portolan.intern_audience(array[portolan.principal('EVERYONE')])"],
  ),
  ...weakened(
    "delete_import_mapping",
    ["perform portolan.require_role('OFFICER');", ""],
    [" and m.agency_id = portolan.viewer_agency()", ""],
    [" and m.audience_id = any (portolan.visible())", ""],
  ),
];
