-- How the parts of a seizure report follow it through release, amendment and recall.
-- Goods and legs follow by their foreign key's cascade; versions and parties have audiences of their own.

-- Without settings of its own, so that a statement over many reports takes it in.
create or replace function portolan.version_content(r public.seizure_report) returns jsonb
language sql stable as $$
  select to_jsonb(r) - array['id', 'agency_id', 'audience_id', 'unit_id', 'author_id', 'search', 'status', 'revision', 'version', 'review_on', 'released_at', 'recalled_at', 'created_at', 'updated_at']
    || jsonb_build_object(
      'goods', coalesce((select jsonb_agg(to_jsonb(g) - array['id', 'report_id', 'agency_id', 'audience_id'] order by g.position) from public.seizure_goods g where g.report_id = r.id), '[]'),
      'legs', coalesce((select jsonb_agg(to_jsonb(l) - array['id', 'report_id', 'agency_id', 'audience_id'] order by l.position) from public.route_leg l where l.report_id = r.id), '[]'))
$$;

create or replace function portolan.write_seizure_report_version(record uuid, note text, is_correction boolean) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into public.seizure_report_version (report_id, agency_id, audience_id, version, note, is_correction, author_id, content)
  select r.id, r.agency_id, r.audience_id, r.version, note, is_correction, portolan.viewer_member(), portolan.version_content(r)
  from public.seizure_report r where r.id = record
$$;

-- Versions before the named one (all without one) go to the audience.
create or replace function portolan.narrow_seizure_report_versions(record uuid, audience integer, before_version integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.seizure_report_version set audience_id = audience
  where report_id = record and (before_version is null or version < before_version)
$$;

-- Versions that went where the record went go along when it goes further.
create or replace function portolan.widen_seizure_report_versions(record uuid, from_audience integer, to_audience integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.seizure_report_version set audience_id = to_audience
  where report_id = record and audience_id = from_audience
$$;

create or replace function portolan.move_seizure_report_parties(record uuid, audience integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update public.seizure_party p set audience_id = move_seizure_report_parties.audience where p.report_id = move_seizure_report_parties.record
$$;
