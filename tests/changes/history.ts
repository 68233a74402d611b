// Random histories: what people do with reports, and what happens to agencies and people meanwhile.

import fc from "fast-check";
import type pg from "pg";
import { globalId } from "../policies/steps.ts";
import type { TestPortal } from "../running/portal.ts";
import type { Enrolled, Registry } from "../running/registry.ts";
import { settled } from "../running/settled.ts";

export const latest = 6;

export type Act = { kind: string; who: number; what: number; whom: number };
const kinds = [
  ...["draft", "draft", "draft", "release", "release", "release", "release", "recall", "amend", "edit", "withdraw", "acknowledge"],
  ...["join", "join", "leave", "move", "demote", "linger", "follow", "follow", "follow"],
] as const;

export const histories = fc.array(fc.record({ kind: fc.constantFrom(...kinds), who: fc.nat(1000), what: fc.nat(1000), whom: fc.nat(1000) }), {
  minLength: 20,
  maxLength: 60,
});

/** Enough to tell of, whatever chance brings: drafts, each released before the next. */
const releasesTo = (whom: number, count: number): Act[] =>
  Array.from({ length: count }, (_, place) => [
    { kind: "draft", who: 0, what: 1, whom: 0 },
    { kind: "release", who: 0, what: Math.min(place, latest - 1), whom },
  ]).flat();
export const releases = releasesTo(0, 12);
/** Everybody is told of something, and one whose roles change is to begin anew. */
export const releasesToAll: Act[] = [...releasesTo(4, 12), { kind: "demote", who: 0, what: 0, whom: 0 }];

const tlps = ["GREEN", "CLEAR", "RED", "AMBER_STRICT"] as const;
const communities = ["Round", "Lantern"];
const agencies = ["XA-CUSTOMS", "XB-CUSTOMS", "XC-POST"];

const act = (kind: string, who = 0, what = 0, whom = 0): Act => ({ kind, who, what, whom });

/** Recalled from a community whose former participant has not looked between that and its leaving. */
export const recalledAndLeft: Act[] = [
  act("join", agencies.indexOf("XB-CUSTOMS"), communities.indexOf("Round")),
  act("draft"),
  act("release", 0, latest - 1, 2),
  act("settle"),
  ...[1, 2, 3].map(() => act("follow", 4, 6)),
  act("recall", 0, latest - 1),
  act("leave", agencies.indexOf("XB-CUSTOMS"), communities.indexOf("Round")),
];

/** What may be read and not carried off. */
export const strictRelease: Act[] = [act("draft", 0, tlps.indexOf("AMBER_STRICT")), act("release", 0, latest - 1)];

const pick = <One>(list: readonly One[], number: number): One => list[number % list.length] as One;

export class History {
  readonly #reports: { id: string; agency: string }[] = [];
  #count = 0;
  /** A writer that has not committed yet: what it wrote must not be missed when it does. */
  #lingering: pg.Client | null = null;
  #lingersOn: string | null = null;

  constructor(
    readonly portal: TestPortal,
    readonly registry: Registry,
    readonly administrator: pg.Client,
    readonly connect: () => Promise<pg.Client>,
  ) {}

