// Posts alerts and answers them over HTTP, as a program would.
import type { Answer, TestPortal } from "../running/portal.ts";

export const fields = `alert { id reference status version revision isCurrent title severity requestedAction contactName contactPhone validUntil cancelReason
  lines { kind value } parties { role name } versions { version note content }
  addressees { agency { code } purpose openedAt dueAt acknowledgedAt isOverdue escalatedAt outcome responses { outcome comment } }
  ownPart { purpose acknowledgedAt outcome } releaseRequest { recipients { agency isForAction } }
  viewerCanAnswer viewerCanChange viewerCanRelease viewerCanAmend viewerCanRecall } userErrors { code field }`;

export const alert = {
  requestedAction: "HOLD_AND_CALL",
  severity: "CRITICAL",
  title: "Pistol slides declared as bicycle parts",
  tlp: "AMBER",
  lines: [
    { kind: "ITEM_ID", value: "rr 473 124 829 tt" },
    { kind: "ORIGIN", value: "us" },
  ],
  parties: [{ role: "SENDER", name: "Blue Heron Cicle Part" }],
};

const previewQuery = `query ($tlp: Tlp!, $to: AlertAddressingInput!) { preview: alertPreview(tlp: $tlp, to: $to) {
  agencies { name parties } viewerCanRelease supervisorNeededFor digest userErrors { code field } } }`;

type Addressing = { forAction?: object[]; forInformation?: object[]; partyRecipients?: object[] };

/** Asks for and answers alerts with keys of people. */
export class Poster {
  readonly #agencies = new Map<string, string>();
  constructor(
    readonly portal: TestPortal,
    readonly keyOf: (name: string) => string,
  ) {}

  async learnAgencies(by: string): Promise<void> {
    const { data } = await this.portal.ask(this.keyOf(by), "{ agencies { id code } }");
    for (const { id, code } of data.agencies) this.#agencies.set(code, id);
  }

  agency(code: string): { agency: string } {
    return { agency: this.#agencies.get(code) ?? "" };
  }

  ask(who: string, query: string, variables?: object): Promise<Answer> {
    return this.portal.ask(this.keyOf(who), query, variables);
  }

  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
  async act(who: string, mutation: string, input: object): Promise<any> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await this.ask(who, `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${fields} } }`, { input });
    if (!data?.done) throw new Error(JSON.stringify(errors));
    return data.done;
  }

  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
  async preview(who: string, to: Addressing, tlp = "AMBER"): Promise<any> {
    return (await this.ask(who, previewQuery, { tlp, to })).data.preview;
  }

  /** Previews and posts. */
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
  async post(who: string, to: Addressing, more: object = {}, idempotencyKey?: string): Promise<any> {
    const content = { ...alert, ...more };
    const { digest } = await this.preview(who, to, content.tlp);
    return this.act(who, "alertPost", { alert: content, to, digest: digest ?? "none", idempotencyKey });
  }

  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what the test asserts on.
  async see(who: string, id: string): Promise<any> {
    return (
      await this.ask(
        who,
        `query ($id: ID!) { node(id: $id) { ... on Alert ${fields.slice(fields.indexOf("{"), fields.indexOf("} userErrors") + 1)} } }`,
        { id },
      )
    ).data.node;
  }
}
