// The world that the oracle knows: who is who, who took part in what and when, and what was done.
// Written from the design; nothing in this folder is shared with the product.

export type Role = "ANALYST" | "OFFICER" | "SUPERVISOR" | "ADMINISTRATOR" | "AUDITOR";
export type Agency = { code: string; receivesPersonalData: boolean };
export type Person = { name: string; agency: string; unit: string | null; roles: Role[]; hasLeft: boolean };

/** A person at one way in. `scopes`: what a key is narrowed to; null: not at all. */
export type Viewer = { label: string; person: Person; isSession: boolean; scopes: string[] | null; isReadOnly: boolean };

/** Taking part in a community from one moment until another; a moment is the number of an act. */
export type Membership = { community: string; agency: string; from: number; until: number | null };
export type Community = { name: string; isOperation: boolean };

export type Recipient =
  | { kind: "member"; person: Person }
  | { kind: "unit"; agency: string; unit: string }
  | { kind: "agency"; agency: string }
  | { kind: "operation" | "community"; community: string }
  | { kind: "everyone" };
export type RecipientKind = Recipient["kind"];

export type Tlp = "RED" | "AMBER_STRICT" | "AMBER" | "GREEN" | "CLEAR";

/** What a report says, as far as it is compared. */
export type Content = {
  tlp: Tlp;
  narrative: string;
  goods: { description: string; hsCode: string; commodityGroup: string }[];
  legs: { role: "ORIGIN" | "TRANSIT" | "DESTINATION"; country: string }[];
  parties: string[];
  itemId: string;
  transport: string;
  concealment: string;
  occurredOn: string;
};

export type Act =
  | { kind: "DRAFT" | "EDIT"; content: Content }
  | { kind: "RELEASE"; to: Recipient[]; partiesTo: Recipient[] }
  | { kind: "AMEND"; content: Content; isCorrection: boolean }
  | { kind: "OPEN"; community: string; withParties: boolean }
  | { kind: "ASK" | "RECALL" }
  | { kind: "WITHDRAW" };

export type Report = { name: string; author: Person; acts: { at: number; act: Act }[]; consultedBy: Set<string> };

export class World {
  readonly agencies: Agency[] = [];
  readonly communities: Community[] = [];
  readonly memberships: Membership[] = [];
  /** What officers of an agency release alone, where it is not as every agency begins. */
  readonly policies = new Map<string, { alone: Tlp[]; withParties: Tlp[] }>();
  #moment = 0;

  /** The moment of what is done now; later than all before. */
  next(): number {
    this.#moment += 1;
    return this.#moment;
  }

  join(community: string, agency: string): void {
    this.memberships.push({ community, agency, from: this.next(), until: null });
  }

  leave(community: string, agency: string): void {
    const at = this.next();
    for (const one of this.memberships) if (one.community === community && one.agency === agency && one.until === null) one.until = at;
  }

  /** The agencies that took part at that moment. */
  participants(community: string, at: number): string[] {
    return this.memberships
      .filter((one) => one.community === community && one.from <= at && (one.until === null || one.until > at))
      .map(({ agency }) => agency);
  }

  takesPart(community: string, agency: string): boolean {
    return this.memberships.some((one) => one.community === community && one.agency === agency && one.until === null);
  }
}
