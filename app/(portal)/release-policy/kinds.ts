// The policy's kind of record lives in its address.
export const policyKinds = ["SEIZURE_REPORT", "ALERT", "PATTERN"] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const policyKindOf = (asked: string | string[] | undefined): PolicyKind => policyKinds.find((kind) => kind === asked) ?? "SEIZURE_REPORT";
