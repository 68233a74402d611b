// What people read in Spanish, by area.
import type { Messages } from "./english.ts";
import accessRecords from "./es/access-records.json" with { type: "json" };
import account from "./es/account.json" with { type: "json" };
import agencies from "./es/agencies.json" with { type: "json" };
import alerts from "./es/alerts.json" with { type: "json" };
import codes from "./es/codes.json" with { type: "json" };
import communities from "./es/communities.json" with { type: "json" };
import consultations from "./es/consultations.json" with { type: "json" };
import developers from "./es/developers.json" with { type: "json" };
import entryImports from "./es/entry-imports.json" with { type: "json" };
import errors from "./es/errors.json" with { type: "json" };
import exports from "./es/exports.json" with { type: "json" };
import hitOnly from "./es/hit-only.json" with { type: "json" };
import home from "./es/home.json" with { type: "json" };
import imports from "./es/imports.json" with { type: "json" };
import keys from "./es/keys.json" with { type: "json" };
import live from "./es/live.json" with { type: "json" };
import mail from "./es/mail.json" with { type: "json" };
import members from "./es/members.json" with { type: "json" };
import notices from "./es/notices.json" with { type: "json" };
import ownWatchlists from "./es/own-watchlists.json" with { type: "json" };
import passwords from "./es/passwords.json" with { type: "json" };
import patterns from "./es/patterns.json" with { type: "json" };
import releasePolicy from "./es/release-policy.json" with { type: "json" };
import screening from "./es/screening.json" with { type: "json" };
import seizureReports from "./es/seizure-reports.json" with { type: "json" };
import sessions from "./es/sessions.json" with { type: "json" };
import shell from "./es/shell.json" with { type: "json" };
import signIn from "./es/sign-in.json" with { type: "json" };
import standingQueries from "./es/standing-queries.json" with { type: "json" };
import watchlists from "./es/watchlists.json" with { type: "json" };
import webhooks from "./es/webhooks.json" with { type: "json" };

/** Spanish has what English has, or this does not compile. */
export const spanish: Messages = {
  alerts,
  codes,
  "entry-imports": entryImports,
  errors,
  "access-records": accessRecords,
  passwords,
  members,
  account,
  agencies,
  communities,
  consultations,
  developers,
  exports,
  "hit-only": hitOnly,
  home,
  imports,
  keys,
  live,
  mail,
  notices,
  "own-watchlists": ownWatchlists,
  patterns,
  "release-policy": releasePolicy,
  screening,
  "seizure-reports": seizureReports,
  sessions,
  shell,
  "sign-in": signIn,
  "standing-queries": standingQueries,
  watchlists,
  webhooks,
};
