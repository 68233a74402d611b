// Whom a release goes to: chosen by chance within (or, to be refused, beyond) what TLP and law permit.
import { reached } from "../../oracle/history.ts";
import { isTooWide, mayReceiveParties, recipientsOf } from "../../oracle/permission.ts";
import { readsIntelligence } from "../../oracle/sight.ts";
import type { Person, Recipient, RecipientKind, World } from "../../oracle/world.ts";
import type { Cast } from "./cast.ts";
import type { Dice } from "./dice.ts";
import { type Plan, recipientKinds } from "./plan.ts";

export type Sharing = { to: Recipient[]; partiesTo: Recipient[] };

export class Choosing {
  constructor(
    readonly world: World,
    readonly cast: Cast,
    readonly dice: Dice,
  ) {}

  recipient(kind: RecipientKind, author: Person): Recipient {
    const { dice, world, cast } = this;
    if (kind === "member") return { kind, person: dice.pick(cast.people.filter((one) => !one.hasLeft && readsIntelligence(one))) };
    if (kind === "unit") return { kind, agency: author.agency, unit: dice.pick(cast.unitsOf[author.agency] ?? []) };
    if (kind === "agency") return { kind, agency: dice.pick(world.agencies).code };
    if (kind === "everyone") return { kind };
    return { kind, community: dice.pick(world.communities.filter(({ isOperation }) => isOperation === (kind === "operation"))).name };
  }

  /** The same, but surely somebody besides the originator, who can read it at one of the matrix's seats. */
  outside(kind: RecipientKind, author: Person): Recipient {
    const { dice, world, cast } = this;
    if (kind === "member")
      return {
        kind,
        person: dice.pick(cast.viewers.filter(({ isSession, person }) => isSession && person.agency !== author.agency && readsIntelligence(person)))
          .person,
      };
    if (kind === "agency") return { kind, agency: dice.pick(world.agencies.filter(({ code }) => code !== author.agency)).code };
    return this.recipient(kind, author);
  }

  /** Recipients of which the named kind is the widest. */
  sharing(plan: Plan, widest: RecipientKind): Sharing {
    const { dice } = this;
    const narrower = recipientKinds
      .slice(0, recipientKinds.indexOf(widest) + 1)
      .filter((kind) => kind !== "unit" || this.cast.unitsOf[plan.author.agency]?.length);
    const to = [this.outside(widest, plan.author), ...(dice.chance(0.4) ? [this.recipient(dice.pick(narrower), plan.author)] : [])];
    return { to, partiesTo: this.partiesTo(plan, to) };
  }

  /** Some of the recipients, seldom somebody else, all of whom may receive personal data. */
  partiesTo({ tlp, author, hasParties }: Plan, to: Recipient[]): Recipient[] {
    const { dice, world } = this;
    if (!hasParties || dice.chance(0.25)) return [];
    const candidates = dice.chance(0.2) ? [...to, this.recipient(tlp === "RED" ? "member" : "agency", author)] : to;
    return candidates.filter((one) =>
      mayReceiveParties(
        world,
        reached(world, one, Number.POSITIVE_INFINITY).map(({ agency }) => agency),
        author.agency,
      ),
    );
  }

  /** A release that must be refused, with why. */
  forbidden({ tlp, author }: Plan): { sharing: Sharing; code: string } | null {
    const { dice, world } = this;
    const wider = recipientKinds.filter((kind) => !recipientsOf[tlp].includes(kind) && (kind !== "unit" || this.cast.unitsOf[author.agency]?.length));
    if (wider.length && dice.chance(0.5)) {
      const to = [this.recipient(dice.pick(wider), author)];
      if (isTooWide(tlp, to)) return { sharing: { to, partiesTo: [] }, code: "TLP_TOO_WIDE" };
    }
    const post = world.agencies.find(({ receivesPersonalData }) => !receivesPersonalData)?.code as string;
    const person = this.cast.people.find((one) => one.agency === post && readsIntelligence(one)) as Person;
    const to: Recipient[] = [tlp === "RED" ? { kind: "member", person } : { kind: "agency", agency: post }];
    return { sharing: { to, partiesTo: to }, code: "PERSONAL_DATA_NOT_ALLOWED" };
  }
}
