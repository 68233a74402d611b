// Entries that may only be hit, questions about them and clearances: each condition taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, first: string[], ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const hits = ["hit only", "questions", "own lists"];
const questions = ["questions", "hit only"];
const clearances = ["clearances"];

export const weakenedHitOnly = [
  ...weakened(
    "entries_hit",
    hits,
    ["n.audience_id = any ((select portolan.visible())::integer[])\n    and ", ""],
    [" and not e.audience_id = any ((select portolan.visible())::integer[])", ""],
    [
      "held.kinds && array['DOCUMENT', 'PHONE', 'EMAIL', 'POSTAL_ITEM'] or ",
      "held.kinds && array['DOCUMENT', 'PHONE', 'EMAIL', 'POSTAL_ITEM', 'NAME'] or ",
    ],
    ["held.kinds @> array['NAME'] and ", ""],
    [" and held.kinds && array['BIRTH', 'ADDRESS']", ""],
    ["k.key = asked.key", "k.key like asked.key || '%'"],
  ),
  ...weakened("hit_quota", hits, ["50, 20", "5000, 20"], ["50, 20", "50, 2000"]),
  ...weakened(
    "answer_hits",
    hits,
    ["if not portolan.viewer_is('ANALYST') then", "if false then"],
    ["group by 1, 2, 3 order", "group by 1, 2, 3, fits.entry_id order"],
  ),
  ...weakened(
    "tell_hit",
    hits,
    [" and a.case_key = asked_case", ""],
    [" and a.subject_key = subject", ""],
    ["if not portolan.is_within_quota() then", "if false then"],
    ["where t.reference = known and", "where"],
    ["array[portolan.principal('AUDITORS', asker), portolan.principal('CUSTODIANS', asker)]", "array[portolan.principal('EVERYONE')]"],
    ["portolan.home_audience(owner, null), asker, known", "portolan.intern_audience(array[portolan.principal('EVERYONE')]), asker, known"],
  ),
  ...weakened(
    "hit_only_audience",
    questions,
    ["if given.until > now() then", "if true then"],
    ["portolan.dated(given.principals, given.until)", "given.principals"],
    ["r.agency = q.asker_id", "true"],
    ["x.entry_id = entry and ", ""],
  ),
  ...weakened("place_entry", hits, ["audience := portolan.hit_only_audience(e.agency_id, e.id, e.review_on);", ""]),
  ...weakened("count_entries", hits, [" and not e.is_hit_only", ""]),
  ...weakened("told_of_entry", questions, ["when is_hit_only then", "when false then"]),
  ...weakened(
    "ask_owner",
    questions,
    ["perform portolan.require_role('OFFICER');", ""],
    ["and a.principals && array(select value::integer from jsonb_array_elements_text(portolan.viewer() -> 'principals'))", ""],
    [" and e.agency_id <> asker", ""],
    [" and e.audience_id = any (portolan.visible())", ""],
    ["portolan.home_principals(owner, null) || fellows", "array[portolan.principal('EVERYONE')]"],
  ),
  ...weakened(
    "received_question",
    questions,
    [" and x.agency_id = portolan.viewer_agency()", ""],
    [" and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible())", ""],
    ["if not q.state = any (states) then", "if false then"],
  ),
  ...weakened("answer_question", questions, ["perform portolan.require_role('OFFICER');", ""]),
  ...weakened(
    "disclose_entry",
    questions,
    ["perform portolan.require_role('SUPERVISOR');", ""],
    ["perform portolan.require_lawful_reach(q.agency_id, x.principals, 'id') from portolan.question_entry x where x.question_id = q.id;", ""],
    ["until <= now() or ", ""],
    [" or until > now() + interval '12 months'", ""],
    ["if not is_given then", "if false then"],
  ),
  ...weakened("end_disclosure", questions, ["perform portolan.require_role('SUPERVISOR');", ""], ["perform portolan.place_disclosures(e);", ""]),
  ...weakened(
    "question_entries",
    questions,
    [" and e.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and q.audience_id = any ((select portolan.visible())::integer[])", ""],
  ),
  ...weakened(
    "clear_entry",
    clearances,
    ["perform portolan.require_role('OFFICER');", ""],
    [" and e.audience_id = any (portolan.visible())", ""],
    ["ends <= today or ", ""],
    [" or ends > today + interval '1 year'", ""],
    ["portolan.intern_audience(portolan.fellow_readers(seen))", "portolan.home_audience(portolan.viewer_agency(), null)"],
  ),
  ...weakened(
    "withdraw_clearance",
    clearances,
    ["perform portolan.require_role('OFFICER');", ""],
    ["x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible())", "true"],
  ),
  ...weakened(
    "clearances_of",
    clearances,
    ["c.agency_id = portolan.viewer_agency() and c.audience_id = any ((select portolan.visible())::integer[])", "true"],
    ["c.withdrawn_at is null and ", ""],
    ["c.expires_at > now() and ", ""],
    ["c.expires_at > now() and c.entry_key = portolan.entry_key(c.entry_id)", "c.expires_at > now()"],
    ["c.subject_key = portolan.subject_key(asked.identity)", "true"],
  ),
];
