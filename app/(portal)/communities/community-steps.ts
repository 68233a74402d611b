// What an administrator does with a community at the press of a button, and asks once more before.
import { graphql } from "../../graphql/contract.ts";
import { askFromBrowser } from "../../session/ask-from-browser.ts";

const Accept = graphql("mutation AcceptInvitation($id: ID!) { done: communityInvitationAccept(input: { id: $id }) { userErrors { message } } }");
const Decline = graphql("mutation DeclineInvitation($id: ID!) { done: communityInvitationDecline(input: { id: $id }) { userErrors { message } } }");
const Confirm = graphql("mutation ConfirmInvitation($id: ID!) { done: communityInvitationConfirm(input: { id: $id }) { userErrors { message } } }");
const Withdraw = graphql(
  "mutation WithdrawInvitation($id: ID!) { done: communityInvitationWithdraw(input: { id: $id }) { userErrors { message } } }",
);
const Leave = graphql("mutation LeaveCommunity($id: ID!) { done: communityLeave(input: { id: $id }) { userErrors { message } } }");
const Close = graphql("mutation CloseOperation($id: ID!) { done: communityClose(input: { id: $id }) { userErrors { message } } }");
const Remove = graphql(
  "mutation RemoveParticipant($id: ID!, $agency: ID!) { done: communityRemove(input: { id: $id, agency: $agency }) { userErrors { message } } }",
);
const HandOver = graphql(
  "mutation HandOverCommunity($id: ID!, $agency: ID!) { done: communityHandOver(input: { id: $id, agency: $agency }) { userErrors { message } } }",
);

type Answer = Promise<{ done: { userErrors: { message: string }[] } }>;

/** Each on the invitation or community of that id, some with an agency that takes part. */
export const steps = {
  accept: (id: string): Answer => askFromBrowser(Accept, { id }),
  decline: (id: string): Answer => askFromBrowser(Decline, { id }),
  confirm: (id: string): Answer => askFromBrowser(Confirm, { id }),
  withdraw: (id: string): Answer => askFromBrowser(Withdraw, { id }),
  leave: (id: string): Answer => askFromBrowser(Leave, { id }),
  close: (id: string): Answer => askFromBrowser(Close, { id }),
  remove: (id: string, agency = ""): Answer => askFromBrowser(Remove, { id, agency }),
  handOver: (id: string, agency = ""): Answer => askFromBrowser(HandOver, { id, agency }),
};
export type Step = keyof typeof steps;
