// Agencies' own lists: two persons, who sees what until when, and who is told; each condition taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (first: string[], of: string, ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const lists = ["own lists", "nominations", "entry review"];
const nominations = ["nominations", "own lists"];
const review = ["entry review", "own lists"];
const supervisor: [string, string] = ["perform portolan.require_role('SUPERVISOR');", ""];
const officer: [string, string] = ["perform portolan.require_role('OFFICER');", ""];

export const weakenedLists = [
  ...weakened(lists, "own_watchlist", [" and l.agency_id = portolan.viewer_agency()", ""]),
  ...["create_watchlist", "describe_watchlist", "preview_watchlist"].flatMap((of) => weakened(lists, of, supervisor)),
  ...weakened(
    lists,
    "share_watchlist",
    supervisor,
    ["preview ->> 'digest' is distinct from digest", "false"],
    ["perform portolan.require_lawful_reach(w.agency_id, chosen, 'recipients');", ""],
    ["perform portolan.place_entries(w, chosen);", ""],
    ["perform portolan.tell_watchlist", "-- "],
  ),
  ...weakened(lists, "require_lawful_reach", ["portolan.principal('EVERYONE') = any (principals) or ", ""]),
  ...weakened(review, "entry_audience", ["portolan.dated(others, until)", "others"]),
  ...weakened(
    lists,
    "present_principals",
    ["and portolan.is_running(c) ", ""],
    [" and not a.receives_personal_data", " and false"],
    ["order by e.number desc limit 1", "order by e.number limit 1"],
  ),
  ...weakened(
    review,
    "tell_watchlist",
    ["told.agency <> w.agency_id and ", ""],
    ["select m.member_id from portolan.members_of(afterwards) m", "select null::uuid"],
  ),
  ...weakened(review, "reached_by", ["m.left_at is null or m.left_at > since", "m.left_at is null"]),
  ...weakened(
    nominations,
    "nominate_entries",
    officer,
    [" and l.agency_id = agency and l.audience_id", " and l.audience_id"],
    [" and n.audience_id = home;", ";"],
    ["if import is not null then", "if false then"],
  ),
  ...weakened(nominations, "judge_nomination", ["when e.watchlist_id <> list then 'REFERENCE_ON_OTHER_LIST'", ""]),
  ...weakened(
    nominations,
    "waiting_nomination",
    [" and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible())", ""],
    ["n.state <> 'WAITING'", "false"],
    ["n.nominated_by_id = portolan.viewer_member()", "false"],
  ),
  ...weakened(
    nominations,
    "approve_nominations",
    supervisor,
    ["perform portolan.require_lawful_reach(w.agency_id, principals, 'ids');", ""],
    ["w := portolan.widen_watchlist(w, principals);", ""],
  ),
  ...weakened(nominations, "put_entry", ["e.id is not null and e.delisted_at is null and e.review_on >= today", "false"]),
  ...weakened(nominations, "reject_nominations", supervisor),
  ...weakened(nominations, "take_back_nomination", officer, ["n.nominated_by_id = portolan.viewer_member() and ", ""]),
  ...weakened(review, "own_entry", ["perform portolan.own_watchlist(e.watchlist_id);", ""], ["if e.delisted_at is not null then", "if false then"]),
  ...weakened(review, "withdraw_entry", supervisor, ["perform portolan.narrow_entry(e, withdraw_entry.reason, withdraw_entry.instruction);", ""]),
  ...weakened(
    review,
    "confirm_entry",
    supervisor,
    ["confirm_entry.review_on <= today or ", ""],
    [" or confirm_entry.review_on > today + interval '12 months'", ""],
    ["if e.review_on >= today then", "if false then"],
  ),
  ...weakened(review, "fellow_readers", ["held.kind in ('AGENCY', 'EPOCH', 'EVERYONE')", "true"]),
  ...weakened(review, "propose_correction", ["perform portolan.require_role('ANALYST');", ""], [" and x.audience_id = any (portolan.visible())", ""]),
  ...weakened(review, "answer_correction", supervisor, [" and x.agency_id = portolan.viewer_agency()", ""], ["c.state <> 'OPEN'", "false"]),
  ...weakened(review, "told_of_entry", ["portolan.undated_audience(audience)", "audience"]),
];
