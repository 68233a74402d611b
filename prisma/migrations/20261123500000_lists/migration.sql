-- Orders and filters of lists that hold with a million reports (docs/decisions/0033-lists-of-a-million.md).

drop index "seizure_report_occurred_on_id_idx";
create index "seizure_report_occurred_on_id_audience_id_idx" on "seizure_report" ("occurred_on", "id", "audience_id");
drop index "seizure_report_agency_id_occurred_on_idx";
create index "seizure_report_agency_id_occurred_on_id_audience_id_idx" on "seizure_report" ("agency_id", "occurred_on", "id", "audience_id");
create index "seizure_report_status_occurred_on_id_audience_id_idx" on "seizure_report" ("status", "occurred_on", "id", "audience_id");
create index "seizure_report_tlp_occurred_on_id_audience_id_idx" on "seizure_report" ("tlp", "occurred_on", "id", "audience_id");
create index "seizure_report_transport_occurred_on_id_audience_id_idx" on "seizure_report" ("transport", "occurred_on", "id", "audience_id");
create index "seizure_report_concealment_occurred_on_id_audience_id_idx" on "seizure_report" ("concealment", "occurred_on", "id", "audience_id");
create index "seizure_report_detection_occurred_on_id_audience_id_idx" on "seizure_report" ("detection", "occurred_on", "id", "audience_id");
drop index "seizure_report_updated_at_id_idx";
create index "seizure_report_updated_at_id_audience_id_idx" on "seizure_report" ("updated_at", "id", "audience_id");
drop index "seizure_report_released_at_id_idx";
drop index "seizure_goods_commodity_group_report_id_idx";
create index "seizure_goods_commodity_group_report_id_audience_id_idx" on "seizure_goods" ("commodity_group", "report_id", "audience_id");
drop index "seizure_goods_hs_code_report_id_idx";
create index "seizure_goods_hs_code_report_id_audience_id_idx" on "seizure_goods" ("hs_code", "report_id", "audience_id");
drop index "route_leg_role_country_report_id_idx";
create index "route_leg_role_country_report_id_audience_id_idx" on "route_leg" ("role", "country", "report_id", "audience_id");

-- Below: what Prisma does not describe.

-- The order by day of release has those that never were released at its end.
create index seizure_report_released_order_idx on public.seizure_report (coalesce(released_at, 'epoch'), id, audience_id);
