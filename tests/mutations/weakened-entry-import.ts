// Files of entries: who begins, nominates and approves one; each condition taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first: ["entry import"] }));

const steps: [of: string, state: string][] = [
  ["clear_staged_entries", "CHECKING"],
  ["stage_entries", "CHECKING"],
  ["judge_staged_entries", "CHECKING"],
  ["apply_entry_import", "IMPORTING"],
];

export const weakenedEntryImport = [
  ...weakened(
    "begin_report_import",
    ["w.kind = 'OWN' and w.agency_id = portolan.viewer_agency() and ", ""],
    [" and w.audience_id = any (portolan.visible()))", ")"],
  ),
  ...steps.flatMap(([of, state]) =>
    weakened(of, [`portolan.own_import(import, '${state}')`, "(select r from public.report_import r where r.id = import)"]),
  ),
  ...weakened("clear_staged_entries", ["where s.import_id = i.id", ""]),
  ...weakened("judge_staged_entries", ["where s.import_id = i.id and", "where"]),
  ...weakened("judge_nomination", ["x.agency_id = portolan.viewer_agency() and ", ""]),
  ...weakened("count_staged_entries", ["from portolan.staged_nomination s where s.import_id = i.id)", "from portolan.staged_nomination s)"]),
  ...weakened("apply_entry_import", ["raise exception 'CHANGED_MEANWHILE' using errcode = 'PT422', detail = 'id';", ""]),
  ...weakened("forget_import_content", ["from portolan.staged_nomination s where s.import_id = import", "from portolan.staged_nomination s"]),
  ...weakened(
    "waiting_import",
    ["perform portolan.require_role('SUPERVISOR');", ""],
    [" and r.watchlist_id is not null", ""],
    ["i.state <> waiting_import.state", "false"],
    ["i.member_id = portolan.viewer_member()", "false"],
    [
      "r.agency_id = portolan.viewer_agency() and r.watchlist_id is not null and r.audience_id = any (portolan.visible())",
      "r.watchlist_id is not null",
    ],
  ),
  ...weakened("approve_entry_import", ["found_count <> waiting", "false"]),
  ...weakened(
    "take_back_entry_import",
    ["portolan.own_import(import, 'IMPORTED')", "(select r from public.report_import r where r.id = import)"],
    ["n.import_id = i.id and ", ""],
    [" and n.state = 'WAITING'", ""],
    ["taken <> waiting", "false"],
  ),
  ...weakened("reject_entry_import", ["n.import_id = i.id and ", ""], [" and n.state = 'WAITING'", ""]),
];
