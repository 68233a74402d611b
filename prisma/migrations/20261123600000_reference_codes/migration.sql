-- Code lists that the operator imported; without them the portal's own short lists serve (lib/codes).
create table portolan.reference_code (
  list text not null check (list in ('HS', 'PLACE', 'UNIT')),
  code text not null,
  name text not null,
  -- Of the name, for searching: lower case, without accents, each word after a blank.
  words text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  primary key (list, code),
  check ((latitude is null) = (longitude is null))
);
create index on portolan.reference_code using gin (words public.gin_trgm_ops);
