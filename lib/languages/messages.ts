// All words that people read, by language and area. Errors and pages take them from the same files.
import { createTranslator } from "use-intl/core";
import enAccessRecords from "./en/access-records.json" with { type: "json" };
import enAccount from "./en/account.json" with { type: "json" };
import enAgencies from "./en/agencies.json" with { type: "json" };
import enAlerts from "./en/alerts.json" with { type: "json" };
import enCodes from "./en/codes.json" with { type: "json" };
import enCommunities from "./en/communities.json" with { type: "json" };
import enConsultations from "./en/consultations.json" with { type: "json" };
import enDevelopers from "./en/developers.json" with { type: "json" };
import enEntryImports from "./en/entry-imports.json" with { type: "json" };
import enErrors from "./en/errors.json" with { type: "json" };
import enExports from "./en/exports.json" with { type: "json" };
import enHitOnly from "./en/hit-only.json" with { type: "json" };
import enHome from "./en/home.json" with { type: "json" };
import enImports from "./en/imports.json" with { type: "json" };
import enKeys from "./en/keys.json" with { type: "json" };
import enLive from "./en/live.json" with { type: "json" };
import enMail from "./en/mail.json" with { type: "json" };
import enMembers from "./en/members.json" with { type: "json" };
import enNotices from "./en/notices.json" with { type: "json" };
import enOwnWatchlists from "./en/own-watchlists.json" with { type: "json" };
import enPasswords from "./en/passwords.json" with { type: "json" };
import enPatterns from "./en/patterns.json" with { type: "json" };
import enReleasePolicy from "./en/release-policy.json" with { type: "json" };
import enScreening from "./en/screening.json" with { type: "json" };
import enSeizureReports from "./en/seizure-reports.json" with { type: "json" };
import enSessions from "./en/sessions.json" with { type: "json" };
import enShell from "./en/shell.json" with { type: "json" };
import enSignIn from "./en/sign-in.json" with { type: "json" };
import enStandingQueries from "./en/standing-queries.json" with { type: "json" };
import enWatchlists from "./en/watchlists.json" with { type: "json" };
import enWebhooks from "./en/webhooks.json" with { type: "json" };
import esAccessRecords from "./es/access-records.json" with { type: "json" };
import esAccount from "./es/account.json" with { type: "json" };
import esAgencies from "./es/agencies.json" with { type: "json" };
import esAlerts from "./es/alerts.json" with { type: "json" };
import esCodes from "./es/codes.json" with { type: "json" };
import esCommunities from "./es/communities.json" with { type: "json" };
import esConsultations from "./es/consultations.json" with { type: "json" };
import esDevelopers from "./es/developers.json" with { type: "json" };
import esEntryImports from "./es/entry-imports.json" with { type: "json" };
import esErrors from "./es/errors.json" with { type: "json" };
import esExports from "./es/exports.json" with { type: "json" };
import esHitOnly from "./es/hit-only.json" with { type: "json" };
import esHome from "./es/home.json" with { type: "json" };
import esImports from "./es/imports.json" with { type: "json" };
import esKeys from "./es/keys.json" with { type: "json" };
import esLive from "./es/live.json" with { type: "json" };
import esMail from "./es/mail.json" with { type: "json" };
import esMembers from "./es/members.json" with { type: "json" };
import esNotices from "./es/notices.json" with { type: "json" };
import esOwnWatchlists from "./es/own-watchlists.json" with { type: "json" };
import esPasswords from "./es/passwords.json" with { type: "json" };
import esPatterns from "./es/patterns.json" with { type: "json" };
import esReleasePolicy from "./es/release-policy.json" with { type: "json" };
import esScreening from "./es/screening.json" with { type: "json" };
import esSeizureReports from "./es/seizure-reports.json" with { type: "json" };
import esSessions from "./es/sessions.json" with { type: "json" };
import esShell from "./es/shell.json" with { type: "json" };
import esSignIn from "./es/sign-in.json" with { type: "json" };
import esStandingQueries from "./es/standing-queries.json" with { type: "json" };
import esWatchlists from "./es/watchlists.json" with { type: "json" };
import esWebhooks from "./es/webhooks.json" with { type: "json" };

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

const en = {
  alerts: enAlerts,
  codes: enCodes,
  "entry-imports": enEntryImports,
  errors: enErrors,
  "access-records": enAccessRecords,
  passwords: enPasswords,
  members: enMembers,
  account: enAccount,
  agencies: enAgencies,
  communities: enCommunities,
  consultations: enConsultations,
  developers: enDevelopers,
  exports: enExports,
  "hit-only": enHitOnly,
  home: enHome,
  imports: enImports,
  keys: enKeys,
  live: enLive,
  mail: enMail,
  notices: enNotices,
  "own-watchlists": enOwnWatchlists,
  patterns: enPatterns,
  "release-policy": enReleasePolicy,
  screening: enScreening,
  "seizure-reports": enSeizureReports,
  sessions: enSessions,
  shell: enShell,
  "sign-in": enSignIn,
  "standing-queries": enStandingQueries,
  watchlists: enWatchlists,
  webhooks: enWebhooks,
};
export type Messages = typeof en;

/** Spanish has what English has, or this does not compile. */
const es: Messages = {
  alerts: esAlerts,
  codes: esCodes,
  "entry-imports": esEntryImports,
  errors: esErrors,
  "access-records": esAccessRecords,
  passwords: esPasswords,
  members: esMembers,
  account: esAccount,
  agencies: esAgencies,
  communities: esCommunities,
  consultations: esConsultations,
  developers: esDevelopers,
  exports: esExports,
  "hit-only": esHitOnly,
  home: esHome,
  imports: esImports,
  keys: esKeys,
  live: esLive,
  mail: esMail,
  notices: esNotices,
  "own-watchlists": esOwnWatchlists,
  patterns: esPatterns,
  "release-policy": esReleasePolicy,
  screening: esScreening,
  "seizure-reports": esSeizureReports,
  sessions: esSessions,
  shell: esShell,
  "sign-in": esSignIn,
  "standing-queries": esStandingQueries,
  watchlists: esWatchlists,
  webhooks: esWebhooks,
};

export const messages: Record<Language, Messages> = { en, es };

/** The language if we have it, else English. */
export const languageOf = (wanted: string | null | undefined): Language => languages.find((one) => one === wanted) ?? "en";

export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** Translates keys such as `errors.NOT_FOUND` into the language. */
export function translatorFor(language: Language): Translate {
  const translate = createTranslator({ locale: language, messages: messages[language], timeZone: "UTC" });
  return (key, values) => translate(key as never, values as never);
}
