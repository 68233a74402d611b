// Every step on a report as a caller sends it, harmless on whatever it is sent to: a stale revision, a stale digest.
export const globalId = (type: string, id: string | number) => Buffer.from(`${type}:${id}`).toString("base64");

export type Asked = { query: string; variables: Record<string, unknown> };

export const content = {
  occurredOn: "2026-03-05",
  place: "Quay",
  transport: "MAIL",
  goods: [{ description: "Slides", quantity: "1", unit: "KGM" }],
  legs: [{ role: "ORIGIN", country: "NL" }],
};

const errors = "userErrors { code message field }";
const mutation = (name: string, type: string, input: Record<string, unknown>): Asked => ({
  query: `mutation ($input: ${type}!) { answer: ${name}(input: $input) { seizureReport { id } ${errors} } }`,
  variables: { input },
});

export const steps = {
  edit: (id: string) => mutation("seizureReportEdit", "SeizureReportEditInput", { id, revision: -1, report: content }),
  amend: (id: string) =>
    mutation("seizureReportAmend", "SeizureReportAmendInput", { id, revision: -1, report: content, note: "x", isCorrection: true }),
  release: (id: string) =>
    mutation("seizureReportRelease", "SeizureReportReleaseInput", { id, recipients: [{ memberEmail: "nobody@example.org" }], digest: "stale" }),
  recall: (id: string) => mutation("seizureReportRecall", "SeizureReportRecallInput", { id, reason: "OTHER", instruction: "DESTROY" }),
  withdraw: (id: string) => mutation("seizureReportWithdraw", "SeizureReportWithdrawInput", { id }),
  preview: (id: string): Asked => ({
    query: `query ($id: ID!) { answer: seizureReportReleasePreview(id: $id, recipients: []) { digest ${errors} } }`,
    variables: { id },
  }),
} as const;
export type Step = keyof typeof steps;
