// Releases the planned reports through the API, by whoever may, after trying by whoever may not.
import { reached } from "../../oracle/history.ts";
import { may, mayRelease, supervisorNeededFor } from "../../oracle/permission.ts";
import { isAtHome } from "../../oracle/sight.ts";
import type { Recipient, World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { asksAs } from "./asking.ts";
import type { Cast, Seated } from "./cast.ts";
import type { Sharing } from "./choose.ts";
import type { Dice } from "./dice.ts";
import { recipientInput } from "./recipient-input.ts";
import { same, type Told } from "./telling.ts";

const previewQuery = `query ($id: ID!, $recipients: [RecipientInput!]!, $partyRecipients: [RecipientInput!]) {
  seizureReportReleasePreview(id: $id, recipients: $recipients, partyRecipients: $partyRecipients) {
    agencies { name parties } supervisorNeededFor viewerCanRelease digest userErrors { code } } }`;
const codesOf = (userErrors: { code: string }[]) => userErrors.map(({ code }) => code);

export class Releasing {
  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly world: World,
    readonly cast: Cast,
    readonly dice: Dice,
  ) {}

  /** Everybody at home who could release something, with all that a key of theirs may do. */
  #atHome(told: Told): Seated[] {
    return this.cast.viewers.filter(
      (viewer) => !viewer.scopes && !viewer.isReadOnly && isAtHome(viewer, told) && may(viewer, "seizure-report:release"),
    );
  }

  /** By anybody at home, who is refused if the policy asks for somebody else; then by somebody who may. */
  async release(told: Told, sharing: Sharing): Promise<void> {
    const someone = this.dice.pick(this.#atHome(told));
    const isAllowed = mayRelease(this.world, someone, told, sharing.partiesTo);
    same(await this.attempt(told, sharing, someone), isAllowed ? [] : ["SUPERVISOR_NEEDED"], `release of ${told.name} by ${someone.label}`);
    if (!isAllowed) same(await this.attempt(told, sharing, this.able(told, sharing)), [], `release of ${told.name}`);
    told.acts.push({ at: this.world.next(), act: { kind: "RELEASE", ...sharing } });
  }

  able(told: Told, { partiesTo }: Sharing): Seated {
    return this.dice.pick(this.#atHome(told).filter((viewer) => mayRelease(this.world, viewer, told, partiesTo)));
  }

  async ask(told: Told, { to, partiesTo }: Sharing): Promise<void> {
    const { data } = await asksAs(
      this.portal,
      this.dice.pick(this.#atHome(told)),
      "mutation ($input: SeizureReportAskForReleaseInput!) { seizureReportAskForRelease(input: $input) { userErrors { code } } }",
      { input: this.#chosen(told, { to, partiesTo }) },
    );
    same(data?.seizureReportAskForRelease.userErrors, [], `asking for ${told.name}`);
    told.acts.push({ at: this.world.next(), act: { kind: "ASK" } });
  }

  /** Previews, holds the preview against the oracle, and releases; the codes of what was wrong. */
  async attempt(told: Told, sharing: Sharing, by: Seated): Promise<string[]> {
    const chosen = this.#chosen(told, sharing);
    const preview = (await asksAs(this.portal, by, previewQuery, chosen)).data.seizureReportReleasePreview;
    if (preview.userErrors.length) return codesOf(preview.userErrors);
    this.#comparePreview(told, sharing, by, preview);
    const { data } = await asksAs(
      this.portal,
      by,
      "mutation ($input: SeizureReportReleaseInput!) { seizureReportRelease(input: $input) { userErrors { code } } }",
      { input: { ...chosen, digest: preview.digest } },
    );
    return codesOf(data.seizureReportRelease.userErrors);
  }

  #comparePreview(told: Told, { to, partiesTo }: Sharing, by: Seated, preview: Record<string, unknown>): void {
    const agenciesOf = (recipients: Recipient[]) =>
      new Set(recipients.flatMap((one) => reached(this.world, one, this.world.next())).map(({ agency }) => agency));
    const forParties = agenciesOf(partiesTo);
    const expected = [...agenciesOf([...to, ...partiesTo])]
      .filter((code) => code !== told.author.agency)
      .sort()
      .map((code) => ({ name: `Agency ${code}`, parties: forParties.has(code) }));
    same(preview.agencies, expected, `preview of ${told.name}`);
    same(
      [preview.supervisorNeededFor, preview.viewerCanRelease],
      [supervisorNeededFor(this.world, told, partiesTo), mayRelease(this.world, by, told, partiesTo)],
      `who releases ${told.name}, told to ${by.label}`,
    );
  }

  #chosen(told: Told, { to, partiesTo }: Sharing) {
    return {
      id: told.id,
      recipients: to.map((one) => recipientInput(this.registry, one)),
      partyRecipients: partiesTo.map((one) => recipientInput(this.registry, one)),
    };
  }
}
