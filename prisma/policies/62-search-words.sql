-- What a report is found by: its own words and those of its goods, which share its audience. Parties
-- have an audience of their own and are left out: a search must not tell what they hold.

create or replace function portolan.words_of(r public.seizure_report) returns tsvector
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select to_tsvector('portolan.words', concat_ws(' ', r.reference, replace(r.reference, '-', ' '), r.own_reference, r.place, r.offence, r.item_id, r.receptacle_id, r.waybill,
    r.postage_account, r.platform, r.narrative,
    (select string_agg(concat_ws(' ', g.description, g.brand, g.right_holder, g.serial_number), ' ' order by g.position)
     from public.seizure_goods g where g.report_id = r.id)))
$$;

create or replace function portolan.keep_report_words() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.search := portolan.words_of(new);
  return new;
end $$;
create or replace trigger keep_words before insert or update of reference, own_reference, place, offence, item_id, receptacle_id, waybill, postage_account, platform, narrative
  on public.seizure_report for each row execute function portolan.keep_report_words();

create or replace function portolan.keep_goods_words() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- As an array: a plan made when there were few reports would read all of them for ever after.
  update public.seizure_report r set search = portolan.words_of(r) where r.id = any (array(select distinct c.report_id from changed c));
  return null;
end $$;
create or replace trigger keep_words after insert on public.seizure_goods
  referencing new table as changed for each statement execute function portolan.keep_goods_words();
