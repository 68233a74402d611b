// Makes the planned reports through the API, act by act in chance's order, and tells the oracle what was done.
import { sightOf } from "../../oracle/sight.ts";
import type { Act, Content, Recipient, Report, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { asksAs } from "./asking.ts";
import type { Cast } from "./cast.ts";
import { Choosing, type Sharing } from "./choose.ts";
import { Convening } from "./convening.ts";
import type { Dice } from "./dice.ts";
import { openToNewcomers } from "./opening.ts";
import { type Plan, type PlannedAct, planReports, recipientKinds, writeContent } from "./plan.ts";
import { Releasing } from "./releasing.ts";
import { setPolicies } from "./set-policies.ts";

export type Told = Report & { plan: Plan; id: string; reference: string };

/** Compared as text: what came over HTTP was made outside of the test's own realm. */
export function same(found: unknown, expected: unknown, of: string): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`${of}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
}

const supervisors: Record<string, string> = { "XA-CUSTOMS": "ASupervisor", "XB-CUSTOMS": "BSupervisor", "XD-CUSTOMS": "DSupervisor" };

export class Telling {
  readonly reports: Told[] = [];
  readonly #choosing: Choosing;
  readonly #releasing: Releasing;
  readonly #convening: Convening;
  readonly #forms = new Map<string, number>();

  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly world: World,
    readonly cast: Cast,
    readonly dice: Dice,
  ) {
    this.#choosing = new Choosing(world, cast, dice);
    this.#releasing = new Releasing(portal, registry, world, cast, dice);
    this.#convening = new Convening(portal, registry, world, cast);
  }

  async tellAll(): Promise<void> {
    await setPolicies(this.portal, this.registry, this.world);
    const pending = planReports(this.cast, this.dice).map((plan) => ({ plan, left: [...plan.acts], told: null as Told | null }));
    const total = pending.reduce((sum, { left }) => sum + left.length, 0);
    for (let done = 0; done < total; done++) {
      if (done === Math.floor(total * 0.4)) await this.#join("XE-CUSTOMS");
      if (done === Math.floor(total * 0.7)) await this.#leave("XF-CUSTOMS");
      const unfinished = pending.filter(({ left }) => left.length > 0);
      const one = unfinished.find(({ plan }) => plan.early) ?? this.dice.pick(unfinished);
      one.told = await this.#carryOut(one.plan, one.left.shift() as PlannedAct, one.told);
    }
    // All that one agency has there, at once.
    const own = this.reports.filter(({ author }) => author.agency === "XB-CUSTOMS");
    await openToNewcomers(this.portal, this.registry, this.world, this.cast, own);
    const leaver = this.cast.people.find(({ name }) => name === "ALeaver");
    await this.registry.memberLeaves("ALeaver");
    if (leaver) leaver.hasLeft = true;
  }

  async #join(agency: string): Promise<void> {
    for (const community of ["Round", "Lantern"]) await this.#convening.join(community, agency);
  }

  async #leave(agency: string): Promise<void> {
    for (const community of ["Round", "Lantern"]) await this.#convening.leave(community, agency);
  }

  async #carryOut(plan: Plan, planned: PlannedAct, told: Told | null): Promise<Told> {
    if (planned === "draft" || !told) return this.#draft(plan);
    if (planned === "release" || planned === "release elsewhere") await this.#release(told, planned === "release");
    else if (planned === "ask") await this.#releasing.ask(told, this.#sharing(told, false));
    else if (planned === "open") await openToNewcomers(this.portal, this.registry, this.world, this.cast, [told]);
    else if (planned === "edit") await this.#rewrite(told, "Edit", {}, (content) => ({ kind: "EDIT", content }));
    else if (planned === "supplement")
      await this.#rewrite(told, "Amend", { note: "more" }, (content) => ({ kind: "AMEND", content, isCorrection: false }));
    else if (planned === "correct")
      await this.#rewrite(told, "Amend", { note: "wrong", isCorrection: true }, (content) => ({ kind: "AMEND", content, isCorrection: true }));
    else if (planned === "recall") await this.#act(told, "Recall", { reason: "INACCURATE", instruction: "DESTROY" }, { kind: "RECALL" });
    else await this.#act(told, "Withdraw", {}, { kind: "WITHDRAW" });
    return told;
  }

  #keyOf(name: string): string {
    return this.registry.people.get(name)?.key.secret as string;
  }

  #form(plan: Plan): Content {
    const form = (this.#forms.get(plan.name) ?? 0) + 1;
    this.#forms.set(plan.name, form);
    return writeContent(plan, form, this.dice);
  }

  async #draft(plan: Plan): Promise<Told> {
    const content = this.#form(plan);
    const { data } = await this.portal.ask(
      this.#keyOf(plan.author.name),
      "mutation ($input: SeizureReportInput!) { seizureReportDraft(input: $input) { seizureReport { id reference } userErrors { code field } } }",
      { input: inputOf(content) },
    );
    same(data?.seizureReportDraft.userErrors, [], `draft of ${plan.name}`);
    const told: Told = { ...data.seizureReportDraft.seizureReport, name: plan.name, author: plan.author, plan, acts: [], consultedBy: new Set() };
    told.acts.push({ at: this.world.next(), act: { kind: "DRAFT", content } });
    this.reports.push(told);
    return told;
  }

  async #act(told: Told, verb: string, more: object, act: Act): Promise<void> {
    const query = `mutation ($input: SeizureReport${verb}Input!) { done: seizureReport${verb}(input: $input) { seizureReport { id } userErrors { code field } } }`;
    const answer = await this.portal.ask(this.#keyOf(supervisors[told.author.agency] as string), query, { input: { id: told.id, ...more } });
    same(answer.data?.done.userErrors, [], `${verb} of ${told.name}`);
    told.acts.push({ at: this.world.next(), act });
  }

  async #rewrite(told: Told, verb: "Edit" | "Amend", more: object, asAct: (content: Content) => Act): Promise<void> {
    const content = this.#form(told.plan);
    const { data } = await this.portal.ask(
      this.#keyOf(supervisors[told.author.agency] as string),
      `{ node(id: "${told.id}") { ... on SeizureReport { revision } } }`,
    );
    await this.#act(told, verb, { revision: data.node.revision, report: inputOf(content), ...more }, asAct(content));
  }

  async #release(told: Told, isPlanned: boolean): Promise<void> {
    const forbidden = this.dice.chance(0.25) ? this.#choosing.forbidden(told.plan) : null;
    if (forbidden) {
      const by = this.#releasing.able(told, { to: [], partiesTo: [] });
      same(await this.#releasing.attempt(told, forbidden.sharing, by), [forbidden.code], `forbidden release of ${told.name}`);
    }
    await this.#releasing.release(told, this.#sharing(told, isPlanned));
    await this.#letConsult(told);
  }

  /** As widely as planned, or elsewhere. */
  #sharing({ plan }: Told, isPlanned: boolean): Sharing {
    if (plan.early) {
      const to: Recipient[] = [{ kind: plan.audience === "operation" ? "operation" : "community", community: plan.early }];
      return { to, partiesTo: plan.hasParties ? to : [] };
    }
    const widest =
      isPlanned && plan.audience !== "nobody"
        ? plan.audience
        : this.dice.pick(recipientKinds.filter((kind) => kind === "member" || (kind === "agency" && plan.tlp !== "RED")));
    return this.#choosing.sharing(plan, widest);
  }

  /** Somebody of another agency opens it, where anybody may. */
  async #letConsult(told: Told): Promise<void> {
    const able = this.cast.viewers.filter((viewer) => viewer.person.agency !== told.author.agency && sightOf(this.world, viewer, told));
    if (!able.length) return;
    const viewer = this.dice.pick(able);
    const { data } = await asksAs(this.portal, viewer, `{ node(id: "${told.id}") { id } }`);
    same(data.node?.id, told.id, `${viewer.label} opens ${told.name}`);
    told.consultedBy.add(viewer.person.agency);
  }
}

function inputOf({ parties, goods, ...content }: Content): object {
  return {
    ...content,
    place: "Quay",
    goods: goods.map((line) => ({ ...line, quantity: "1", unit: "KGM" })),
    parties: parties.map((name) => ({ role: "SENDER", name })),
  };
}
