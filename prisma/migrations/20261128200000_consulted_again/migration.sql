-- Whether an agency consulted a record lately is looked up whenever it consults one.
drop index consultation_record_id_idx;
create index consultation_record_id_consulter_id_consulted_at_idx on consultation (record_id, consulter_id, consulted_at);
