-- The reports of a file: staged, judged against what the importer's unit has, and written.

create or replace function portolan.clear_staged_reports(import uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'CHECKING');
begin
  delete from portolan.staged_report s where s.import_id = i.id;
end $$;

create or replace function portolan.stage_reports(import uuid, reports jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'CHECKING');
begin
  insert into portolan.staged_report (import_id, position, row_number, own_reference, content, reference)
  select i.id, s.position, s.row_number, s.content ->> 'own_reference', s.content, s.reference
  from jsonb_to_recordset(reports) as s (position integer, row_number integer, content jsonb, reference text);
end $$;

create or replace function portolan.add_import_faults(import uuid, faults jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'CHECKING');
begin
  insert into public.report_import_fault (import_id, agency_id, audience_id, row_number, "column", field, value, code, values)
  select i.id, i.agency_id, i.audience_id, f."row", f."column", f.field, left(f.value, 200), f.code, coalesce(f.values, '{}')
  from jsonb_to_recordset(faults) as f ("row" integer, "column" text, field text, value text, code text, values jsonb);
end $$;

-- Parts as they would be stored, to compare them with those that are.
create or replace function portolan.parts_of(content jsonb, report uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when report is null then jsonb_build_object(
      'goods', (select jsonb_agg(to_jsonb(jsonb_populate_record(null::public.seizure_goods, g)) - array['id', 'report_id', 'agency_id', 'audience_id', 'position'] order by n) from jsonb_array_elements(content -> 'goods') with ordinality x (g, n)),
      'legs', (select jsonb_agg(to_jsonb(jsonb_populate_record(null::public.route_leg, l)) - array['id', 'report_id', 'agency_id', 'audience_id', 'position'] order by n) from jsonb_array_elements(content -> 'legs') with ordinality x (l, n)),
      'parties', case when content ? 'parties' then (select jsonb_agg(to_jsonb(jsonb_populate_record(null::public.seizure_party, p)) - array['id', 'report_id', 'agency_id', 'audience_id', 'position'] order by n) from jsonb_array_elements(content -> 'parties') with ordinality x (p, n)) end)
    else jsonb_build_object(
      'goods', (select jsonb_agg(to_jsonb(g) - array['id', 'report_id', 'agency_id', 'audience_id', 'position'] order by g.position) from public.seizure_goods g where g.report_id = report),
      'legs', (select jsonb_agg(to_jsonb(l) - array['id', 'report_id', 'agency_id', 'audience_id', 'position'] order by l.position) from public.route_leg l where l.report_id = report),
      'parties', case when content ? 'parties' then (select jsonb_agg(to_jsonb(p) - array['id', 'report_id', 'agency_id', 'audience_id', 'position'] order by p.position) from public.seizure_party p where p.report_id = report) end)
    end
$$;

-- What each staged report would do. Own references name one report of the importer's unit, all of which the importer
-- sees; what has none is known by the reference that Portolan gave it. A released one is amended as its supervisor would: tried and undone, so that nothing is refused later.
create or replace function portolan.judge_staged_reports(import uuid, first integer, last integer) returns table (row_number integer, code text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  i public.report_import := portolan.own_import(import, 'CHECKING');
  agency integer := portolan.viewer_agency();
  unit uuid := portolan.viewer_unit();
  seen integer[] := portolan.visible();
  released record;
begin
  -- Filled a moment ago: without statistics, a slice would be taken for the whole.
  if first = 0 then analyze portolan.staged_report; end if;
  update portolan.staged_report s set report_id = coalesce((x.r).id, gen_random_uuid()), revision = (x.r).revision, action = case
    when (x.r).id is null then case when t.own_reference is null then 'UNCHANGED' else 'NEW' end
    when to_jsonb(jsonb_populate_record(x.r, s.content - array['goods', 'legs', 'parties', 'id', 'agency_id', 'search', 'own_reference'])) = to_jsonb(x.r)
      and portolan.parts_of(s.content, null) = portolan.parts_of(s.content, (x.r).id) then 'UNCHANGED'
    when (x.r).status = 'RELEASED' then 'AMENDED'
    else 'CHANGED' end
  from portolan.staged_report t left join lateral (
    -- Apart, because the index of own references answers neither "or" nor "is not distinct from".
    select w as r from public.seizure_report w where w.agency_id = agency and w.unit_id = unit and w.own_reference = t.own_reference
      and w.status <> 'WITHDRAWN' and w.audience_id = any (seen)
    union all
    select w as r from public.seizure_report w where unit is null and w.agency_id = agency and w.unit_id is null and w.own_reference = t.own_reference
      and w.status <> 'WITHDRAWN' and w.audience_id = any (seen)
    union all
    select w as r from public.seizure_report w where t.own_reference is null and w.agency_id = agency and w.reference = t.reference
      and w.unit_id is not distinct from unit and w.status <> 'WITHDRAWN' and w.audience_id = any (seen)) x on true
  where s.import_id = i.id and s.position between first and last and t.import_id = i.id and t.position = s.position and t.position between first and last;

  -- No report of the unit is called so, or rows elsewhere in the file call it by its own reference.
  return query select s.row_number, case when w.id is null then 'UNKNOWN_REPORT' else 'ROWS_APART' end
  from portolan.staged_report s left join public.seizure_report w on w.id = s.report_id
  where s.import_id = i.id and s.position between first and last and s.own_reference is null
    and (w.id is null or exists (select from portolan.staged_report o where o.import_id = i.id and o.own_reference = w.own_reference));

  for released in select s.position, s.row_number, s.report_id from portolan.staged_report s
    where s.import_id = i.id and s.position between first and last and s.action = 'AMENDED' order by s.position
  loop
    row_number := released.row_number;
    code := null;
    begin
      if not portolan.viewer_is('SUPERVISOR') then raise exception 'NEEDS_SUPERVISOR' using errcode = 'PT403'; end if;
      perform portolan.write_staged_reports(i.id, released.position, released.position);
      raise exception 'undone' using errcode = 'PT200';
    exception when sqlstate 'PT200' then null;
      when sqlstate 'PT403' or sqlstate 'PT404' or sqlstate 'PT422' then code := sqlerrm;
    end;
    if code is not null then return next; end if;
  end loop;
end $$;

-- Called by functions only, for reports that were judged and have not changed since.
create or replace function portolan.write_staged_reports(import uuid, first integer, last integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  agency integer := portolan.writes_for();
  unit uuid := portolan.viewer_unit();
  home integer := portolan.draft_audience();
  known uuid[] := array(select s.report_id from portolan.staged_report s
    where s.import_id = import and s.position between first and last and s.action in ('CHANGED', 'AMENDED'));
  seen integer[] := portolan.visible();
  found_count integer;
  amended uuid;
begin
  insert into public.seizure_report (id, agency_id, audience_id, unit_id, author_id, reference, own_reference, tlp, handling, handling_note, occurred_on, place,
    place_kind, place_code, direction, offence, transport, mail_class, item_id, receptacle_id, waybill, postage_account, platform, concealment, detection,
    detection_reference, laboratory, disposition, narrative, review_on)
  select s.report_id, agency, home, unit, portolan.viewer_member(), s.reference, r.own_reference, coalesce(r.tlp, 'AMBER'), coalesce(r.handling, 'H0'), r.handling_note,
    r.occurred_on, r.place, r.place_kind, r.place_code, r.direction, r.offence, r.transport, r.mail_class, r.item_id, r.receptacle_id, r.waybill, r.postage_account,
    r.platform, r.concealment, r.detection, r.detection_reference, r.laboratory, r.disposition, r.narrative, r.review_on
  from portolan.staged_report s, jsonb_populate_record(null::public.seizure_report, s.content) r
  where s.import_id = import and s.position between first and last and s.action = 'NEW';

  if cardinality(known) > 0 then
    update public.seizure_report r set revision = r.revision + 1, updated_at = now(), tlp = n.tlp, handling = n.handling, handling_note = n.handling_note,
      occurred_on = n.occurred_on, place = n.place, place_kind = n.place_kind, place_code = n.place_code, direction = n.direction, offence = n.offence,
      transport = n.transport, mail_class = n.mail_class, item_id = n.item_id, receptacle_id = n.receptacle_id, waybill = n.waybill,
      postage_account = n.postage_account, platform = n.platform, concealment = n.concealment, detection = n.detection,
      detection_reference = n.detection_reference, laboratory = n.laboratory, disposition = n.disposition, narrative = n.narrative, review_on = n.review_on
    from portolan.staged_report s, public.seizure_report old, jsonb_populate_record(old, s.content) n
    where s.import_id = import and s.position between first and last and old.id = any (known) and old.id = s.report_id
      and r.id = old.id and r.revision = s.revision and r.agency_id = agency and r.unit_id is not distinct from unit
      and r.audience_id = any (seen) and (r.audience_id = home or portolan.viewer_is('SUPERVISOR'))
      and r.status = any (case s.action when 'AMENDED' then array['RELEASED'] else array['DRAFT', 'RECALLED'] end);
    get diagnostics found_count = row_count;
    if found_count <> cardinality(known) then raise exception 'CHANGED_MEANWHILE' using errcode = 'PT422', detail = 'id'; end if;
    delete from public.seizure_goods g where g.report_id = any (known);
    delete from public.route_leg l where l.report_id = any (known);
    delete from public.seizure_party p where p.report_id = any (known) and exists (
      select from portolan.staged_report s where s.import_id = import and s.position between first and last and s.report_id = p.report_id and s.content ? 'parties');
  end if;

  insert into public.seizure_goods (report_id, agency_id, audience_id, position, aspect, commodity_group, description, hs_code, quantity, unit, is_estimated, is_net,
    pieces, value, currency, brand, right_holder, purity, serial_number, cites)
  select s.report_id, agency, (select r.audience_id from public.seizure_report r where r.id = s.report_id), x.n - 1, g.aspect, g.commodity_group, g.description, g.hs_code, g.quantity, g.unit, g.is_estimated, g.is_net,
    g.pieces, g.value, g.currency, g.brand, g.right_holder, g.purity, g.serial_number, g.cites
  from portolan.staged_report s, jsonb_array_elements(s.content -> 'goods') with ordinality x (line, n),
    jsonb_populate_record(null::public.seizure_goods, x.line) g
  where s.import_id = import and s.position between first and last and s.action <> 'UNCHANGED';
  insert into public.route_leg (report_id, agency_id, audience_id, position, role, country, office)
  select s.report_id, agency, (select r.audience_id from public.seizure_report r where r.id = s.report_id), x.n - 1, x.leg ->> 'role', x.leg ->> 'country', x.leg ->> 'office'
  from portolan.staged_report s, jsonb_array_elements(s.content -> 'legs') with ordinality x (leg, n)
  where s.import_id = import and s.position between first and last and s.action <> 'UNCHANGED';
  insert into public.seizure_party (report_id, agency_id, audience_id, position, role, status, kind, name, birth_date, address, country, phone, email, document)
  select s.report_id, agency, home, x.n - 1, p.role, p.status, p.kind, p.name, p.birth_date, p.address, p.country, p.phone, p.email, p.document
  from portolan.staged_report s, jsonb_array_elements(s.content -> 'parties') with ordinality x (party, n),
    jsonb_populate_record(null::public.seizure_party, x.party) p
  where s.import_id = import and s.position between first and last and s.action <> 'UNCHANGED';

  for amended in select s.report_id from portolan.staged_report s
    where s.import_id = import and s.position between first and last and s.action = 'AMENDED' order by s.position
  loop
    perform portolan.amend_record('SEIZURE_REPORT', amended, null, false);
  end loop;
end $$;

-- A slice of the import; the whole is one transaction of the importer.
create or replace function portolan.apply_report_import(import uuid, first integer, last integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i public.report_import := portolan.own_import(import, 'IMPORTING');
begin
  -- Two processes at the same import: the second waits, and then finds it done.
  perform pg_advisory_xact_lock(7067050, hashtext(i.id::text));
  perform portolan.write_staged_reports(i.id, first, last);
exception when unique_violation then
  raise exception 'CHANGED_MEANWHILE' using errcode = 'PT422', detail = 'id';
end $$;
