-- Whether a record changed again later: by the key alone, each look would sort the audiences that the viewer sees.
create index "change_record_id_transaction_position_idx" on "change" ("record_id", "transaction", "position");
