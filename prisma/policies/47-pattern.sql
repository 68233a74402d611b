-- Patterns are written like seizure reports: only the originating agency does, only rows that it can see, and what is
-- released only a supervisor.

grant insert (agency_id, unit_id, author_id, reference, tlp, handling, handling_note, title, modus_operandi, commodity_groups, concealments,
  sender_traits, addressee_traits, counter_measures, observed_from, observed_until, confidence, source, information) on public.pattern to portolan_app;
grant update (revision, updated_at, tlp, handling, handling_note, title, modus_operandi, commodity_groups, concealments,
  sender_traits, addressee_traits, counter_measures, observed_from, observed_until, confidence, source, information) on public.pattern to portolan_app;

drop policy if exists insert_own on public.pattern;
create policy insert_own on public.pattern for insert to portolan_app with check (
  agency_id = (select portolan.writes_for()) and audience_id = (select portolan.draft_audience())
  and unit_id is not distinct from (select portolan.viewer_unit()) and author_id = (select portolan.viewer_member()));
drop policy if exists update_own on public.pattern;
create policy update_own on public.pattern for update to portolan_app using (
  agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
  and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is('SUPERVISOR'))));

-- Parts: the composite foreign key ties (pattern, agency, audience) together; no update, a save replaces them.
do $$
declare t text;
begin
  foreach t in array array['pattern_leg', 'pattern_indicator'] loop
    execute format('drop policy if exists delete_own on public.%I', t);
    execute format('create policy delete_own on public.%I for delete to portolan_app using (
      agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
      and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is(''SUPERVISOR''))))', t);
    execute format('drop policy if exists insert_own on public.%I', t);
    execute format('create policy insert_own on public.%I for insert to portolan_app with check (
      agency_id = (select portolan.writes_for()) and audience_id = any ((select portolan.visible())::integer[])
      and (audience_id = (select portolan.draft_audience()) or (select portolan.viewer_is(''SUPERVISOR''))))', t);
    execute format('grant insert, delete on public.%I to portolan_app', t);
  end loop;
end $$;

create or replace function portolan.pattern_content(p public.pattern) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select to_jsonb(p) - array['id', 'agency_id', 'audience_id', 'unit_id', 'author_id', 'status', 'revision', 'version', 'released_at', 'recalled_at', 'created_at', 'updated_at']
    || jsonb_build_object(
      'legs', coalesce((select jsonb_agg(to_jsonb(l) - array['id', 'pattern_id', 'agency_id', 'audience_id'] order by l.position) from public.pattern_leg l where l.pattern_id = p.id), '[]'),
      'indicators', coalesce((select jsonb_agg(to_jsonb(i) - array['id', 'pattern_id', 'agency_id', 'audience_id'] order by i.position) from public.pattern_indicator i where i.pattern_id = p.id), '[]'))
$$;

create or replace function portolan.write_pattern_version(record uuid, note text, is_correction boolean) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.pattern_version (pattern_id, agency_id, audience_id, version, note, is_correction, author_id, content)
  select p.id, p.agency_id, p.audience_id, p.version, note, is_correction, portolan.viewer_member(), portolan.pattern_content(p)
  from public.pattern p where p.id = record
$$;

create or replace function portolan.narrow_pattern_versions(record uuid, audience integer, before_version integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.pattern_version set audience_id = audience where pattern_id = record and (before_version is null or version < before_version)
$$;

create or replace function portolan.widen_pattern_versions(record uuid, from_audience integer, to_audience integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.pattern_version set audience_id = to_audience where pattern_id = record and audience_id = from_audience
$$;

-- A pattern tells of nobody: it has no parties.
create or replace function portolan.move_pattern_parties(record uuid, audience integer) returns void
language sql immutable security definer set search_path = pg_catalog, pg_temp as $$ select $$;
