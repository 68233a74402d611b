// Every kind of job there is. The name is what portolan.add_job is called with in prisma/policies.
import { checkReportImportJob } from "../imports/check-report-import.ts";
import { runReportImportJob } from "../imports/run-report-import.ts";
import { sendMail } from "../mail/send-mail.ts";
import type { Tasks } from "./job.ts";

export const tasks = {
  "check-report-import": checkReportImportJob,
  mail: sendMail,
  "run-report-import": runReportImportJob,
} satisfies Tasks;
