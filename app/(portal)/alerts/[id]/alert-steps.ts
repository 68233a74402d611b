"use client";
// What is done with an alert at the press of a button; each answers what was wrong, or null.
import { graphql, type VariablesOf } from "../../../graphql/contract.ts";
import { askFromBrowser } from "../../../session/ask-from-browser.ts";

const Acknowledge = graphql("mutation AlertAcknowledge($id: ID!) { done: alertAcknowledge(input: { id: $id }) { userErrors { message } } }");
const Answer = graphql(
  "mutation AlertAnswer($id: ID!, $outcome: AlertOutcome!, $comment: String) { done: alertAnswer(input: { id: $id, outcome: $outcome, comment: $comment }) { userErrors { message } } }",
);
const Extend = graphql(
  "mutation AlertExtend($id: ID!, $until: DateTime!) { done: alertExtend(input: { id: $id, validUntil: $until }) { userErrors { message } } }",
);
const Cancel = graphql(
  "mutation AlertCancel($id: ID!, $reason: String!) { done: alertCancel(input: { id: $id, reason: $reason }) { userErrors { message } } }",
);
const Withdraw = graphql("mutation AlertWithdraw($id: ID!) { done: alertWithdraw(input: { id: $id }) { userErrors { message } } }");
const Preview = graphql(`
  query AlertReleasePreview($id: ID!, $to: AlertAddressingInput!) {
    preview: alertReleasePreview(id: $id, to: $to) {
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
const Release = graphql(
  "mutation AlertRelease($id: ID!, $to: AlertAddressingInput!, $digest: String!) { done: alertRelease(input: { id: $id, to: $to, digest: $digest }) { userErrors { message } } }",
);

const fault = ({ done }: { done: { userErrors: { message: string }[] } }) => done.userErrors[0]?.message ?? null;
export type Outcome = VariablesOf<typeof Answer>["outcome"];
export type Addressing = VariablesOf<typeof Release>["to"];

export const acknowledge = async (id: string) => fault(await askFromBrowser(Acknowledge, { id }));
export const answer = async (id: string, outcome: Outcome, comment: string) =>
  fault(await askFromBrowser(Answer, { id, outcome, comment: comment || null }));
export const extend = async (id: string, until: string) => fault(await askFromBrowser(Extend, { id, until: new Date(until).toISOString() }));
export const cancel = async (id: string, reason: string) => fault(await askFromBrowser(Cancel, { id, reason }));
export const withdraw = async (id: string) => fault(await askFromBrowser(Withdraw, { id }));
export const preview = async (id: string, to: Addressing) => (await askFromBrowser(Preview, { id, to })).preview;
export const release = async (id: string, to: Addressing, digest: string) => fault(await askFromBrowser(Release, { id, to, digest }));
