-- How an agency's own files are read. Its intelligence members see the mappings; its officers keep them.

create or replace function portolan.save_import_mapping(mapping uuid, name text, header text[], content jsonb) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare saved uuid;
begin
  perform portolan.require_role('OFFICER');
  if mapping is null then
    insert into public.import_mapping (agency_id, audience_id, name, header, content)
    values (portolan.viewer_agency(), portolan.home_audience(portolan.viewer_agency(), null), save_import_mapping.name, save_import_mapping.header, save_import_mapping.content)
    returning id into saved;
    perform portolan.see_also((select m.audience_id from public.import_mapping m where m.id = saved));
  else
    update public.import_mapping m set name = save_import_mapping.name, header = coalesce(save_import_mapping.header, m.header),
      content = coalesce(save_import_mapping.content, m.content), updated_at = now()
    where m.id = mapping and m.agency_id = portolan.viewer_agency() and m.audience_id = any (portolan.visible()) returning m.id into saved;
    if saved is null then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
  end if;
  return saved;
exception when unique_violation then
  raise exception 'NAME_TAKEN' using errcode = 'PT422', detail = 'name';
end $$;

create or replace function portolan.delete_import_mapping(mapping uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform portolan.require_role('OFFICER');
  delete from public.import_mapping m where m.id = mapping and m.agency_id = portolan.viewer_agency() and m.audience_id = any (portolan.visible());
  if not found then raise exception 'NOT_FOUND' using errcode = 'PT404', detail = 'id'; end if;
end $$;
