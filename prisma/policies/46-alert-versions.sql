-- How the parts of an alert follow it through release, update and recall. Lines follow by their foreign key's
-- cascade; versions, senders and addressees to look for, and the agencies reached have audiences of their own.

create or replace function portolan.write_alert_version(record uuid, note text, is_correction boolean) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.alert_version (alert_id, agency_id, audience_id, version, note, is_correction, author_id, content)
  select a.id, a.agency_id, a.audience_id, a.version, note, is_correction, portolan.viewer_member(),
    to_jsonb(a) - array['id', 'agency_id', 'audience_id', 'unit_id', 'author_id', 'status', 'revision', 'version', 'released_at', 'recalled_at', 'created_at', 'updated_at']
    || jsonb_build_object('lines', coalesce((
      select jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value) order by l.position) from public.alert_line l where l.alert_id = a.id), '[]'))
  from public.alert a where a.id = record
$$;

-- A recall names no version and takes back what the agencies reached know of each other's part, too.
create or replace function portolan.narrow_alert_versions(record uuid, audience integer, before_version integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update public.alert_version v set audience_id = audience where v.alert_id = record and (before_version is null or v.version < before_version);
  if before_version is null then
    update public.alert_addressee d set audience_id = audience where d.alert_id = record;
  end if;
end $$;

create or replace function portolan.widen_alert_versions(record uuid, from_audience integer, to_audience integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.alert_version v set audience_id = to_audience where v.alert_id = record and v.audience_id = from_audience
$$;

create or replace function portolan.move_alert_parties(record uuid, audience integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.alert_party p set audience_id = audience where p.alert_id = record
$$;

-- Nobody but the originator and the agency itself learns that an agency was reached. What an alert is released to
-- again is asked anew; who is let see an older one is told for information, expired or not.
create or replace function portolan.note_addressees() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  a public.alert;
  reached jsonb;
  audience integer;
begin
  select * into strict a from public.alert where id = new.record_id;
  if new.community_id is null then
    if a.valid_until <= now() then raise exception 'EXPIRES_IN_PAST' using errcode = 'PT422', detail = 'validUntil'; end if;
    update public.alert set cancelled_at = null, cancel_reason = null where id = a.id;
  end if;
  for reached in select value from jsonb_array_elements(new.recipients) loop
    audience := portolan.intern_audience(portolan.home_principals(a.agency_id, a.unit_id)
      || array(select value::integer from jsonb_array_elements_text(reached -> 'notify')));
    insert into public.alert_addressee (alert_id, agency_id, audience_id, addressee_id)
    values (a.id, a.agency_id, audience, (reached ->> 'id')::integer)
    on conflict (alert_id, addressee_id) do update set audience_id = excluded.audience_id;
    -- Of an earlier release; one that this release reaches no longer keeps what it was.
    update public.alert_addressee d set purpose = 'INFORMATION', due_at = null, acknowledged_at = null, acknowledged_by_id = null,
      escalated_at = null, delivered_at = now()
    where d.alert_id = a.id and d.addressee_id = (reached ->> 'id')::integer and d.delivered_at < a.released_at;
    perform portolan.see_also(audience);
  end loop;
  return null;
end $$;
create or replace trigger note_addressees after insert on public.release
  for each row when (new.record_kind = 'ALERT') execute function portolan.note_addressees();
