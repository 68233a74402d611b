-- What may leave the portal, by which channel: the audience says who reads, this says what may be carried off.
-- docs/access-model.md has the table.

-- The originator takes its own along as a file or on paper. What others shared: RED never leaves; H3's
-- restrictions are in words, so only a person who reads them takes it along; a hook calls a machine of the
-- reader's agency, which AMBER+STRICT and H2 do not reach; a mail passes through others' hands.
create or replace function portolan.may_leave(tlp text, handling text, channel text, is_own boolean) returns boolean
language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(case channel
    when 'EXPORT' then is_own or (tlp in ('AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR') and handling in ('H0', 'H1', 'H2'))
    when 'PRINT' then is_own or (tlp in ('AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR') and handling in ('H0', 'H1', 'H2', 'H3'))
    when 'WEBHOOK' then tlp in ('AMBER', 'GREEN', 'CLEAR') and handling in ('H0', 'H1')
    when 'MAIL' then tlp in ('GREEN', 'CLEAR') and handling in ('H0', 'H1')
  end, false)
$$;

-- The door of an export: which of these reports the viewer sees at this moment and may take along. A report
-- that was recalled, or made RED, while an export was under way stays behind.
create or replace function portolan.leaving_reports(ids uuid[]) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.id from public.seizure_report r
  where r.id = any (ids) and r.audience_id = any ((select portolan.visible())::integer[])
    and portolan.may_leave(r.tlp, r.handling, 'EXPORT', r.agency_id = portolan.viewer_agency())
$$;
