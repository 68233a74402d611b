-- Lists of reports are narrowed by the class of mail, in their order.

create index "seizure_report_mail_class_occurred_on_id_audience_id_idx" on "seizure_report" ("mail_class", "occurred_on", "id", "audience_id");
