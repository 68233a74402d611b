// Webhooks of the matrix: confirmed before anything happens, held back until all of it has, and then told at once.
import type { Enrolled, Registry } from "../../running/registry.ts";
import type { Hooking } from "../../webhooks/hooking.ts";
import { allowedHost, Receiver, type Told } from "../../webhooks/receiver.ts";

/** For the portal that calls them. */
export const webhookSettings = { PORTOLAN_WEBHOOK_NETWORKS: `${allowedHost}/32` };

export class Hooked {
  readonly #receiver = new Receiver();
  readonly #hooks: { id: string; owner: Enrolled }[] = [];

  constructor(readonly hooking: Hooking) {}

  /** One for each of these people, confirmed by an administrator of their agency. */
  async begin({ people }: Registry, owners: readonly string[], kinds: string[]): Promise<void> {
    await this.#receiver.open();
    for (const name of owners) {
      const owner = people.get(name) as Enrolled;
      const by = [...people.values()].find(({ agency, roles }) => agency === owner.agency && roles.includes("ADMINISTRATOR")) as Enrolled;
      const { id } = await this.hooking.confirmed(owner, by, this.#receiver.at(`/${name}`), kinds);
      await this.hooking.act(owner, "Pause", { id });
      this.#hooks.push({ id, owner });
    }
  }

  async tellAll(): Promise<void> {
    for (const { id, owner } of this.#hooks) await this.hooking.act(owner, "Resume", { id });
    await this.hooking.settled();
  }

  /** What each record's last message said. */
  told = (owner: string): Map<string, Told> => new Map(this.#receiver.to(`/${owner}`).map(({ body: { data } }) => [data.recordId, data]));

  close = (): Promise<void> => this.#receiver.close();
}
