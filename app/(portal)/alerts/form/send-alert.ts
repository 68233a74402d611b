"use client";
// What the form asks of the contract: who is on the route, whom it would reach, and the ways to save it.
import { graphql } from "../../../graphql/contract.ts";

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

export const AlertEdit = graphql(`
  mutation AlertEdit($input: AlertEditInput!) {
    done: alertEdit(input: $input) {
      userErrors {
        field
        message
      }
    }
  }
`);

export const AlertAmend = graphql(`
  mutation AlertAmend($input: AlertAmendInput!) {
    done: alertAmend(input: $input) {
      userErrors {
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
