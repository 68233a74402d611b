// The contract. Importing a concept's file adds it.
import "./scalars.ts";
import "./viewer.ts";
import "./agency.ts";
import "./member.ts";
import "./community.ts";
import "./seizure-report.ts";
import "./seizure-report-list.ts";
import "./seizure-report-parts.ts";
import "./seizure-report-writing.ts";
import "./seizure-report-batch.ts";
import "./release.ts";
import "./release-policy.ts";
import "./release-request.ts";
import "./notice.ts";
import "./change.ts";
import "./consultation.ts";
import "./access-record.ts";
import "./watchlist.ts";
import "./watchlist-entry.ts";
import "./watchlist-ask.ts";
import "./api-key.ts";
import "./session.ts";
import "./reference-code.ts";
import { builder } from "./builder.ts";

export const schema = builder.toSchema();
