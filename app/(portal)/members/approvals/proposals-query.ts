import { graphql, type ResultOf } from "../../../graphql/contract.ts";

export const ProposalsQuery = graphql(`
  query MemberProposals {
    viewer { member { id } }
    memberProposals(first: 50) {
      edges {
        node {
          id kind state roles createdAt decidedAt viewerCanApprove viewerCanReject
          member { id name }
          proposer { id name }
          decider { name }
        }
      }
    }
  }
`);

export type Proposal = ResultOf<typeof ProposalsQuery>["memberProposals"]["edges"][number]["node"];
