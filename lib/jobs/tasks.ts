// Every kind of job there is. The name is what portolan.add_job is called with in prisma/policies.
import { escalateAlertJob } from "../alerts/escalate-alert.ts";
import { announceAlertJob, mailAlertJob } from "../digests/mail-alert.ts";
import { sendDigestJob } from "../digests/send-digest.ts";
import { checkReportImportJob } from "../imports/check-report-import.ts";
import { runReportImportJob } from "../imports/run-report-import.ts";
import { sendMail } from "../mail/send-mail.ts";
import { recognisePatternsJob } from "../patterns/recognise-patterns.ts";
import { deleteScreeningListsJob, screenListJob } from "../screening-lists/screen-list.ts";
import { askOwnStandingQueriesJob, askStandingQueriesJob, deleteStandingQueriesJob } from "../standing-queries/ask-standing-queries.ts";
import { checkEntryImportJob } from "../watchlists/check-entry-import.ts";
import { reviewWatchlists } from "../watchlists/review-watchlists.ts";
import { approveEntryImportJob, runEntryImportJob } from "../watchlists/run-entry-import.ts";
import { callWebhookJob, callWebhooksJob } from "../webhooks/deliver-messages.ts";
import type { Tasks } from "./job.ts";

export const tasks = {
  "announce-alert": announceAlertJob,
  "approve-entry-import": approveEntryImportJob,
  "ask-own-standing-queries": askOwnStandingQueriesJob,
  "ask-standing-queries": askStandingQueriesJob,
  "delete-standing-queries": deleteStandingQueriesJob,
  "check-entry-import": checkEntryImportJob,
  "call-webhooks": callWebhooksJob,
  "check-report-import": checkReportImportJob,
  "delete-screening-lists": deleteScreeningListsJob,
  "recognise-patterns": recognisePatternsJob,
  "review-watchlists": reviewWatchlists,
  "run-entry-import": runEntryImportJob,
  "run-report-import": runReportImportJob,
  "screen-list": screenListJob,
} satisfies Tasks;

/** Those that wait for other people's servers have workers of their own, and keep nobody else waiting. */
export const outgoingTasks = {
  "call-webhook": callWebhookJob,
  "escalate-alert": escalateAlertJob,
  mail: sendMail,
  "mail-alert": mailAlertJob,
  "send-digest": sendDigestJob,
} satisfies Tasks;
