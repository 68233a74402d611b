-- Sending again does not write again. Keys are their member's own: nobody meets another's.

-- Null: claimed, carry it out. Otherwise what was answered before. Two that arrive at once meet at the
-- insertion: the second waits until the first has committed or was undone.
create or replace function portolan.claim_idempotency_key(given text, operation text, digest bytea) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare kept portolan.idempotency_key;
begin
  if not portolan.viewer_can_write() then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
  delete from portolan.idempotency_key k where (k.member_id, k.key) in (
    select old.member_id, old.key from portolan.idempotency_key old
    where old.claimed_at < now() - interval '48 hours' order by old.claimed_at limit 100 for update skip locked);
  insert into portolan.idempotency_key (member_id, key, operation, digest)
  values (portolan.viewer_member(), given, claim_idempotency_key.operation, claim_idempotency_key.digest) on conflict do nothing;
  if found then return null; end if;
  select * into kept from portolan.idempotency_key k where k.member_id = portolan.viewer_member() and k.key = given;
  -- Expired and cleared away in between.
  if not found then return portolan.claim_idempotency_key(given, claim_idempotency_key.operation, claim_idempotency_key.digest); end if;
  if kept.operation <> claim_idempotency_key.operation or kept.digest <> claim_idempotency_key.digest then
    raise exception 'IDEMPOTENCY_KEY_REUSED' using errcode = 'PT409', detail = 'idempotencyKey';
  end if;
  return kept.answer;
end $$;

-- What the key did, once; in the transaction that claimed it.
create or replace function portolan.keep_idempotent_answer(given text, answered jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update portolan.idempotency_key k set answer = answered
  where k.member_id = portolan.viewer_member() and k.key = given and k.answer is null;
  if not found then raise exception 'FORBIDDEN' using errcode = 'PT403'; end if;
end $$;
