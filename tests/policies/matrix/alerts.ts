// Posts alerts of each audience through the API, in every state, and tells the oracle.
import { type Alert, addresseesOf, mayPost, seesAddressee } from "../../oracle/alert.ts";
import { may, recipientsOf } from "../../oracle/permission.ts";
import type { Content, Person, Recipient, Tlp, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { asksAs } from "./asking.ts";
import type { Cast, Seated } from "./cast.ts";
import { Choosing } from "./choose.ts";
import type { Dice } from "./dice.ts";
import { type Plan, recipientKinds } from "./plan.ts";
import { recipientInput } from "./recipient-input.ts";
import { same } from "./telling.ts";

export type ToldAlert = Alert & { id: string; reference: string; isCancelled: boolean };
const ends = ["out", "supplemented", "corrected", "recalled", "cancelled", "left to a supervisor", "released again"] as const;
const authors = ["NorthOfficer", "HarbourOfficer", "DOfficer", "SouthOfficer", "BSupervisor", "ARover"];
const supervisors: Record<string, string[]> = { "XA-CUSTOMS": ["ASupervisor"], "XB-CUSTOMS": ["BDeputy"], "XD-CUSTOMS": ["DSupervisor"] };
const tlps: Tlp[] = ["RED", "AMBER_STRICT", "AMBER", "GREEN", "CLEAR"];
const done = "alert { id reference revision status } userErrors { code field }";

export class AlertTelling {
  readonly alerts: ToldAlert[] = [];

  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly world: World,
    readonly cast: Cast,
    readonly dice: Dice,
  ) {}

  /** One of each end for each kind of recipient. */
  async tellAll(): Promise<void> {
    for (const [place, end] of ends.entries())
      for (const [at, kind] of recipientKinds.entries()) {
        const able = kind === "unit" ? authors.filter((name) => this.cast.unitsOf[this.#person(name).agency]?.length) : authors;
        const author = this.#person(able[(place + at) % able.length] as string);
        const tlp = end === "left to a supervisor" && kind !== "community" ? this.#beyondOfficers(kind) : this.dice.pick(this.#allowing(kind));
        await this.#tell(author, tlp, kind, end, place % 2 === 0);
        if (place === 2) await this.#answerSome();
      }
    await this.#answerSome();
  }

  /** One that is out for each kind of recipient. */
  async tellSome(): Promise<void> {
    for (const kind of recipientKinds) {
      const author = this.#person(kind === "unit" ? "NorthOfficer" : this.dice.pick(authors));
      await this.#tell(author, this.dice.pick(this.#allowing(kind)), kind, "out", false);
    }
  }

  #person(name: string): Person {
    return this.cast.people.find((one) => one.name === name) as Person;
  }
  #allowing(kind: Recipient["kind"]): Tlp[] {
    return tlps.filter((tlp) => recipientsOf[tlp].includes(kind));
  }
  #beyondOfficers(kind: Recipient["kind"]): Tlp {
    return kind === "member" ? "RED" : kind === "everyone" ? "CLEAR" : "AMBER_STRICT";
  }

  #seat(name: string): Seated {
    return this.cast.viewers.find(({ person, scopes, isReadOnly }) => person.name === name && !scopes && !isReadOnly) as Seated;
  }

  async #act(seat: Seated, name: string, input: object, what: string) {
    const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { ${done} } }`;
    const { data, errors } = await asksAs(this.portal, seat, query, { input });
    if (!data?.done) throw new Error(`${what}: ${JSON.stringify(errors)}`);
    same(data.done.userErrors, [], what);
    return data.done.alert;
  }

  async #tell(author: Person, tlp: Tlp, kind: Recipient["kind"], end: (typeof ends)[number], hasParties: boolean): Promise<void> {
    const number = this.alerts.length;
    const content = contentOf(number, tlp, hasParties, 1);
    const { to, partiesTo } = new Choosing(this.world, this.cast, this.dice).sharing({ tlp, author, hasParties } as Plan, kind);
    const [first, ...others] = to as [Recipient, ...Recipient[]];
    const addressing = {
      forAction: [recipientInput(this.registry, first)],
      forInformation: others.map((one) => recipientInput(this.registry, one)),
      partyRecipients: partiesTo.map((one) => recipientInput(this.registry, one)),
    };
    const seat = this.#seat(author.name);
    const told: ToldAlert = {
      name: `alert ${number}`,
      author,
      acts: [],
      consultedBy: new Set(),
      forAction: [first],
      answers: new Map(),
      id: "",
      reference: "",
      isCancelled: false,
    };
    const isAlone = mayPost(seat, told, partiesTo, tlp);
    const { data } = await asksAs(
      this.portal,
      seat,
      "query ($tlp: Tlp!, $to: AlertAddressingInput!) { preview: alertPreview(tlp: $tlp, to: $to) { digest viewerCanRelease } }",
      { tlp, to: addressing },
    );
    same(data.preview.viewerCanRelease, isAlone, `who posts ${told.name}`);
    const posted = await this.#act(
      seat,
      "alertPost",
      { alert: inputOf(content), to: addressing, digest: data.preview.digest },
      `posting ${told.name}`,
    );
    same(posted.status, isAlone ? "RELEASED" : "DRAFT", `state of ${told.name}`);
    Object.assign(told, { id: posted.id, reference: posted.reference });
    told.acts.push({ at: this.world.next(), act: { kind: "DRAFT", content } });
    this.alerts.push(told);
    if (!isAlone && end === "left to a supervisor") return;
    const supervisor = this.#seat(this.dice.pick(supervisors[author.agency] as string[]));
    if (!isAlone) await this.#release(supervisor, told, addressing);
    told.acts.push({ at: this.world.next(), act: { kind: "RELEASE", to, partiesTo } });
    await this.#end(supervisor, told, end, contentOf(number, tlp, hasParties, 2), content);
  }

  async #release(by: Seated, told: ToldAlert, to: object): Promise<void> {
    const query = "query ($id: ID!, $to: AlertAddressingInput!) { preview: alertReleasePreview(id: $id, to: $to) { digest } }";
    const { data } = await asksAs(this.portal, by, query, { id: told.id, to });
    await this.#act(by, "alertRelease", { id: told.id, to, digest: data.preview.digest }, `release of ${told.name}`);
  }

  async #end(by: Seated, told: ToldAlert, end: (typeof ends)[number], changed: Content, content: Content): Promise<void> {
    const { id } = told;
    const at = () => this.world.next();
    if (end === "supplemented" || end === "corrected") {
      const { data } = await asksAs(this.portal, by, `{ node(id: "${id}") { ... on Alert { revision } } }`);
      const isCorrection = end === "corrected";
      await this.#act(by, "alertAmend", { id, revision: data.node.revision, alert: inputOf(changed), isCorrection }, `update of ${told.name}`);
      told.acts.push({ at: at(), act: { kind: "AMEND", content: changed, isCorrection } });
    } else if (end === "cancelled") {
      await this.#act(by, "alertCancel", { id, reason: "over" }, `end of ${told.name}`);
      told.acts.push({ at: at(), act: { kind: "AMEND", content, isCorrection: false } });
      told.isCancelled = true;
    } else if (end === "recalled" || end === "released again") {
      await this.#answer(told);
      await this.#act(by, "alertRecall", { id, reason: "OTHER", instruction: "DESTROY" }, `recall of ${told.name}`);
      told.acts.push({ at: at(), act: { kind: "RECALL" } });
      if (end === "released again") await this.#releaseToFewer(by, told);
    }
  }

  /** To those asked to act alone, who have answered nothing yet. */
  async #releaseToFewer(by: Seated, told: ToldAlert): Promise<void> {
    const forAction = told.forAction.map((one) => recipientInput(this.registry, one));
    await this.#release(by, told, { forAction, forInformation: [], partyRecipients: [] });
    told.answers.clear();
    told.acts.push({ at: this.world.next(), act: { kind: "RELEASE", to: told.forAction, partiesTo: [] } });
  }

  async #answerSome(): Promise<void> {
    for (const told of this.alerts) if (this.dice.chance(0.5)) await this.#answer(told);
  }

  /** By somebody at each of some of the agencies that it reached. */
  async #answer(told: ToldAlert): Promise<void> {
    for (const addressee of addresseesOf(this.world, told)) {
      const able = this.cast.viewers.filter(
        (viewer) =>
          viewer.person.agency === addressee.agency &&
          may(viewer, "alert:answer") &&
          !viewer.isReadOnly &&
          seesAddressee(this.world, viewer, told, addressee),
      );
      if (!able.length || this.dice.chance(0.4)) continue;
      const outcome = this.dice.pick(["FOUND", "NOT_FOUND", "NOT_ARRIVED"]);
      await this.#act(this.dice.pick(able), "alertAnswer", { id: told.id, outcome }, `answer to ${told.name}`);
      told.answers.set(addressee.agency, outcome);
    }
  }
}

function contentOf(number: number, tlp: Tlp, hasParties: boolean, form: number): Content {
  return {
    tlp,
    narrative: `alert ${number} form ${form}`,
    itemId: `RA${String(100_000_000 + number)}XA`,
    parties: hasParties ? [`sender ${number}`] : [],
  } as Content;
}

const inputOf = ({ tlp, narrative, itemId, parties }: Content): object => ({
  requestedAction: "INSPECT",
  severity: "HIGH",
  title: narrative,
  tlp,
  contactName: "Desk",
  contactPhone: "+297 1",
  lines: [{ kind: "ITEM_ID", value: itemId }],
  parties: parties.map((name) => ({ role: "SENDER", name })),
});
