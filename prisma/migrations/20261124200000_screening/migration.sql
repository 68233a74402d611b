-- Which entries changed in which transaction: what the screening indexes of all processes catch up by
-- (docs/decisions/0047-freshness-of-the-index.md). A row stays when its entry is gone.
create table portolan.entry_change (
  entry_id uuid primary key,
  transaction xid8 not null,
  -- The last one that changed more than who may see it.
  content_transaction xid8
);
create index entry_change_transaction on portolan.entry_change (transaction);
