-- Last: nobody may execute anything in "portolan" but who is listed here.
-- The list is also what the structural tests hold the catalogue against.
do $$
declare f record;
begin
  revoke all on schema portolan from public;
  grant usage on schema portolan to portolan_app, portolan_auth, portolan_system;
  grant usage on schema public to portolan_app, portolan_auth, portolan_system;
  revoke all on all tables in schema portolan from public, portolan_app, portolan_auth, portolan_system;
  for f in select p.oid::regprocedure as signature from pg_proc p where p.pronamespace = 'portolan'::regnamespace loop
    execute format('revoke all on function %s from public, portolan_app, portolan_auth, portolan_system', f.signature);
  end loop;
end $$;

grant execute on function
  portolan.enter(text, inet), portolan.viewer(), portolan.visible(), portolan.viewer_agency(), portolan.viewer_member(), portolan.viewer_unit(),
  portolan.viewer_is(text), portolan.viewer_can_write(), portolan.writes_for(), portolan.draft_audience(),
  portolan.preview_release(text, uuid, jsonb, jsonb), portolan.release_record(text, uuid, jsonb, jsonb, text),
  portolan.set_release_policy(text, text[], text[]), portolan.confirm_release_policy(uuid), portolan.ask_for_release(text, uuid, jsonb, jsonb, text),
  portolan.recall_record(text, uuid, text, text), portolan.withdraw_record(text, uuid), portolan.amend_record(text, uuid, text, boolean),
  portolan.begin_community(text, text, text, date, date), portolan.describe_community(uuid, text, text), portolan.hand_over_community(uuid, integer),
  portolan.invite_agencies(uuid, integer[], jsonb), portolan.answer_invitation(uuid, boolean), portolan.settle_invitation(uuid, boolean),
  portolan.quit_community(uuid), portolan.remove_participant(uuid, integer), portolan.set_community_contacts(uuid, jsonb),
  portolan.extend_operation(uuid, date), portolan.close_operation(uuid), portolan.set_agency_profile(jsonb),
  portolan.preview_opening(text, uuid, uuid), portolan.open_records(text, uuid, uuid, text),
  portolan.acknowledge_notice(uuid), portolan.record_access(text, text, text, jsonb, text[], text),
  portolan.settled_before(), portolan.feed_basis(),
  portolan.search_seizure_reports(text), portolan.few_reports(integer), portolan.search_watchlist_entries(uuid, text),
  portolan.create_api_key(text, text, bytea, text[], boolean, text[], timestamptz), portolan.revoke_api_key(uuid), portolan.end_session(uuid),
  portolan.search_reference_codes(text, text, text, integer), portolan.name_reference_codes(text, text[]),
  portolan.claim_idempotency_key(text, text, bytea), portolan.keep_idempotent_answer(text, jsonb),
  portolan.may_leave(text, text, text, boolean), portolan.leaving_reports(uuid[]),
  portolan.event_links(uuid), portolan.same_event(uuid), portolan.link_event(uuid, uuid), portolan.unlink_event(uuid),
  portolan.invite_member(text, text, uuid, text[], text, bytea), portolan.renew_invitation(uuid, bytea), portolan.change_roles(uuid, text[]),
  portolan.propose_second_factor_removal(uuid), portolan.decide_proposal(uuid, boolean), portolan.move_member(uuid, uuid),
  portolan.create_unit(text), portolan.rename_unit(uuid, text), portolan.end_membership(uuid), portolan.leave_agency(),
  portolan.change_password(text), portolan.choose_language(text), portolan.own_second_factor(), portolan.begin_second_factor(bytea),
  portolan.pending_second_factor(), portolan.confirm_second_factor(bigint, bytea[]), portolan.renew_recovery_codes(bytea[])
to portolan_app;

grant execute on function
  portolan.begin_sign_in(text, inet), portolan.open_session(uuid, bytea, text, interval, inet, bigint, bytea), portolan.take_back_attempt(text, inet),
  portolan.begin_proof(uuid, inet), portolan.prove_password(uuid, text, inet), portolan.begin_reset(text, inet),
  portolan.read_link(bytea, text), portolan.accept_invitation(bytea, text, text), portolan.reset_password(bytea, text)
to portolan_auth;

grant execute on function
  portolan.begin_watchlist_import(text, text, text, text), portolan.stage_watchlist_entries(uuid, jsonb), portolan.finish_watchlist_import(uuid),
  portolan.clear_reference_codes(text), portolan.add_reference_codes(text, jsonb),
  portolan.issue_job_ticket(bigint, bytea), portolan.free_abandoned_jobs(),
  portolan.measure_jobs(),
  portolan.index_entry_ids(uuid, integer), portolan.index_entries(uuid[]), portolan.changed_index_entries(pg_snapshot), portolan.index_basis(), portolan.concerned_since(pg_snapshot),
  portolan.make_link(uuid, text, bytea), portolan.mail_addressee(uuid)
to portolan_system;

grant execute on function
  portolan.begin_report_import(text, uuid), portolan.add_import_piece(uuid, integer, bytea), portolan.read_import_piece(uuid, integer),
  portolan.describe_import(uuid, integer, text, text, text[], jsonb, jsonb, uuid), portolan.check_report_import(uuid, jsonb, uuid, boolean),
  portolan.clear_staged_reports(uuid), portolan.stage_reports(uuid, jsonb), portolan.add_import_faults(uuid, jsonb),
  portolan.judge_staged_reports(uuid, integer, integer), portolan.finish_import_check(uuid, integer, integer, integer),
  portolan.confirm_report_import(uuid), portolan.apply_report_import(uuid, integer, integer), portolan.finish_report_import(uuid),
  portolan.cancel_report_import(uuid), portolan.save_import_mapping(uuid, text, text[], jsonb), portolan.delete_import_mapping(uuid),
  portolan.clear_staged_entries(uuid), portolan.stage_entries(uuid, jsonb), portolan.judge_staged_entries(uuid, integer, integer),
  portolan.apply_entry_import(uuid, integer, integer), portolan.approve_entry_import(uuid, integer), portolan.approve_import_portion(uuid, integer),
  portolan.finish_approval(uuid), portolan.reject_entry_import(uuid, text), portolan.take_back_entry_import(uuid, integer)
