-- Not of a record: of an agency that may no longer receive personal data.
alter table public.notice drop constraint notice_instruction_check;
alter table public.notice add constraint notice_instruction_check check (
  instruction in ('DESTROY', 'REPLACE', 'STOP_ACTION') or (instruction = 'REVIEW_RELEASES' and record_kind = 'AGENCY'));
