// Lists that are screened and standing queries: each condition taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, first: string[], ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const lists = ["screening lists"];
const standing = ["standing queries"];
const hiddenEntry = " and e.audience_id = any ((select portolan.visible())::integer[])";

export const weakenedScreening = [
  ...weakened(
    "own_screening_list",
    lists,
    ["perform portolan.require_role('OFFICER');", ""],
    [" and s.audience_id = any (portolan.visible()) and s.member_id = portolan.viewer_member()", ""],
    ["if not l.state = any (states) then", "if false then"],
  ),
  ...weakened("begin_screening_list", lists, ["perform portolan.require_role('OFFICER');", ""]),
  ...weakened("keep_screening_hits", lists, [hiddenEntry, ""], ["first <> l.screened_count or last < first or last > l.row_count", "false"]),
  ...weakened(
    "screening_results",
    lists,
    [hiddenEntry, ""],
    [" and s.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and portolan.viewer_is('OFFICER')", ""],
  ),
  ...weakened(
    "count_screening_alerts",
    lists,
    ["\n    and e.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and l.audience_id = any ((select portolan.visible())::integer[])", ""],
  ),
  ...weakened("leaving_entries", lists, [hiddenEntry, ""], ["(w.kind = 'REFERENCE' or ", "(true or "]),
  ...weakened("own_standing_query", standing, ["perform portolan.require_role('OFFICER');", ""], [" and s.member_id = portolan.viewer_member()", ""]),
  ...weakened("save_standing_query", standing, ["perform portolan.require_role('OFFICER');", ""], ["perform portolan.check_last_day(last_day);", ""]),
  ...weakened("renew_standing_query", standing, ["perform portolan.check_last_day(last_day);", ""]),
  ...weakened(
    "delete_standing_query",
    standing,
    [" and s.audience_id = any (portolan.visible()) and s.agency_id = portolan.viewer_agency()", ""],
    ["(s.member_id = portolan.viewer_member() or portolan.viewer_is('SUPERVISOR'))", "true"],
  ),
  ...weakened(
    "standing_queries_to_ask",
    standing,
    ["s.member_id = portolan.viewer_member() and ", ""],
    [" and e.via = portolan.viewer() ->> 'via'", ""],
    ["and (e.via = 'SESSION' or e.credential_id = (portolan.viewer() ->> 'credential')::uuid)", ""],
  ),
  ...weakened("new_standing_hits", standing, [hiddenEntry, ""]),
  ...weakened("note_standing_hits", standing, [hiddenEntry, ""]),
  ...weakened("standing_notifications", standing, [hiddenEntry, ""], [" and s.audience_id = any ((select portolan.visible())::integer[])", ""]),
  ...weakened("count_own_notifications", standing, ["s.member_id = portolan.viewer_member() and ", ""]),
  ...weakened("see_standing_notification", standing, ["if not exists (", "if false and not exists ("]),
];