  async carryOut({ kind, who, what, whom }: Act): Promise<void> {
    if (kind === "settle") return this.end();
    if (kind === "draft") return this.#draft(pick(["North", "South", "SupervisorA", "SupervisorB"], who), what);
    if (kind === "join" || kind === "leave") return this.#takePart(kind, pick(communities, what), pick(agencies, who));
    if (kind === "move") {
      const unit = pick([this.registry.units.get("XA-CUSTOMS/North"), this.registry.units.get("XA-CUSTOMS/South")], what);
      return void (await this.administrator.query("update member set unit_id = $1 where id = $2", [unit, this.#person("Rover").id]));
    }
    if (kind === "demote") {
      return void (await this.administrator.query("update member set roles = $1 where id = $2", [
        pick([["ANALYST"], ["SUPERVISOR"]], what),
        this.#person("Changing").id,
      ]));
    }
    if (kind === "acknowledge") return this.#acknowledge(pick(agencies, who));
    if (!this.#reports.length) return;
    // Among the latest, so that enough happens to each.
    const report = pick(this.#reports.slice(-latest), what);
    if (kind === "linger" || report.id === this.#lingersOn) await this.settle();
    if (kind === "linger") return this.#linger(report.id);
    const supervisor = this.#person(`Supervisor${report.agency[1]}`);
    if (kind === "release") return this.#release(supervisor, report, whom);
    if (kind === "recall") return this.#mutate(supervisor, "Recall", { id: report.id, reason: "OTHER", instruction: "DESTROY" });
    if (kind === "withdraw") return this.#mutate(supervisor, "Withdraw", { id: report.id });
    if (kind === "edit" || kind === "amend") {
      const { data } = await this.portal.ask(supervisor.key.secret, `{ node(id: "${report.id}") { ... on SeizureReport { revision tlp } } }`);
      if (!data.node) return;
      const input = { id: report.id, revision: data.node.revision, report: { ...this.#content(), tlp: data.node.tlp } };
      return this.#mutate(
        supervisor,
        kind === "edit" ? "Edit" : "Amend",
        kind === "edit" ? input : { ...input, note: "x", isCorrection: whom % 2 === 0 },
      );
    }
  }

  async end(): Promise<void> {
    await this.settle();
    await settled(this.administrator);
  }

  /** Ends what is still under way. */
  async settle(): Promise<void> {
    await this.#lingering?.query("commit");
    await this.#lingering?.end();
    this.#lingering = null;
    this.#lingersOn = null;
  }

  #person = (name: string) => this.registry.people.get(name) as Enrolled;

  #content() {
    this.#count += 1;
    return {
      occurredOn: "2026-03-05",
      place: "Quay",
      transport: "MAIL",
      narrative: `form ${this.#count}`,
      goods: [{ description: `goods ${this.#count}`, quantity: "1", unit: "KGM" }],
      legs: [{ role: "ORIGIN", country: "NL" }],
      parties: [{ role: "SENDER", name: `sender ${this.#count}` }],
    };
  }

  /** Refusals are part of a history: what is not possible now changes nothing. */
  async #mutate({ key }: Enrolled, verb: string, input: object): Promise<void> {
    const { errors } = await this.portal.ask(
      key.secret,
      `mutation ($input: SeizureReport${verb}Input!) { done: seizureReport${verb}(input: $input) { userErrors { code } } }`,
      { input },
    );
    if (errors) throw new Error(`${verb}: ${JSON.stringify(errors)}`);
  }

  async #draft(name: string, what: number): Promise<void> {
    const { data } = await this.portal.ask(
      this.#person(name).key.secret,
      "mutation ($input: SeizureReportInput!) { done: seizureReportDraft(input: $input) { seizureReport { id } userErrors { code } } }",
      { input: { ...this.#content(), tlp: pick(tlps, what) } },
    );
    this.#reports.push({ id: data.done.seizureReport.id, agency: this.#person(name).agency });
  }

  async #release(supervisor: Enrolled, { id }: { id: string }, whom: number): Promise<void> {
    const recipients = pick(
      [
        [{ agency: globalId("Agency", this.registry.agencies.get("XB-CUSTOMS") as number) }],
        [{ agency: globalId("Agency", this.registry.agencies.get("XC-POST") as number) }],
        [{ community: globalId("Community", this.registry.communities.get("Round") as string) }],
        [{ community: globalId("Community", this.registry.communities.get("Lantern") as string) }],
        [{ everyone: true }],
        [{ memberEmail: this.#person("SupervisorB").email }],
      ],
      whom,
    );
    const partyRecipients = whom % 3 === 0 && !("everyone" in (recipients[0] ?? {})) ? recipients : [];
    const { data } = await this.portal.ask(
      supervisor.key.secret,
      `query ($id: ID!, $recipients: [RecipientInput!]!, $partyRecipients: [RecipientInput!]) {
        seizureReportReleasePreview(id: $id, recipients: $recipients, partyRecipients: $partyRecipients) { digest } }`,
      { id, recipients, partyRecipients },
    );
    const { digest } = data.seizureReportReleasePreview;
    if (digest) await this.#mutate(supervisor, "Release", { id, recipients, partyRecipients, digest });
  }

  async #takePart(kind: "join" | "leave", community: string, agency: string): Promise<void> {
    const { rowCount } = await this.administrator.query(
      "select from community_membership where community_id = $1 and participant_id = $2 and left_at is null",
      [this.registry.communities.get(community), this.registry.agencies.get(agency)],
    );
    if ((kind === "join") === (rowCount === 0)) await this.registry[kind](community, agency);
  }

  async #acknowledge(agency: string): Promise<void> {
    const key = this.#person(`Supervisor${agency[1]}`).key.secret;
    const { data } = await this.portal.ask(key, "{ notices(received: true, open: true, first: 1) { edges { node { id } } } }");
    const id = data.notices.edges[0]?.node.id;
    if (id) await this.portal.ask(key, "mutation ($id: ID!) { noticeAcknowledge(input: { id: $id }) { userErrors { code } } }", { id });
  }

  /** Somebody else's edit that stays open over the next acts. */
  async #linger(id: string): Promise<void> {
    this.#lingering = await this.connect();
    this.#lingersOn = id;
    await this.#lingering.query("begin");
    await this.#lingering.query("update seizure_report set narrative = narrative || '.', revision = revision + 1 where id = $1", [
      Buffer.from(id, "base64").toString().split(":")[1],
    ]);
  }
}
