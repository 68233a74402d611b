-- A reader says what is wrong with an entry of an own list, and its owner answers. Both sides see both.

-- Of the reader's agency, those who see the entry as the reader does: a colleague whom it was not shared with must
-- not learn of it here.
create or replace function portolan.fellow_readers(audience integer) returns integer[]
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with held as (
    select p.* from portolan.principal p where p.id = any (portolan.principals_in(audience))
      and p.id in (select value::integer from jsonb_array_elements_text(portolan.viewer() -> 'principals')))
  select case when bool_or(held.kind in ('AGENCY', 'EPOCH', 'EVERYONE')) then array[portolan.principal('AGENCY', portolan.viewer_agency())]
    else portolan.dated(array_agg(held.id), null) end
  from held
$$;

create or replace function portolan.propose_correction(entry uuid, field text, problem text, evidence text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e public.watchlist_entry;
  audience integer;
  created uuid;
begin
  perform portolan.require_role('ANALYST');
  select * into e from public.watchlist_entry x
  where x.id = entry and x.nomination_id is not null and x.delisted_at is null and x.audience_id = any (portolan.visible());
  if e.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  audience := portolan.intern_audience(portolan.home_principals(e.agency_id, null) || portolan.fellow_readers(e.audience_id));
  insert into public.watchlist_correction (entry_id, agency_id, audience_id, reference, proposer_id, member_id, field, problem, evidence)
  values (e.id, e.agency_id, audience, e.source_id, portolan.viewer_agency(), portolan.viewer_member(), propose_correction.field, propose_correction.problem,
    propose_correction.evidence)
  returning id into created;
  perform portolan.see_also(audience);
  return created;
end $$;

create or replace function portolan.answer_correction(correction uuid, is_accepted boolean, answer text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c public.watchlist_correction;
begin
  perform portolan.require_role('SUPERVISOR');
  select * into c from public.watchlist_correction x
  where x.id = correction and x.agency_id = portolan.viewer_agency() and x.audience_id = any (portolan.visible()) for update;
  if c.id is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  if c.state <> 'OPEN' then raise exception 'NOT_WAITING' using errcode = 'PT422', detail = 'id'; end if;
  update public.watchlist_correction x set state = case when is_accepted then 'ACCEPTED' else 'REFUSED' end, answer = answer_correction.answer,
    answered_by_id = portolan.viewer_member(), answered_at = now()
  where x.id = c.id;
  perform portolan.add_job('mail', jsonb_build_object('kind', 'CORRECTION_ANSWERED', 'member', c.member_id));
  return c.entry_id;
end $$;
