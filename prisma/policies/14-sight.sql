-- Gathering 100,000 audiences at each request takes longer than answering it. So for whoever sees many, those
-- gathered once are kept, and entering adds what was interned since. Numbers of audiences are given in order, but
-- transactions end in any: whoever interns holds a lock, shared with the others who do, and a sight is gathered
-- only at a moment when nobody holds it. Then every audience with a smaller number is there to be seen, for good.

create or replace function portolan.keep_sight(principals integer[]) returns portolan.sight
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare kept portolan.sight;
begin
  kept.held := sha256(convert_to(principals::text, 'UTF8'));
  -- Its statements must see what was committed until now, and somebody else may be doing just this.
  if current_setting('transaction_read_only') = 'on' or current_setting('transaction_isolation') <> 'read committed'
     or not pg_try_advisory_xact_lock(7067052, hashtext(kept.held::text)) then return null;
  end if;
  begin
    if pg_try_advisory_xact_lock(7067050) then
      select array_agg(distinct ap.audience_id), (select max(id) from portolan.audience) into kept.audiences, kept.complete_to
      from portolan.audience_principal ap where ap.principal_id = any (principals);
    end if;
    raise exception using errcode = 'PT000';
  exception when sqlstate 'PT000' then
    -- Given back at once: what was locked in here is undone, what was gathered stays.
  end;
  if kept.audiences is null then return null; end if;
  insert into portolan.sight as s (held, audiences, complete_to) values (kept.held, kept.audiences, kept.complete_to)
  on conflict (held) do update set audiences = excluded.audiences, complete_to = excluded.complete_to
  returning s.* into kept;
  return kept;
end $$;

-- The audiences that holders of these principals may read: those of the kept sight, if there is one, and the others.
create or replace function portolan.sight_of(principals integer[], out kept integer, out others integer[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare known portolan.sight;
begin
  select s.id, s.complete_to into known.id, known.complete_to from portolan.sight s where s.held = sha256(convert_to(principals::text, 'UTF8'));
  for attempt in 1..2 loop
    kept := known.id;
    others := array(select distinct ap.audience_id from portolan.audience_principal ap
      where ap.principal_id = any (principals) and ap.audience_id > coalesce(known.complete_to, 0) order by 1);
    exit when attempt = 2 or cardinality(others) <= 1000;
    known := portolan.keep_sight(principals);
    exit when known.id is null;
  end loop;
end $$;
