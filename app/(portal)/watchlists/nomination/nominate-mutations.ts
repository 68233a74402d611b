import { graphql } from "../../../graphql/contract.ts";

export const Nominate = graphql(`
  mutation NominateEntry($input: WatchlistEntryNominateInput!) {
    answer: watchlistEntryNominate(input: $input) {
      outcome
      userErrors {
        code
        message
        field
      }
    }
  }
`);

export const ProposeChange = graphql(`
  mutation ProposeEntryChange($input: WatchlistEntryEditInput!) {
    answer: watchlistEntryEdit(input: $input) {
      outcome
      userErrors {
        code
        message
        field
      }
    }
  }
`);

export const AcceptCorrection = graphql(`
  mutation AcceptCorrectionWithChange($input: WatchlistCorrectionAcceptInput!) {
    answer: watchlistCorrectionAccept(input: $input) {
      userErrors {
        code
        message
        field
      }
    }
  }
`);