to portolan_app;

grant execute on function
  portolan.begin_screening_list(text, text, text, uuid[]), portolan.add_screening_subjects(uuid, integer, jsonb),
  portolan.prepare_screening_list(uuid, integer, integer), portolan.start_screening_list(uuid), portolan.delete_screening_list(uuid),
  portolan.keep_screening_hits(uuid, integer, integer, jsonb), portolan.count_screening_alerts(uuid),
  portolan.screening_results(uuid, integer, integer, boolean, boolean, integer), portolan.leaving_entries(uuid[])
to portolan_app;

grant execute on function
  portolan.save_standing_query(jsonb, text, text, uuid[], date), portolan.renew_standing_query(uuid, date), portolan.delete_standing_query(uuid),
  portolan.standing_queries_to_ask(), portolan.new_standing_hits(jsonb), portolan.note_standing_hits(uuid, jsonb, boolean),
  portolan.standing_notifications(uuid, uuid, boolean, bigint, integer), portolan.count_own_notifications(), portolan.see_standing_notification(uuid)
to portolan_app;

grant execute on function portolan.begin_standing_round(), portolan.end_standing_queries(bigint), portolan.delete_old_standing_queries()
to portolan_system;
grant execute on function portolan.fail_screening_list(uuid, text), portolan.delete_old_screening_lists() to portolan_system;
grant execute on function portolan.note_import_progress(uuid, integer), portolan.fail_report_import(uuid, text) to portolan_system;

grant execute on function
  portolan.create_watchlist(text, jsonb), portolan.describe_watchlist(uuid, jsonb), portolan.preview_watchlist(uuid, text, jsonb),
  portolan.share_watchlist(uuid, text, jsonb, text), portolan.nominate_entries(uuid, jsonb, uuid, uuid), portolan.approve_nominations(uuid[]),
  portolan.reject_nominations(uuid[], text), portolan.take_back_nomination(uuid), portolan.withdraw_entry(uuid, text, text),
  portolan.confirm_entry(uuid, date, text), portolan.propose_correction(uuid, text, text, text), portolan.answer_correction(uuid, boolean, text)
to portolan_app;

grant execute on function
  portolan.answer_hits(jsonb, text), portolan.ask_owner(text, uuid, text, text, text), portolan.answer_question(uuid, text, boolean),
  portolan.disclose_entry(uuid, timestamptz, text), portolan.end_disclosure(uuid), portolan.question_entries(uuid),
  portolan.clear_entry(uuid, text, text, text, date), portolan.withdraw_clearance(uuid), portolan.clearances_of(text[])
to portolan_app;

grant execute on function
  portolan.preview_alert(text, jsonb, jsonb), portolan.address_for_action(uuid, jsonb), portolan.acknowledge_alert(uuid),
  portolan.answer_alert(uuid, text, text), portolan.extend_alert(uuid, timestamptz), portolan.cancel_alert(uuid, text),
  portolan.alert_reports(uuid, uuid), portolan.link_alert(uuid, uuid, boolean)
to portolan_app;
grant execute on function portolan.escalate_alert(uuid), portolan.settle_escalation(uuid) to portolan_system;

grant execute on function
  portolan.create_webhook(text, text, text[], uuid, bytea), portolan.confirm_webhook(uuid), portolan.pause_webhook(uuid), portolan.resume_webhook(uuid),
  portolan.end_webhook(uuid), portolan.rotate_webhook_secret(uuid, uuid, bytea), portolan.test_webhook(uuid), portolan.redeliver_webhook_message(uuid),
  portolan.count_webhook_messages(uuid), portolan.leaving_change(uuid)
to portolan_app;
grant execute on function
  portolan.begin_webhook_round(), portolan.schedule_webhook(uuid), portolan.take_webhook_message(uuid), portolan.drop_webhook_message(uuid),
  portolan.settle_webhook_message(uuid, integer, text, integer)
to portolan_system;

grant execute on function
  portolan.pattern_links(uuid), portolan.link_pattern(uuid, text, uuid), portolan.unlink_pattern(uuid, uuid),
  portolan.pattern_fits(uuid, uuid, boolean, timestamptz, uuid, uuid, boolean, integer), portolan.fits_between(pg_snapshot, pg_snapshot, bigint, uuid, uuid, integer),
  portolan.count_pattern_fits(uuid, boolean), portolan.see_pattern_fits(uuid, uuid[])
to portolan_app;
grant execute on function portolan.recognise_patterns(integer) to portolan_system;

grant execute on function
  portolan.choose_mail(boolean, text, integer, integer, text), portolan.own_mail_choice(), portolan.told_by_mail(), portolan.alert_by_mail(uuid)
to portolan_app;
grant execute on function
  portolan.due_digest(uuid), portolan.schedule_digest(uuid), portolan.settle_digest(uuid, uuid, bigint, text[]),
  portolan.announce_alert(uuid), portolan.settle_alert_mail(uuid, uuid, integer)
to portolan_system;

grant execute on function portolan.review_watchlists() to portolan_system;
