-- Code lists: imported by the operator, found by every signed-in member, changed by nobody else.

-- What a search compares: lower case, without accents, each word after a blank.
create or replace function portolan.words_of_name(name text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as
$$ select ' ' || regexp_replace(public.unaccent('public.unaccent'::regdictionary, lower(name)), '[^[:alnum:]]+', ' ', 'g') $$;

-- The first step of an import; in one transaction with what follows, so that a list is never half there.
create or replace function portolan.clear_reference_codes(of_list text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Two imports of one list wait for each other.
  perform pg_advisory_xact_lock(7067060, hashtext(of_list));
  delete from portolan.reference_code c where c.list = of_list;
end $$;

create or replace function portolan.add_reference_codes(to_list text, codes jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into portolan.reference_code (list, code, name, words, latitude, longitude)
  select to_list, c.code, c.name, portolan.words_of_name(c.name), c.latitude, c.longitude
  from jsonb_to_recordset(codes) as c (code text, name text, latitude double precision, longitude double precision)
$$;

-- Codes that begin with the search, or that a longer code belongs to; and names with each of its words, those
-- of one or two letters at the beginning of a word.
create or replace function portolan.search_reference_codes(in_list text, search text, starting text, most integer)
returns table (code text, name text, latitude double precision, longitude double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with asked as (
    select upper(btrim(search)) as code,
      array(select case when length(word) < 3 then '% ' else '%' end || word || '%'
        from regexp_split_to_table(btrim(portolan.words_of_name(search)), ' ') word where word <> '') as words)
  select c.code, c.name, c.latitude, c.longitude
  from portolan.reference_code c, asked a
  where portolan.viewer() is not null and c.list = in_list and starts_with(c.code, starting)
    and (starts_with(c.code, a.code) or (cardinality(a.words) > 0 and c.words like all (a.words)) or (in_list <> 'UNIT' and starts_with(a.code, c.code)))
  order by c.code <> a.code, not starts_with(c.code, a.code), not starts_with(c.words, portolan.words_of_name(search)), c.code
  limit least(most, 100)
$$;

create or replace function portolan.name_reference_codes(in_list text, codes text[])
returns table (code text, name text, latitude double precision, longitude double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.code, c.name, c.latitude, c.longitude
  from portolan.reference_code c where portolan.viewer() is not null and c.list = in_list and c.code = any (codes)
$$;
