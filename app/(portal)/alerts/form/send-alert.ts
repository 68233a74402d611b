"use client";
// What the form asks of the contract: who is on the route, whom it would reach, and the ways to save it.
import { graphql } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";
import type { Purpose } from "../../seizure-reports/form/use-record-saving.ts";
import type { AlertContent } from "./alert-values.ts";

export const AlertPost = graphql(`
  mutation AlertPost($input: AlertPostInput!) {
    alertPost(input: $input) {
      alert {
        id
        reference
        status
      }
      userErrors {
        field
        message
      }
    }
  }
`);

const AlertEdit = graphql(`
  mutation AlertEdit($input: AlertEditInput!) {
    done: alertEdit(input: $input) {
      alert {
        id
        reference
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

const AlertAmend = graphql(`
  mutation AlertAmend($input: AlertAmendInput!) {
    done: alertAmend(input: $input) {
      alert {
        id
        reference
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`);

export const AlertPreview = graphql(`
  query AlertPreview($tlp: Tlp!, $to: AlertAddressingInput!) {
    alertPreview(tlp: $tlp, to: $to) {
      agencyCount
      memberCount
      mayNotReceiveParties
      viewerCanRelease
      digest
      agencies {
        name
        country
        members
        parties
      }
      userErrors {
        message
      }
    }
  }
`);

export const ProposedAddressees = graphql(`
  query AlertProposedAddressees($lines: [AlertLineInput!]!) {
    alertProposedAddressees(lines: $lines) {
      id
      name
    }
  }
`);

const Revision = graphql(`
  query AlertRevision($id: ID!) {
    node(id: $id) {
      ... on Alert {
        revision
      }
    }
  }
`);

/** Edits one that is not out, or amends one that is. */
export async function changeAlert(purpose: Purpose, alert: AlertContent) {
  if (purpose.kind === "new") throw new Error("a new alert is posted");
  const { id, revision } = purpose;
  const { done } =
    purpose.kind === "edit"
      ? await askFromBrowser(AlertEdit, { input: { id, revision, alert } })
      : await askFromBrowser(AlertAmend, { input: { id, revision, alert, note: purpose.note.trim() || null, isCorrection: purpose.isCorrection } });
  return { record: done.alert, userErrors: done.userErrors };
}

/** The revision that the stored alert has now. */
export async function readRevision(id: string): Promise<number | null> {
  const { node } = await askFromBrowser(Revision, { id });
  return node && "revision" in node ? node.revision : null;
}
