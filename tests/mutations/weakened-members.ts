// Members, links and the second factor: each condition taken out of its function.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, first: string[], ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first }));
const members = ["members"];
const invitations = ["invitations"];
const secondFactor = ["second factor"];

export const weakenedMembers = [
  ...weakened(
    "begin_membership_change",
    members,
    [" or v ->> 'via' <> 'SESSION'", ""],
    ["  perform from public.agency a where a.id = (v ->> 'agency')::integer for no key update;", ""],
    ["not (v -> 'roles' ?| allowed and actor.roles && allowed)", "not (v -> 'roles' ?| allowed)"],
    ["allowed is not null and not (v -> 'roles' ?| allowed and actor.roles && allowed)", "false"],
  ),
  ...weakened(
    "other_member",
    members,
    [" and agency_id = actor.agency_id", ""],
    [" and left_at is null", ""],
    ["if m.id = actor.id then raise exception 'ONESELF' using errcode = 'PT422', detail = 'id'; end if;", ""],
  ),
  ...weakened("own_unit", members, [" and n.agency_id = actor.agency_id", ""]),
  ...weakened("keep_last", members, ["if role = any (lost)", "if false"], [" and o.joined_at is not null", ""]),
  ...weakened("change_roles", members, ["portolan.intelligence_rank(wanted) > portolan.intelligence_rank(m.roles)", "false"]),
  ...weakened(
    // Its agency is judged twice: there, and at the member whom it concerns.
    "decide_proposal",
    members,
    [" and state = 'OPEN'", ""],
    ["if is_approved and p.proposer_id = actor.id then", "if false then"],
  ),
  ...weakened(
    "close_membership",
    members,
    ["  perform portolan.keep_last(m, m.roles);", ""],
    ["  update public.member set left_at = now() where id = m.id;", ""],
  ),
  ...weakened("leave_agency", secondFactor, ["  perform portolan.proven_member();", ""]),
  ...weakened(
    "read_link",
    invitations,
    [" and l.expires_at > now()", ""],
    [" and m.left_at is null", ""],
    [" and l.purpose = for_purpose", ""],
    ["m.joined_at is null and not exists (select from portolan.member_password p where p.email = m.email)", "m.joined_at is null"],
    ["m.joined_at is null and not exists", "not exists"],
  ),
  ...weakened("take_link", invitations, ["  delete from portolan.one_use_link where hash = link_hash and member_id = person;", "  perform 1;"]),
  ...weakened("make_link", invitations, [" and o.left_at is null", ""], [" and (o.joined_at is null) = (for_purpose = 'INVITATION')", ""]),
  ...weakened("members_of", invitations, [" and m.joined_at is not null", ""]),
  ...weakened("reset_password", invitations, ["  update public.session set ended_at = now() where member_id = m.id and ended_at is null;", ""]),
  ...weakened("enter", secondFactor, ["portolan.needs_second_factor(who.roles) and not has_second_factor", "false"]),
  ...weakened("needs_second_factor", secondFactor, [
    "(select is_required from portolan.second_factor_rule), true",
    "(select is_required from portolan.second_factor_rule), false",
  ]),
  ...weakened("create_api_key", secondFactor, [" or (v ->> 'awaitsSecondFactor')::boolean", ""]),
  ...weakened(
    "use_second_factor",
    secondFactor,
    [" and last_step < code_step", " and code_step is not null"],
    ["where member_id = person and hash = recovery_hash", "where hash = recovery_hash"],
  ),
  ...weakened("proven_member", secondFactor, [" and x.proven_at > now() - interval '10 minutes'", ""]),
  ...weakened("confirm_second_factor", secondFactor, [" and pending is not null", ""], ["  perform portolan.end_other_sessions(m);", ""]),
  ...weakened("change_password", secondFactor, ["  perform portolan.end_other_sessions(m);", ""]),
  ...weakened("remove_second_factor", secondFactor, [
    "  update public.session set ended_at = now() where member_id = m.id and ended_at is null;",
    "",
  ]),
];
