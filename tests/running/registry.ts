// Registers a test's own agencies, people and communities past the API, as the operator does.
// Everybody gets what a person of the product has: a session, and a key.
import type pg from "pg";
import { hashSecret, newSecret } from "../../lib/access/secret.ts";

export type Credential = { id: string; secret: string };
export type Enrolled = {
  id: string;
  email: string;
  agency: string;
  agencyId: number;
  unit: string | null;
  unitId: string | null;
  roles: string[];
  session: Credential;
  key: Credential;
};
export type KeyOptions = { scopes?: string[] | null; isReadOnly?: boolean; networks?: string[]; expires?: string };

export class Registry {
  readonly agencies = new Map<string, number>();
  readonly units = new Map<string, string>();
  readonly communities = new Map<string, string>();
  readonly people = new Map<string, Enrolled>();

  constructor(readonly administrator: pg.Client) {}

  async #one<Answer>(expression: string, ...values: unknown[]): Promise<Answer> {
    return (await this.administrator.query(`select ${expression} as answer`, values)).rows[0].answer as Answer;
  }

  async agency(code: string, { receivesPersonalData = false, units = [] as string[] } = {}): Promise<number> {
    // Its people have no authenticators; what depends on them asks for it.
    await this.administrator.query("update portolan.second_factor_rule set is_required = false");
    const [country = "", kind = ""] = code.split("-");
    const id = await this.#one<number>("portolan.register_agency($1, $2, $3, $4, $5)", code, `Agency ${code}`, country, kind, receivesPersonalData);
    this.agencies.set(code, id);
    for (const unit of units) this.units.set(`${code}/${unit}`, await this.#one("portolan.register_unit($1, $2)", id, unit));
    return id;
  }

  /** `place` is an agency's code, or code/unit. */
  async member(name: string, place: string, roles: string[], language = "en"): Promise<Enrolled> {
    const [agency = "", unit = null] = place.split("/");
    const [agencyId, unitId] = [this.agencies.get(agency) as number, this.units.get(place) ?? null];
    const email = `${name}@${agency}.example`.toLowerCase();
    const id = await this.#one<string>("portolan.register_member($1, $2, $3, $4, $5, $6, 'none')", agencyId, unitId, name, email, roles, language);
    const person = { id, email, agency, agencyId, unit, unitId, roles };
    const enrolled = { ...person, session: await this.session(id), key: await this.key({ id, agencyId }) };
    this.people.set(name, enrolled);
    return enrolled;
  }

  async session(memberId: string, lifetime = "1 hour"): Promise<Credential> {
    const secret = newSecret("ps");
    return { secret, id: await this.#one("portolan.open_session($1, $2, 'a test', $3::interval)", memberId, hashSecret(secret), lifetime) };
  }

  /** As create_api_key writes it; all of its owner's permissions unless told otherwise. */
  async key(owner: { id: string; agencyId: number }, { scopes = null, isReadOnly = false, networks = [], expires = "1 hour" }: KeyOptions = {}) {
    const secret = newSecret("pk");
    const id = await this.#one<string>("gen_random_uuid()");
    await this.administrator.query(
      `insert into api_key (id, agency_id, audience_id, member_id, name, prefix, scopes, is_read_only, networks, expires_at)
       values ($1, $2, portolan.intern_audience(array[portolan.principal('MEMBER', $2, null, $3), portolan.principal('ADMINISTRATORS', $2)]),
         $3, 'a test', 'pk_', coalesce($4, $5::text[]), $6, $7, now() + $8::interval)`,
      [id, owner.agencyId, owner.id, scopes, everyScope, isReadOnly, networks, expires],
    );
    await this.administrator.query("insert into portolan.api_key_secret (hash, api_key_id) values ($1, $2)", [hashSecret(secret), id]);
    return { id, secret };
  }

  async community(name: string, kind: "COMMUNITY" | "OPERATION", coordinator: string): Promise<string> {
    const id = await this.#one<string>("portolan.create_community($1, $2, '', $3)", this.agencies.get(coordinator), name, kind);
    this.communities.set(name, id);
    return id;
  }

  async join(community: string, agency: string): Promise<void> {
    await this.#one("portolan.join_community($1, $2)", this.communities.get(community), this.agencies.get(agency));
  }

  async leave(community: string, agency: string): Promise<void> {
    await this.#one("portolan.leave_community($1, $2)", this.communities.get(community), this.agencies.get(agency));
  }

  async memberLeaves(name: string): Promise<void> {
    await this.administrator.query("update member set left_at = now() where id = $1", [this.people.get(name)?.id]);
  }
}

/** Written out, so that a test does not take the product's word for what there is. */
export const everyScope = [
  "access-record:read",
  "agency:edit",
  "alert:amend",
  "alert:answer",
  "alert:post",
  "alert:read",
  "alert:recall",
  "community:administer",
  "community:read",
  "consultation:read",
  "credential:administer",
  "member-change:read",
  "member:administer",
  "member:approve",
  "member:read",
  "notice:acknowledge",
  "notice:read",
  "pattern:amend",
  "pattern:draft",
  "pattern:read",
  "pattern:recall",
  "pattern:release",
  "release-policy:set",
  "screening-list:read",
  "screening-list:screen",
  "seizure-report:amend",
  "seizure-report:draft",
  "seizure-report:open",
  "seizure-report:export",
  "seizure-report:import",
  "seizure-report:preview",
  "seizure-report:read",
  "seizure-report:recall",
  "seizure-report:release",
  "watchlist:approve",
  "standing-query:read",
  "standing-query:save",
  "watchlist:ask",
  "watchlist:clear",
  "watchlist:correct",
  "watchlist:nominate",
  "watchlist:question",
  "watchlist:read",
  "watchlist:share",
  "webhook:administer",
  "webhook:manage",
  "webhook:read",
];
