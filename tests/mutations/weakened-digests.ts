// Mail to members: each condition taken out of its function.
import { type Mutation, says, weakens } from "./mutation.ts";

const first = ["digests"];
const weakened = (of: string, ...instead: [string, string][]): Mutation[] => instead.map((one) => weakens({ of, instead: [one], first }));

export const weakenedDigests = [
  ...weakened(
    "choose_mail",
    ["if v is null or v ->> 'via' <> 'SESSION' then", "if false then"],
    ["if not exists (select from pg_timezone_names z where z.name = zone) then", "if false then"],
    ["case when c.rhythm is null then excluded.told_before else c.told_before end", "excluded.told_before"],
    ["case when c.rhythm is null then excluded.told_before else c.told_before end", "c.told_before"],
    ["delete from portolan.mail_choice c where c.member_id = portolan.viewer_member();", "delete from portolan.mail_choice;"],
  ),
  ...weakened("own_mail_choice", [" where c.member_id = portolan.viewer_member()", ""]),
  ...weakened("told_by_mail", ["c.member_id = portolan.viewer_member() and ", ""], [" and portolan.viewer() ->> 'via' = 'DIGEST'", ""]),
  ...weakened(
    "alert_by_mail",
    ["select case when portolan.may_leave(a.tlp, a.handling, 'MAIL', false) then a.title end", "select a.title"],
    ["case when portolan.may_leave(a.tlp, a.handling, 'MAIL', false) then g.name end", "g.name"],
    [" and d.audience_id = any ((select portolan.visible())::integer[])", ""],
    ["and d.addressee_id = portolan.viewer_agency() ", ""],
    [" and d.purpose = 'ACTION'", ""],
    [" and d.acknowledged_at is null", ""],
    [" and c.alerts_at_once", ""],
    [" and a.audience_id = any ((select portolan.visible())::integer[])", ""],
    [" and a.tlp <> 'RED'", ""],
    ["and a.status = 'RELEASED' ", ""],
    [" and a.cancelled_at is null", ""],
    [" and a.valid_until > now()", ""],
    [" and m.version >= a.version", ""],
    ["m.alert_id = a.id and m.version >= a.version", "false"],
  ),
  ...weakened("note_alert_for_action", ["c.alerts_at_once and ", ""], [" and m.agency_id = new.addressee_id", ""]),
  ...weakened(
    "announce_alert",
    ["join public.member m on m.agency_id = d.addressee_id", "join public.member m on true"],
    [" and c.alerts_at_once", ""],
  ),
  ...weakened("due_digest", [" and c.rhythm is not null", ""], [" and c.due_at <= now()", ""]),
  ...weakened("settle_digest", [" and c.digest_id = digest", ""]),
  ...weakened("add_mail_job", ["'{}', 'DIGEST', member)", "'{}', 'SESSION', member)"]),
  says("nothing ends mail to who left", first, "drop trigger end_mail on public.member"),
];
