// What each serving role may execute; everything else in the schema "portolan" is nobody's.
import type { LoginRole } from "../../lib/database/role.ts";

export const functionsOf: Record<LoginRole, string[]> = {
  portolan_app: [
    "acknowledge_notice",
    "amend_record",
    "create_api_key",
    "draft_audience",
    "end_session",
    "enter",
    "find_watchlist_entries",
    "name_reference_codes",
    "preview_release",
    "recall_record",
    "record_access",
    "release_record",
    "revoke_api_key",
    "search_reference_codes",
    "search_seizure_reports",
    "search_watchlist_entries",
    "viewer",
    "viewer_agency",
    "viewer_can_write",
    "viewer_is",
    "viewer_member",
    "viewer_unit",
    "visible",
    "withdraw_record",
    "writes_for",
  ],
  portolan_auth: ["begin_sign_in", "open_session"],
  portolan_system: ["add_reference_codes", "begin_watchlist_import", "clear_reference_codes", "finish_watchlist_import", "stage_watchlist_entries"],
};
