-- The transaction in which a fit came to be news to one of its two agencies; 0 for one that was there before its
-- pattern was written.
alter table portolan.pattern_match add column told_in bigint not null default 0;
create index on portolan.pattern_match (told_in);
