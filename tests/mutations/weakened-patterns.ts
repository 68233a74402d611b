// Patterns, what is linked to them and what fits them: each condition taken out.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, first: string[], ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const patterns = ["patterns"];
const links = ["what belongs to patterns"];
const officer: [string, string] = ["perform portolan.require_role('OFFICER');", ""];

export const weakenedPatterns = [
  ...weakened("write_pattern_version", patterns, ["p.audience_id, p.version", "portolan.home_audience(p.agency_id, p.unit_id), p.version"]),
  ...weakened(
    "narrow_pattern_versions",
    patterns,
    ["set audience_id = audience ", "set audience_id = audience_id "],
    ["version < before_version", "version <= before_version"],
  ),
  ...weakened("is_seen", links, [" and r.audience_id = any ((select portolan.visible())::integer[])", ""]),
  ...weakened(
    "pattern_links",
    links,
    ["portolan.is_seen('PATTERN', l.pattern_id) and ", ""],
    [" and portolan.is_seen(l.record_kind, l.record_id)", ""],
  ),
  ...weakened(
    "link_pattern",
    links,
    officer,
    ["perform * from portolan.own_record('PATTERN', pattern);", ""],
    [" or not portolan.is_seen(kind, record)", ""],
  ),
  ...weakened(
    "unlink_pattern",
    links,
    officer,
    ["perform * from portolan.own_record('PATTERN', pattern);", ""],
    [" and portolan.is_seen(l.record_kind, l.record_id)", ""],
  ),
  ...weakened(
    "pattern_fits",
    links,
    [" and p.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and r.audience_id = any ((select portolan.visible())::integer[])", ""],
  ),
  ...weakened(
    "fits_between",
    links,
    [" and p.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and r.audience_id = any ((select portolan.visible())::integer[])", ""],
    ["\n    and portolan.is_fit_news(m, p, r)", ""],
    ["and (beyond is null or (m.told_in, m.report_id, m.pattern_id) > (beyond, beyond_report, beyond_pattern))", ""],
    ["(m.told_in, m.report_id, m.pattern_id) > (beyond, beyond_report, beyond_pattern)", "(m.told_in, m.report_id) > (beyond, beyond_report)"],
  ),
  ...weakened(
    "is_fit_news",
    links,
    ["p.agency_id = portolan.viewer_agency() and (m.owner_saw_at", "(m.owner_saw_at"],
    ["r.agency_id = portolan.viewer_agency() and p.agency_id <> r.agency_id and ", ""],
    [" and r.created_at > p.released_at", ""],
    [" and m.author_saw_at is null", ""],
    ["m.owner_saw_at is null or ", ""],
    ["r.agency_id <> p.agency_id and r.released_at > m.owner_saw_at", "true"],
    ["(r.agency_id <> p.agency_id and r.released_at", "(r.released_at"],
  ),
  ...weakened(
    "see_pattern_fits",
    links,
    officer,
    ["if not portolan.is_seen('PATTERN', pattern)", "if false"],
    ["case when p.agency_id = portolan.viewer_agency() then", "case when true then"],
    [" and r.audience_id = any ((select portolan.visible())::integer[])", ""],
  ),
];
