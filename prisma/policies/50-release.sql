-- The only doors to audience_id. Every function here loads the record as the viewer sees it and
-- judges that row; a record that is hidden, of another agency or missing gives the same answer.
-- Errors of the caller carry SQLSTATE PT4xx, the code as message and the field as detail.

-- The record's lock, taken in one place, so that release, recall and amendment of one record wait for each other.
drop function if exists portolan.own_record(text, uuid);
create function portolan.own_record(kind text, record uuid)
returns table (id uuid, agency_id integer, audience_id integer, unit_id uuid, author_id uuid, status text, version integer, revision integer, tlp text, reference text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query execute format(
    'select id, agency_id, audience_id, unit_id, author_id, status, version, revision, tlp, reference from %s
     where id = $1 and agency_id = $2 and audience_id = any ($3) for update', portolan.record_table(kind))
  using record, portolan.viewer_agency(), portolan.visible();
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
end $$;

create or replace function portolan.require_role(role text) returns void
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not portolan.viewer_is(role) or not portolan.viewer_can_write() then
    raise exception 'FORBIDDEN' using errcode = 'PT403';
  end if;
end $$;

-- The TLP limits who may be chosen: RED named persons; AMBER agencies or a closed operation; GREEN communities; CLEAR everyone.
create or replace function portolan.recipients_within(tlp text) returns text[]
language sql immutable security definer set search_path = pg_catalog, pg_temp as $$
  select case tlp when 'RED' then array['member'] when 'GREEN' then array['member', 'unit', 'agency', 'operation', 'community']
    when 'CLEAR' then array['member', 'unit', 'agency', 'operation', 'community', 'everyone'] else array['member', 'unit', 'agency', 'operation'] end
$$;

-- Recipients as chosen, [{agency}|{unit}|{community}|{member}|{everyone}], to principals.
create or replace function portolan.resolve_recipients(chosen jsonb, tlp text, field text) returns integer[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  one jsonb;
  place integer := 0;
  found_id integer;
  allowed text[] := portolan.recipients_within(tlp);
  named text;
  running boolean;
  gathered integer[] := '{}';
begin
  for one in select value from jsonb_array_elements(chosen) loop
    found_id := null;
    named := null;
    if one ? 'agency' then
      named := 'agency';
      select portolan.principal('AGENCY', a.id) into found_id from public.agency a where a.id = (one ->> 'agency')::integer;
    elsif one ? 'unit' then
      named := 'unit';
      select portolan.principal('UNIT', u.agency_id, u.id) into found_id from public.unit u
      where u.id = (one ->> 'unit')::uuid and u.agency_id = portolan.viewer_agency();
    elsif one ? 'member' then
      named := 'member';
      select portolan.principal('MEMBER', m.agency_id, null, m.id) into found_id from public.member m
      where m.email = lower(one ->> 'member') and m.left_at is null and m.joined_at is not null and m.roles && array['ANALYST', 'OFFICER', 'SUPERVISOR'];
    elsif one ? 'community' then
      named := 'community';
      -- Who closes it or joins waits, or is waited for: what is released to it is for those taking part then.
      perform from public.community c where c.id = (one ->> 'community')::uuid for share;
      select case c.kind when 'OPERATION' then 'operation' else 'community' end, portolan.principal('EPOCH', null, null, null, e.id), portolan.is_running(c)
      into named, found_id, running
      from public.community c join public.community_epoch e on e.community_id = c.id
      where c.id = (one ->> 'community')::uuid and c.audience_id = any (portolan.visible()) and portolan.takes_part(c.id, portolan.viewer_agency())
      order by e.number desc limit 1;
      named := coalesce(named, 'community');
      if not running then raise exception 'OPERATION_NOT_RUNNING' using errcode = 'PT422', detail = field || '.' || place; end if;
    elsif one ? 'everyone' then
      named := 'everyone';
      found_id := portolan.principal('EVERYONE');
    end if;
    if found_id is null then raise exception 'UNKNOWN_RECIPIENT' using errcode = 'PT422', detail = field || '.' || place; end if;
    if not named = any (allowed) then raise exception 'TLP_TOO_WIDE' using errcode = 'PT422', detail = field || '.' || place; end if;
    gathered := gathered || found_id;
    place := place + 1;
  end loop;
  return gathered;
end $$;

-- The agencies other than the originator that somebody chosen is in, and how many people there could read; of those
-- that would get personal data too, the ones that may not receive it.
create or replace function portolan.reach_of(originator integer, chosen integer[], chosen_for_parties integer[]) returns jsonb
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with direct as (
    -- Agencies count even while they have no members who could read it, and those that get the parties alone.
    select p.agency_id, p.id as principal_id from portolan.principal p where p.id = any (chosen || chosen_for_parties) and p.agency_id is not null
    union select c.participant_id, p.id from portolan.principal p join public.community_epoch e on e.id = p.epoch_id
      join public.community_membership c on c.community_id = e.community_id and c.left_at is null and c.from_epoch <= e.number
      where p.id = any (chosen || chosen_for_parties)
    union select a.id, p.id from portolan.principal p, public.agency a where p.id = any (chosen || chosen_for_parties) and p.kind = 'EVERYONE'
  ), party_reach as (
    select agency_id from direct where principal_id = any (chosen_for_parties)
  ), reach as (
    select a.id, a.name, a.country,
      (select count(distinct m.member_id) from portolan.members_of(chosen) m where m.agency_id = a.id) as members,
      a.id in (select agency_id from party_reach) as parties, a.receives_personal_data,
      -- A notice of recall goes to the same people: the agency as a whole unless only units or persons were named.
      (select case when bool_or(p.kind not in ('UNIT', 'MEMBER')) then jsonb_build_array(portolan.principal('AGENCY', a.id))
        else jsonb_agg(distinct p.id) end from direct d join portolan.principal p on p.id = d.principal_id where d.agency_id = a.id) as notify
    from public.agency a where a.id <> originator and a.id in (select agency_id from direct)
  )
  select jsonb_build_object('agencies', coalesce(jsonb_agg(to_jsonb(reach) - 'receives_personal_data' order by name), '[]'),
    'mayNotReceiveParties', coalesce(jsonb_agg(name order by name) filter (where parties and not receives_personal_data), '[]'),
    'memberCount', (select count(distinct m.member_id) from portolan.members_of(chosen || chosen_for_parties) m where m.agency_id <> originator),
    'members', (select string_agg(distinct m.member_id::text, ',' order by m.member_id::text) from portolan.members_of(chosen || chosen_for_parties) m))
  from reach
$$;

-- Precisely whom a release would reach now, other than the originator, and a digest of that answer.
create or replace function portolan.preview_release(kind text, record uuid, recipients jsonb, party_recipients jsonb) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  chosen integer[];
  chosen_for_parties integer[];
  reached jsonb;
  needed_for text;
begin
  perform portolan.require_role('OFFICER');
  select * into r from portolan.own_record(kind, record);
  if jsonb_array_length(recipients) = 0 then raise exception 'NO_RECIPIENTS' using errcode = 'PT422', detail = 'recipients'; end if;
  chosen := portolan.resolve_recipients(recipients, r.tlp, 'recipients');
  chosen_for_parties := portolan.resolve_recipients(party_recipients, r.tlp, 'partyRecipients');
  reached := portolan.reach_of(r.agency_id, chosen, chosen_for_parties);
  needed_for := portolan.supervisor_needed_for(r.agency_id, kind, r.status, r.tlp, not chosen_for_parties <@ portolan.home_principals(r.agency_id, r.unit_id));
  return reached - 'members' || jsonb_build_object('supervisorNeededFor', needed_for, 'viewerCanRelease', portolan.may_release(needed_for, r.author_id),
    'reached', chosen, 'parties', chosen_for_parties,
    'digest', encode(sha256(convert_to(concat_ws('|', r.id, r.revision, r.tlp, chosen, chosen_for_parties, reached), 'UTF8')), 'hex'));
end $$;

create or replace function portolan.release_record(kind text, record uuid, recipients jsonb, party_recipients jsonb, digest text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  preview jsonb;
  home integer[];
  released integer;
  parties integer;
begin
  perform portolan.require_role('OFFICER');
  select * into r from portolan.own_record(kind, record);
  if r.status not in ('DRAFT', 'RECALLED') then raise exception 'NOT_RELEASABLE' using errcode = 'PT422', detail = 'id'; end if;
  preview := portolan.preview_release(kind, record, recipients, party_recipients);
  if preview ->> 'digest' is distinct from digest then raise exception 'PREVIEW_CHANGED' using errcode = 'PT422', detail = 'digest'; end if;
  if jsonb_array_length(preview -> 'mayNotReceiveParties') > 0 then
    raise exception 'PERSONAL_DATA_NOT_ALLOWED' using errcode = 'PT422', detail = 'partyRecipients';
  end if;
  if not (preview ->> 'viewerCanRelease')::boolean then raise exception 'SUPERVISOR_NEEDED' using errcode = 'PT422', detail = 'id'; end if;
  -- Everyone is also who is yet to come, and nobody knows what those may receive.
  if preview -> 'parties' @> to_jsonb(portolan.principal('EVERYONE')) then
    raise exception 'PERSONAL_DATA_NOT_ALLOWED' using errcode = 'PT422', detail = 'partyRecipients';
  end if;
  home := portolan.home_principals(r.agency_id, r.unit_id);
  released := portolan.intern_audience(home || array(select value::integer from jsonb_array_elements_text(preview -> 'reached')));
  parties := portolan.intern_audience(home || array(select value::integer from jsonb_array_elements_text(preview -> 'parties')));
  execute format('update %s set audience_id = $2, status = ''RELEASED'', released_at = now(), recalled_at = null, updated_at = now(),
    revision = revision + 1, version = version + case when status = ''RECALLED'' then 1 else 0 end where id = $1 returning version', portolan.record_table(kind))
  into r.version using r.id, released;
  insert into public.release (agency_id, audience_id, record_kind, record_id, version, tlp, member_id, recipients, member_count, released_audience_id, parties_audience_id)
  values (r.agency_id, portolan.intern_audience(home), kind, r.id, r.version, r.tlp, portolan.viewer_member(), preview -> 'agencies',
    (preview ->> 'memberCount')::integer, released, parties);
  perform portolan.write_version(kind, r.id, null, false);
  perform portolan.move_parties(kind, r.id, parties);
  perform portolan.close_release_request(kind, r.id);
  perform portolan.see_also(released);
  perform portolan.see_also(parties);
end $$;

-- All versions and parts go back to the originator at once, and a notice without content goes to every
-- agency that any release of the record ever reached and has not been told yet. What was for everyone
-- reached also who came later.
create or replace function portolan.recall_record(kind text, record uuid, reason text, instruction text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  home integer;
  everyone integer := portolan.principal('EVERYONE');
begin
  perform portolan.require_role('SUPERVISOR');
  select * into r from portolan.own_record(kind, record);
  if r.status <> 'RELEASED' then raise exception 'NOT_RELEASED' using errcode = 'PT422', detail = 'id'; end if;
  home := portolan.home_audience(r.agency_id, r.unit_id);
  execute format('update %s set audience_id = $2, status = ''RECALLED'', recalled_at = now(), updated_at = now(), revision = revision + 1 where id = $1',
    portolan.record_table(kind)) using r.id, home;
  perform portolan.narrow_versions(kind, r.id, home, null);
  perform portolan.move_parties(kind, r.id, home);
  insert into public.notice (agency_id, audience_id, recipient_id, record_kind, record_id, reference, reason, instruction)
  select r.agency_id,
    portolan.intern_audience(portolan.home_principals(r.agency_id, r.unit_id) || array_agg(distinct told.principal)),
    told.agency, kind, r.id, r.reference, recall_record.reason, recall_record.instruction
  from (
    select (a ->> 'id')::integer as agency, notified.value::integer as principal
    from public.release l, jsonb_array_elements(l.recipients) a, jsonb_array_elements_text(a -> 'notify') notified
    where l.record_id = r.id and l.ended_at is null
    union select a.id, portolan.principal('AGENCY', a.id)
    from public.release l join portolan.audience x on x.id in (l.released_audience_id, l.parties_audience_id), public.agency a
    where l.record_id = r.id and l.ended_at is null and everyone = any (x.principals) and a.id <> r.agency_id
  ) told
  group by told.agency;
  perform portolan.see_also(n.audience_id) from public.notice n where n.record_id = r.id;
  update public.release set ended_at = now() where record_id = r.id and ended_at is null;
end $$;

-- A draft that will not be shared, or a recalled record that stays recalled.
create or replace function portolan.withdraw_record(kind text, record uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare r record;
begin
  perform portolan.require_role('OFFICER');
  select * into r from portolan.own_record(kind, record);
  if r.status not in ('DRAFT', 'RECALLED') then raise exception 'NOT_WITHDRAWABLE' using errcode = 'PT422', detail = 'id'; end if;
  if r.status = 'RECALLED' then perform portolan.require_role('SUPERVISOR'); end if;
  execute format('update %s set status = ''WITHDRAWN'', updated_at = now(), revision = revision + 1 where id = $1', portolan.record_table(kind)) using r.id;
  perform portolan.close_release_request(kind, r.id);
end $$;

-- Called after the new content was written: records it as the next version for the same audience.
-- A correction leaves earlier versions to the originator alone; a supplement leaves them where they are.
-- The audience stays, so a TLP that it goes beyond is refused: who narrows the TLP recalls and releases again.
create or replace function portolan.amend_record(kind text, record uuid, note text, is_correction boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  parties integer;
begin
  perform portolan.require_role('SUPERVISOR');
  select * into r from portolan.own_record(kind, record);
  if r.status <> 'RELEASED' then raise exception 'NOT_RELEASED' using errcode = 'PT422', detail = 'id'; end if;
  if exists (
    select from public.release l join portolan.audience x on x.id in (l.released_audience_id, l.parties_audience_id)
      join portolan.principal p on p.id = any (x.principals) and not p.id = any (portolan.home_principals(r.agency_id, r.unit_id))
      left join public.community_epoch e on e.id = p.epoch_id left join public.community c on c.id = e.community_id
    where l.record_id = r.id and l.ended_at is null
      and not case p.kind when 'EPOCH' then lower(c.kind) else lower(p.kind) end = any (portolan.recipients_within(r.tlp)))
  then raise exception 'TLP_TOO_WIDE' using errcode = 'PT422', detail = 'tlp';
  end if;
  execute format('update %s set version = version + 1 where id = $1 returning version', portolan.record_table(kind)) into r.version using r.id;
  perform portolan.write_version(kind, r.id, note, is_correction);
  if is_correction then
    perform portolan.narrow_versions(kind, r.id, portolan.home_audience(r.agency_id, r.unit_id), r.version);
  end if;
  select l.parties_audience_id into parties from public.release l where l.record_id = r.id and l.ended_at is null order by l.released_at desc limit 1;
  perform portolan.move_parties(kind, r.id, parties);
end $$;
