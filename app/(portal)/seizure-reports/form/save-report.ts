"use client";
// The three ways in which the form's content is stored.
import type { ReportInput } from "../../../../lib/seizures/report-input.ts";
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import type { Purpose } from "./use-record-saving.ts";

const Draft = graphql(`
  mutation SeizureReportDraft($report: SeizureReportInput!) {
    seizureReportDraft(input: $report) {
      seizureReport {
        id
        reference
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const Edit = graphql(`
  mutation SeizureReportEdit($id: ID!, $revision: Int!, $report: SeizureReportContentInput!) {
    seizureReportEdit(input: { id: $id, revision: $revision, report: $report }) {
      seizureReport {
        id
        reference
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const Amend = graphql(`
  mutation SeizureReportAmend($id: ID!, $revision: Int!, $report: SeizureReportContentInput!, $note: String, $isCorrection: Boolean) {
    seizureReportAmend(input: { id: $id, revision: $revision, report: $report, note: $note, isCorrection: $isCorrection }) {
      seizureReport {
        id
        reference
      }
      userErrors {
        code
        message
        field
      }
    }
  }
`);

const Link = graphql(`
  mutation AlertLinkReport($id: ID!, $reportId: ID!) {
    alertLinkReport(input: { id: $id, reportId: $reportId }) {
      userErrors {
        message
      }
    }
  }
`);

const Revision = graphql(`
  query SeizureReportRevision($id: ID!) {
    node(id: $id) {
      ... on SeizureReport {
        revision
      }
    }
  }
`);

export async function saveReport(purpose: Purpose, input: ReportInput) {
  const report = input as VariablesOf<typeof Draft>["report"];
  if (purpose.kind === "new") return (await askFromBrowser(Draft, { report })).seizureReportDraft;
  const { id, revision } = purpose;
  if (purpose.kind === "edit") return (await askFromBrowser(Edit, { id, revision, report })).seizureReportEdit;
  return (await askFromBrowser(Amend, { id, revision, report, note: purpose.note.trim() || null, isCorrection: purpose.isCorrection }))
    .seizureReportAmend;
}

/** The revision that the stored report has now. */
export async function readRevision(id: string): Promise<number | null> {
  const { node } = await askFromBrowser(Revision, { id });
  return node && "revision" in node ? node.revision : null;
}

/** The report is filed; where its alert was recalled in the meantime, there is nothing to link it with. */
export const linkToAlert = (id: string, reportId: string) => askFromBrowser(Link, { id, reportId });
