-- What belongs to a pattern: an agency says so of its own one. A link is seen by who sees both of its ends, whatever
-- else either of them tells of.

create or replace function portolan.is_seen(kind text, record uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare seen boolean;
begin
  if not coalesce(kind = any (portolan.record_kinds() || 'WATCHLIST_ENTRY'::text), false) then return false; end if;
  execute format('select exists (select from public.%I r where r.id = $1 and r.audience_id = any ((select portolan.visible())::integer[]))', lower(kind))
  into seen using record;
  return seen;
end $$;

-- Of the record, or of all that the viewer sees without one: which pattern, and what is said to belong to it.
create or replace function portolan.pattern_links(of_record uuid default null) returns table (pattern_id uuid, record_kind text, record_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.pattern_id, l.record_kind, l.record_id from portolan.pattern_link l
  where (of_record is null or of_record in (l.pattern_id, l.record_id))
    and portolan.is_seen('PATTERN', l.pattern_id) and portolan.is_seen(l.record_kind, l.record_id)
$$;

create or replace function portolan.link_pattern(pattern uuid, kind text, record uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  perform * from portolan.own_record('PATTERN', pattern);
  if record = pattern or not portolan.is_seen(kind, record) then
    raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'recordId';
  end if;
  insert into portolan.pattern_link (pattern_id, record_kind, record_id) values (pattern, kind, record) on conflict do nothing;
end $$;

-- Takes back what was said of the own pattern, as far as the viewer sees it.
create or replace function portolan.unlink_pattern(pattern uuid, record uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  perform * from portolan.own_record('PATTERN', pattern);
  delete from portolan.pattern_link l where l.pattern_id = pattern and l.record_id = record and portolan.is_seen(l.record_kind, l.record_id);
end $$;
