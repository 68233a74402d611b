// Every case that the database itself must withstand, by what is attacked. The mutation run uses the same.
import { casesOfTheRecordOfAccess } from "./cases-access-record.ts";
import { casesOfAlertAnswers } from "./cases-alert-answers.ts";
import { casesOfAlertRelease } from "./cases-alert-release.ts";
import { casesOfAlerts } from "./cases-alerts.ts";
import { casesOfChanges } from "./cases-changes.ts";
import { casesOfClearances } from "./cases-clearances.ts";
import { casesOfCommunities } from "./cases-communities.ts";
import { casesOfCredentials } from "./cases-credentials.ts";
import { casesOfDigests } from "./cases-digests.ts";
import { casesOfEntering } from "./cases-entering.ts";
import { casesOfEntryImport } from "./cases-entry-import.ts";
import { casesOfEntryReview } from "./cases-entry-review.ts";
import { casesOfEvents } from "./cases-event.ts";
import { casesOfHitOnly } from "./cases-hit-only.ts";
import { casesOfIdempotency } from "./cases-idempotency.ts";
import { casesOfImportContent } from "./cases-import-content.ts";
import { casesOfImportSteps } from "./cases-import-steps.ts";
import { casesOfImports } from "./cases-imports.ts";
import { casesOfInvitations } from "./cases-invitations.ts";
import { casesOfJobs } from "./cases-jobs.ts";
import { casesOfLeaving } from "./cases-leaving.ts";
import { casesOfMembers } from "./cases-members.ts";
import { casesOfNominations } from "./cases-nominations.ts";
import { casesOfOpening } from "./cases-opening.ts";
import { casesOfOperations } from "./cases-operations.ts";
import { casesOfOwnLists } from "./cases-own-lists.ts";
import { casesOfParties } from "./cases-parties.ts";
import { casesOfParts } from "./cases-parts.ts";
import { casesOfPatternLinks } from "./cases-pattern-links.ts";
import { casesOfPatterns } from "./cases-patterns.ts";
import { casesOfQuestions } from "./cases-questions.ts";
import { casesOfReading } from "./cases-reading.ts";
import { casesOfRecall } from "./cases-recall.ts";
import { casesOfRecipients } from "./cases-recipients.ts";
import { casesOfReferenceCodes } from "./cases-reference-codes.ts";
import { casesOfRelease } from "./cases-release.ts";
import { casesOfReleasePolicy } from "./cases-release-policy.ts";
import { casesOfRights } from "./cases-rights.ts";
import { casesOfRotation } from "./cases-rotation.ts";
import { casesOfScreeningLists } from "./cases-screening-lists.ts";
import { casesOfTheSeal } from "./cases-seal.ts";
import { casesOfSearch } from "./cases-search.ts";
import { casesOfSecondFactor } from "./cases-second-factor.ts";
import { casesOfStandingQueries } from "./cases-standing-queries.ts";
import { casesOfTables } from "./cases-tables.ts";
import { casesOfWebhooks } from "./cases-webhooks.ts";
import { casesOfWriting } from "./cases-writing.ts";
import type { AttackCase } from "./stage.ts";

export const cases: Record<string, AttackCase[]> = {
  entering: casesOfEntering,
  "the seal": casesOfTheSeal,
  "every table": casesOfTables,
  reading: casesOfReading,
  search: casesOfSearch,
  "writing reports": casesOfWriting,
  "goods, legs and versions": casesOfParts,
  parties: casesOfParties,
  releasing: casesOfRelease,
  "release policy": casesOfReleasePolicy,
  recipients: casesOfRecipients,
  communities: casesOfCommunities,
  operations: casesOfOperations,
  "opening older records": casesOfOpening,
  "recall and correction": casesOfRecall,
  "keys and sessions": casesOfCredentials,
  jobs: casesOfJobs,
  imports: [...casesOfImports, ...casesOfImportSteps, ...casesOfImportContent],
  changes: casesOfChanges,
  "screening lists": casesOfScreeningLists,
  "standing queries": casesOfStandingQueries,
  alerts: [...casesOfAlerts, ...casesOfAlertRelease, ...casesOfAlertAnswers],
  webhooks: casesOfWebhooks,
  digests: casesOfDigests,
  idempotency: casesOfIdempotency,
  "own lists": casesOfOwnLists,
  nominations: casesOfNominations,
  "entry import": casesOfEntryImport,
  "entry review": casesOfEntryReview,
  "hit only": casesOfHitOnly,
  questions: casesOfQuestions,
  clearances: casesOfClearances,
  patterns: casesOfPatterns,
  "what belongs to patterns": casesOfPatternLinks,
  leaving: casesOfLeaving,
  "the same event": casesOfEvents,
  members: casesOfMembers,
  invitations: casesOfInvitations,
  "second factor": casesOfSecondFactor,
  "the record of access": casesOfTheRecordOfAccess,
  "code lists": casesOfReferenceCodes,
  rotation: casesOfRotation,
  "rights of roles": casesOfRights,
};
