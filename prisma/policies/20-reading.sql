-- The one rule for reading: a row is visible to a viewer if and only if its audience is among the
-- viewer's visible audiences. The same line for every table that has an audience; there is no other.
do $$
declare t text;
begin
  for t in select table_name from information_schema.columns where table_schema = 'public' and column_name = 'audience_id' order by 1 loop
    execute format('alter table public.%I enable row level security', t);
    execute format('drop policy if exists read_visible on public.%I', t);
    execute format('create policy read_visible on public.%I for select to portolan_app using (audience_id = any ((select portolan.visible())::integer[]))', t);
    execute format('revoke all on public.%I from portolan_app, public', t);
    execute format('grant select on public.%I to portolan_app', t);
  end loop;
end $$;

-- The directory: readable by every signed-in member.
alter table public.agency enable row level security;
drop policy if exists read_directory on public.agency;
create policy read_directory on public.agency for select to portolan_app using ((select portolan.viewer()) is not null);
revoke all on public.agency from portolan_app, public;
grant select on public.agency to portolan_app;
