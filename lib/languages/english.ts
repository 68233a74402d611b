// What people read in English, by area.
import accessRecords from "./en/access-records.json" with { type: "json" };
import account from "./en/account.json" with { type: "json" };
import agencies from "./en/agencies.json" with { type: "json" };
import alerts from "./en/alerts.json" with { type: "json" };
import codes from "./en/codes.json" with { type: "json" };
import communities from "./en/communities.json" with { type: "json" };
import consultations from "./en/consultations.json" with { type: "json" };
import developers from "./en/developers.json" with { type: "json" };
import entryImports from "./en/entry-imports.json" with { type: "json" };
import errors from "./en/errors.json" with { type: "json" };
import exports from "./en/exports.json" with { type: "json" };
import hitOnly from "./en/hit-only.json" with { type: "json" };
import home from "./en/home.json" with { type: "json" };
import imports from "./en/imports.json" with { type: "json" };
import keys from "./en/keys.json" with { type: "json" };
import live from "./en/live.json" with { type: "json" };
import mail from "./en/mail.json" with { type: "json" };
import members from "./en/members.json" with { type: "json" };
import notices from "./en/notices.json" with { type: "json" };
import ownWatchlists from "./en/own-watchlists.json" with { type: "json" };
import passwords from "./en/passwords.json" with { type: "json" };
import patterns from "./en/patterns.json" with { type: "json" };
import releasePolicy from "./en/release-policy.json" with { type: "json" };
import screening from "./en/screening.json" with { type: "json" };
import seizureReports from "./en/seizure-reports.json" with { type: "json" };
import sessions from "./en/sessions.json" with { type: "json" };
import shell from "./en/shell.json" with { type: "json" };
import signIn from "./en/sign-in.json" with { type: "json" };
import standingQueries from "./en/standing-queries.json" with { type: "json" };
import watchlists from "./en/watchlists.json" with { type: "json" };
import webhooks from "./en/webhooks.json" with { type: "json" };

export const english = {
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
export type Messages = typeof english;
