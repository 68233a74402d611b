// Makes records of one kind through the API, step by step, and tells the oracle.
import type { Act, Content, Person, Report, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { asksAs } from "./asking.ts";
import type { Cast, Seated } from "./cast.ts";
import type { Sharing } from "./choose.ts";
import { recipientInput } from "./recipient-input.ts";
import { same } from "./telling.ts";

export type ToldRecord = Report & { id: string; reference: string };
/** A kind's name in the contract: of its type, of its mutations, and of what it says in their input. */
export const kinds = {
  PATTERN: { type: "Pattern", verb: "pattern", said: "pattern" },
  SEIZURE_REPORT: { type: "SeizureReport", verb: "seizureReport", said: "report" },
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

const supervisors: Record<string, string> = { "XA-CUSTOMS": "ASupervisor", "XB-CUSTOMS": "BDeputy", "XD-CUSTOMS": "DSupervisor" };

export class RecordTelling {
  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly world: World,
    readonly cast: Cast,
    readonly kind: Kind,
  ) {}

  /** With all that a person may do. */
  seat(name: string): Seated {
    return this.cast.viewers.find(({ person, scopes, isReadOnly }) => person.name === name && !scopes && !isReadOnly) as Seated;
  }

  async #do(by: Seated, step: string, input: object, of: string): Promise<{ id: string; reference: string }> {
    const { type, verb } = this.kind;
    const inputType = verb === "seizureReport" && step === "Draft" ? "SeizureReportInput" : `${type}${step}Input`;
    const query = `mutation ($input: ${inputType}!) { done: ${verb}${step}(input: $input) { ${verb} { id reference } userErrors { code field } } }`;
    const { data, errors } = await asksAs(this.portal, by, query, { input });
    same(data?.done?.userErrors ?? errors, [], `${step} of ${of} by ${by.label}`);
    return data.done[verb];
  }

  async draft(name: string, author: Person, content: Content, said: object): Promise<ToldRecord> {
    const input = this.kind.said === "pattern" ? { pattern: said } : said;
    const { id, reference } = await this.#do(this.seat(author.name), "Draft", input, name);
    return { name, author, id, reference, consultedBy: new Set(), acts: [{ at: this.world.next(), act: { kind: "DRAFT", content } }] };
  }

  async #supervise(told: ToldRecord, step: string, more: object, act: Act): Promise<void> {
    await this.#do(this.seat(supervisors[told.author.agency] as string), step, { id: told.id, ...more }, told.name);
    told.acts.push({ at: this.world.next(), act });
  }

  async release(told: ToldRecord, sharing: Sharing): Promise<void> {
    const recipients = sharing.to.map((one) => recipientInput(this.registry, one));
    const query = `query ($id: ID!, $recipients: [RecipientInput!]!) { preview: ${this.kind.verb}ReleasePreview(id: $id, recipients: $recipients) { digest } }`;
    const by = this.seat(supervisors[told.author.agency] as string);
    const { data } = await asksAs(this.portal, by, query, { id: told.id, recipients });
    await this.#supervise(told, "Release", { recipients, digest: data.preview.digest }, { kind: "RELEASE", ...sharing });
  }

  async ask(told: ToldRecord, { to }: Sharing): Promise<void> {
    const recipients = to.map((one) => recipientInput(this.registry, one));
    await this.#do(this.seat(told.author.name), "AskForRelease", { id: told.id, recipients }, told.name);
    told.acts.push({ at: this.world.next(), act: { kind: "ASK" } });
  }

  async amend(told: ToldRecord, content: Content, said: object, isCorrection: boolean): Promise<void> {
    const by = this.seat(supervisors[told.author.agency] as string);
    const { data } = await asksAs(this.portal, by, `{ node(id: "${told.id}") { ... on ${this.kind.type} { revision } } }`);
    const input = { revision: data.node.revision, [this.kind.said]: said, note: "more", isCorrection };
    await this.#supervise(told, "Amend", input, { kind: "AMEND", content, isCorrection });
  }

  recall = (told: ToldRecord) => this.#supervise(told, "Recall", { reason: "OTHER", instruction: "DESTROY" }, { kind: "RECALL" });
  withdraw = (told: ToldRecord) => this.#supervise(told, "Withdraw", {}, { kind: "WITHDRAW" });
}
