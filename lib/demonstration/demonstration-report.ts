import type { recallInstructions, recallReasons } from "../codes/domain-codes.ts";
import type { ReportInput } from "../seizures/report-input.ts";
import type { AgencyCode } from "./agencies.ts";

/** A member by e-mail, a community by name. */
export type Recipient = { agency: AgencyCode } | { community: string } | { member: string } | { everyone: true };

export type Sharing = {
  /** A supervisor of the author's agency, by e-mail. */
  releasedBy: string;
  to: Recipient[];
  partiesTo: Recipient[];
};

/** What became of it later. Not named "then", which would make a report look like a promise. */
export type Afterwards =
  | { step: "RECALL"; reason: (typeof recallReasons)[number]; instruction: (typeof recallInstructions)[number] }
  | { step: "AMEND"; reason: string; isCorrection: boolean; report: ReportInput }
  | { step: "WITHDRAW"; reason: string };

export type DemonstrationReport = {
  /** E-mail of the author. */
  by: string;
  daysAgo: number;
  report: ReportInput;
  /** Null: still a draft. */
  share: Sharing | null;
  afterwards?: Afterwards;
};

/** The ISO date so many days before another. */
export function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
