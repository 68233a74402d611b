-- What webhooks are told of. A message commits together with the change that it tells of, names the record and the
-- audiences in which it changed, and carries no content: that is read with the owner's rights when it is sent.

-- For agencies that an audience may concern: more than it does, for the owner's own sight decides. Messages of one
-- record that were not tried yet become one.
create or replace function portolan.note_webhook_messages() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if not exists (select from public.webhook w where w.status in ('ACTIVE', 'PAUSED', 'FAILING')) then return null; end if;
  insert into portolan.webhook_message as m (webhook_id, record_kind, record_id, audiences)
  with concerned as materialized (
    select distinct t.audience_id, w.id, w.kinds
    from (select distinct audience_id from now_rows) t
    join portolan.audience_principal ap on ap.audience_id = t.audience_id
    join portolan.principal p on p.id = ap.principal_id
    join public.webhook w on w.status in ('ACTIVE', 'PAUSED', 'FAILING') and (
      p.kind = 'EVERYONE' or p.agency_id = w.agency_id or exists (
        select from public.community_epoch e join public.community_membership c on c.community_id = e.community_id
        where e.id = p.epoch_id and c.participant_id = w.agency_id and c.left_at is null and c.from_epoch <= e.number))
  )
  select c.id, n.record_kind, n.record_id, array_agg(distinct n.audience_id)
  from now_rows n join concerned c on c.audience_id = n.audience_id and n.record_kind = any (c.kinds)
  group by c.id, n.record_kind, n.record_id order by min(n.position), c.id
  -- Also when nothing is added: whoever takes the message meanwhile passes it by until this is committed.
  on conflict (webhook_id, record_id) where attempts = 0 and settled_at is null do update
    set audiences = array(select distinct a from unnest(m.audiences || excluded.audiences) a);
  -- One for each transaction: a key that all share would let short ones wait for a long import to commit.
  if found then perform portolan.add_job('call-webhooks', '{}', key => 'call-webhooks-' || pg_current_xact_id()); end if;
  return null;
end $$;
create or replace trigger note_webhook_inserts after insert on public.change
  referencing new table as now_rows for each statement execute function portolan.note_webhook_messages();
create or replace trigger note_webhook_updates after update on public.change
  referencing new table as now_rows for each statement execute function portolan.note_webhook_messages();

-- What a message tells its webhook's owner, who is asking: nothing, if it concerns nobody but others, or if the
-- record is RED; that the record is gone; or the record, and whether its content may leave.
create or replace function portolan.leaving_change(message uuid)
returns table (kind text, record_id uuid, changed_at timestamptz, is_gone boolean, may_leave boolean, tlp text, handling text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  m portolan.webhook_message;
  r record;
begin
  select x.* into m from portolan.webhook_message x join public.webhook w on w.id = x.webhook_id
  where x.id = message and w.id = (portolan.viewer() ->> 'credential')::uuid and w.status = 'ACTIVE';
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  kind := m.record_kind;
  record_id := m.record_id;
  select max(c.changed_at) into changed_at from public.change c
  where c.record_id = m.record_id and c.audience_id = any (m.audiences) and c.audience_id = any (portolan.visible());
  if changed_at is null then return; end if;
  if kind = 'NOTICE' then
    select null::text as tlp, null::text as handling, n.agency_id, true as is_public into r
    from public.notice n where n.id = m.record_id and n.audience_id = any (portolan.visible());
  elsif kind = 'WATCHLIST_ENTRY' then
    select l.tlp, e.handling, e.agency_id, false as is_public into r
    from public.watchlist_entry e join public.watchlist l on l.id = e.watchlist_id where e.id = m.record_id and e.audience_id = any (portolan.visible());
  else
    execute format('select t.tlp, t.handling, t.agency_id, false as is_public from %s t where t.id = $1 and t.audience_id = any (portolan.visible())',
      portolan.record_table(kind)) into r using m.record_id;
  end if;
  is_gone := r.agency_id is null;
  tlp := r.tlp;
  handling := r.handling;
  if tlp = 'RED' then return; end if;
  -- A notice has no content, and is what a copy that was made is called back with.
  may_leave := not is_gone and (r.is_public or portolan.may_leave(tlp, handling, 'WEBHOOK', r.agency_id = portolan.viewer_agency()));
  return next;
end $$;
