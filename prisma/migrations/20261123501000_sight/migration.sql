-- What holders of a set of principals may read, kept because gathering it at each request takes long when it is
-- much (docs/decisions/0034-kept-sight.md). Computed from audiences, which never change: nothing can go stale.
create table portolan.sight (
  id integer generated always as identity primary key,
  held bytea not null unique,
  audiences integer[] not null,
  -- Every audience up to this one was considered.
  complete_to integer not null
);
-- Read at every statement: not to be decompressed each time.
alter table portolan.sight alter column audiences set storage external;
