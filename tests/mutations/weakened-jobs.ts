// Jobs and the feed of changes: each condition taken out of its function.
import { type Mutation, weakens } from "./mutation.ts";

const weakened = (of: string, first: string, ...instead: [string, string][]): Mutation[] =>
  instead.map((one) => weakens({ of, instead: [one], first: [first] }));

export const weakenedJobs = [
  ...weakened(
    "add_job",
    "jobs",
    ["if v is null then raise exception 'not signed in' using errcode = 'PT401'; end if;", ""],
    ["array(select jsonb_array_elements_text(v -> 'roles'))", "array[]::text[]"],
    ["v ->> 'via', (v ->> 'credential')::uuid)", "'SESSION', (v ->> 'credential')::uuid)"],
  ),
  ...weakened(
    "issue_job_ticket",
    "jobs",
    ["t.job_id = job or ", ""],
    ["interval '1 minute'", "interval '1 day'"],
    ["e.job_id = job and j.locked_at is not null", "e.job_id = job"],
    ["where e.job_id = job and j.locked_at is not null", "where j.locked_at is not null"],
  ),
  ...weakened(
    "free_abandoned_jobs",
    "jobs",
    ["j.locked_by is not null and not exists", "j.locked_by is not null and true or not exists"],
    [" and j.created_at > now() - interval '1 day'", ""],
  ),
  ...weakened(
    "enter",
    "jobs",
    ["x.expires_at > now() and e.job_id", "e.job_id"],
    [
      "delete from portolan.job_ticket x using portolan.job_errand e",
      "update portolan.job_ticket x set expires_at = x.expires_at from portolan.job_errand e",
    ],
    ["k.id = credential_id and k.revoked_at is null and ", "k.id = credential_id and "],
    [
      "k.id = credential_id and k.revoked_at is null and (k.expires_at is null or k.expires_at > now())",
      "k.id = credential_id and k.revoked_at is null",
    ],
    ["m.id = errand.member_id and m.left_at is null and ", "m.id = errand.member_id and "],
    ["errand.roles <@ m.roles and ", ""],
    [" and (via <> 'API_KEY' or key.id is not null)", ""],
  ),
];

export const weakenedChanges = [
  ...weakened(
    "note_changes",
    "changes",
    ["(select b.audience_id union select n.audience_id)", "(select n.audience_id)"],
    ["(select b.audience_id union select n.audience_id)", "(select b.audience_id)"],
    ["array_agg(audience_id)) from now_rows", "array_agg(portolan.intern_audience(array[portolan.principal('EVERYONE')]))) from now_rows"],
  ),
  ...weakened(
    "note_change_of",
    "changes",
    ["set position = nextval(pg_get_serial_sequence('public.change', 'position')), transaction", "set transaction"],
    ["transaction = excluded.transaction, ", ""],
  ),
  ...weakened(
    "note_departure",
    "changes",
    [" and e.number >= new.from_epoch", ""],
    ["e.community_id = new.community_id and ", ""],
    ["portolan.principal('AGENCY', new.participant_id)", "portolan.principal('EVERYONE')"],
    ["portolan.principal('AGENCY', new.participant_id)", "portolan.principal('STAFF', new.participant_id)"],
  ),
  ...weakened(
    "settled_before",
    "changes",
    ["pg_snapshot_xmin", "pg_snapshot_xmax"],
    ["(portolan.viewer() ->> 'enteredAt')::pg_snapshot", "pg_current_snapshot()"],
  ),
  ...weakened(
    "feed_basis",
    "changes",
    ["coalesce(v ->> 'unit', 'all')", "'all'"],
    ["case when v -> 'roles' ?| array['ANALYST', 'OFFICER', 'SUPERVISOR'] then coalesce(v ->> 'unit', 'all') else '-' end", "v ->> 'unit'"],
    ["case v ->> 'via' when 'SESSION' then v ->> 'member' else '-' end", "'-'"],
    [" where role in ('SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR')", " where false"],
  ),
];
