// What stands beside the reports, told to the oracle: files on their way in, proposals for members, and what happens
// within communities.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { Importer } from "../../imports/importer.ts";
import type { Person, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { globalId } from "../steps.ts";
import { asksAs } from "./asking.ts";
import type { Cast, Seated } from "./cast.ts";
import { same } from "./telling.ts";

export type ToldImport = { id: string; importer: Person; name: string };
export type ToldCommunity = { id: string; name: string; invited: string[]; contacts: string[]; isClosed: boolean };
export type ToldProposal = { id: string; about: Person };
export type Within = { imports: ToldImport[]; communities: ToldCommunity[]; proposals: ToldProposal[]; missing: string };

const header = "own_reference,occurred_on,place,transport,goods_description,quantity,unit,origin_country";
const importers = ["NorthOfficer", "SouthOfficer", "ASupervisor", "ARover", "HarbourOfficer", "BDeputy", "DOfficer"];
const proposed = [
  ["AAdministrator", "NorthAnalyst"],
  ["BAdministrator", "BAnalyst"],
] as const;

export class Beside {
  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly world: World,
    readonly cast: Cast,
    readonly administrator: pg.Client,
  ) {}

  async tellAll(): Promise<Within> {
    const told: Within = { imports: [], communities: await this.#communities(), proposals: [], missing: randomUUID() };
    for (const name of importers) told.imports.push(await this.#import(name));
    for (const [by, about] of proposed) told.proposals.push(await this.#propose(by, about));
    return told;
  }

  #person(name: string): Person {
    return this.cast.people.find((one) => one.name === name) as Person;
  }

  /** Checked, with a fault in which the importer's name stands. */
  async #import(name: string): Promise<ToldImport> {
    const importer = new Importer(this.portal, this.registry.people.get(name)?.key.secret as string);
    const { id, faults } = await importer.checked(`${header}\nB-1,day of ${name},Quay,MAIL,Slides,1,KGM,NL`);
    same(faults.length > 0, true, `faults in the file of ${name}`);
    return { id, importer: this.#person(name), name };
  }

  async #propose(by: string, about: string): Promise<ToldProposal> {
    await this.administrator.query(
      "select portolan.propose(a, m, 'ROLES', array['SUPERVISOR']) from member a, member m where a.id = $1 and m.id = $2",
      [this.registry.people.get(by)?.id, this.registry.people.get(about)?.id],
    );
    const { rows } = await this.administrator.query("select id from member_proposal where member_id = $1", [this.registry.people.get(about)?.id]);
    return { id: globalId("MemberProposal", rows[0].id), about: this.#person(about) };
  }

  /** XG is asked into one; two have contact points; one is closed. */
  async #communities(): Promise<ToldCommunity[]> {
    const told = this.world.communities.map(({ name }) => ({
      id: globalId("Community", this.registry.communities.get(name) as string),
      name,
      invited: [] as string[],
      contacts: [] as string[],
      isClosed: false,
    }));
    const [Round, Ring, , Anvil] = told as [ToldCommunity, ToldCommunity, ToldCommunity, ToldCommunity];
    await this.#act("XA-CUSTOMS", "communityInvite", "CommunityInvite", {
      id: Round.id,
      agencies: [globalId("Agency", this.registry.agencies.get("XG-POST") as number)],
    });
    Round.invited.push("XG-POST");
    for (const one of [Round, Ring]) {
      await this.#act("XB-CUSTOMS", "communitySetContacts", "CommunitySetContacts", {
        id: one.id,
        contacts: [{ name: `Desk in ${one.name}`, phone: "+297 555 0100" }],
      });
      one.contacts.push(`Desk in ${one.name}`);
    }
    await this.#act("XB-CUSTOMS", "communityClose", "Community", { id: Anvil.id });
    Anvil.isClosed = true;
    return told;
  }

  async #act(agency: string, mutation: string, type: string, input: object): Promise<void> {
    const by = this.cast.viewers.find(({ person }) => person.agency === agency && person.roles.join() === "ADMINISTRATOR") as Seated;
    const query = `mutation ($input: ${type}Input!) { done: ${mutation}(input: $input) { userErrors { code } } }`;
    const { data, errors } = await asksAs(this.portal, by, query, { input });
    same(data?.done?.userErrors ?? errors, [], `${mutation} by ${agency}`);
  }
}
