-- A report without an own reference comes back in a file by the reference that Portolan gave it.

alter table portolan.staged_report alter column own_reference drop not null;
