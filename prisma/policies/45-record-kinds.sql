-- The kinds of records that are released, recalled and amended. One of them is kept in the table of its name; how its
-- versions and what names people in it follow is told by four functions with its name, beside its table's policies.
create or replace function portolan.record_kinds() returns text[]
language sql immutable set search_path = pg_catalog, pg_temp as $$ select array['SEIZURE_REPORT', 'ALERT', 'PATTERN'] $$;

-- A kind's name becomes part of a statement: only one of the list does.
create or replace function portolan.record_name(kind text) returns text
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce(kind = any (portolan.record_kinds()), false) then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  return lower(kind);
end $$;

create or replace function portolan.record_table(kind text) returns regclass
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select format('public.%I', portolan.record_name(kind))::regclass $$;

-- What the record says now becomes a version, for whom the record is.
create or replace function portolan.write_version(kind text, record uuid, note text, is_correction boolean) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('select portolan.write_%s_version($1, $2, $3)', portolan.record_name(kind)) using record, note, is_correction;
end $$;

-- Versions before the named one (all without one) go to the audience.
create or replace function portolan.narrow_versions(kind text, record uuid, audience integer, before_version integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('select portolan.narrow_%s_versions($1, $2, $3)', portolan.record_name(kind)) using record, audience, before_version;
end $$;

-- Versions that went where the record went go along when it goes further.
create or replace function portolan.widen_versions(kind text, record uuid, from_audience integer, to_audience integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('select portolan.widen_%s_versions($1, $2, $3)', portolan.record_name(kind)) using record, from_audience, to_audience;
end $$;

-- What names people has an audience of its own.
create or replace function portolan.move_parties(kind text, record uuid, audience integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  execute format('select portolan.move_%s_parties($1, $2)', portolan.record_name(kind)) using record, audience;
end $$;
