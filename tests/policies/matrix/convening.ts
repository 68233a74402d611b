// Communities come into being, and agencies join and leave, through the API, step by step as administrators do.
import type { World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { globalId } from "../steps.ts";
import { asksAs } from "./asking.ts";
import type { Cast, Seated } from "./cast.ts";
import { same } from "./telling.ts";

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export class Convening {
  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly world: World,
    readonly cast: Cast,
  ) {}

  async create(name: string, isOperation: boolean, coordinator: string): Promise<void> {
    const input = { name, isOperation, ...(isOperation && { startsOn: dayFromNow(-3), endsOn: dayFromNow(3) }) };
    const id = await this.#act(coordinator, "communityCreate", "CommunityCreateInput", input, "community");
    this.registry.communities.set(name, Buffer.from(id, "base64").toString().replace("Community:", ""));
    this.world.communities.push({ name, isOperation });
    this.world.join(name, coordinator);
  }

  /** Invited, accepted, confirmed: only then does it take part. */
  async join(community: string, agency: string): Promise<void> {
    const coordinator = this.#coordinatorOf(community);
    const [id, newcomer] = [this.#id(community), globalId("Agency", this.registry.agencies.get(agency) as number)];
    await this.#act(coordinator, "communityInvite", "CommunityInviteInput", { id, agencies: [newcomer] }, "community");
    const waiting = (await asksAs(this.portal, this.#administrator(agency), "{ communityInvitations { id community { id } } }")).data
      .communityInvitations;
    const invitation = waiting.find((one: { community: { id: string } }) => one.community.id === id).id;
    for (const [who, step] of [
      [agency, "Accept"],
      [coordinator, "Confirm"],
    ] as const)
      await this.#act(who, `communityInvitation${step}`, "CommunityInvitationInput", { id: invitation }, "communityInvitation");
    this.world.join(community, agency);
  }

  async leave(community: string, agency: string): Promise<void> {
    await this.#act(agency, "communityLeave", "CommunityInput", { id: this.#id(community) }, "community");
    this.world.leave(community, agency);
  }

  /** In this cast whoever was there first coordinates. */
  #coordinatorOf(community: string): string {
    return this.world.memberships.find((one) => one.community === community)?.agency as string;
  }

  #id(community: string): string {
    return globalId("Community", this.registry.communities.get(community) as string);
  }

  #administrator(agency: string): Seated {
    return this.cast.viewers.find(({ person }) => person.agency === agency && person.roles.includes("ADMINISTRATOR")) as Seated;
  }

  async #act(agency: string, mutation: string, type: string, input: object, answers: string): Promise<string> {
    const query = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { ${answers} { id } userErrors { code } } }`;
    const { data, errors } = await asksAs(this.portal, this.#administrator(agency), query, { input });
    same(data?.done?.userErrors ?? errors, [], `${mutation} by ${agency}`);
    return data.done[answers]?.id;
  }
}
