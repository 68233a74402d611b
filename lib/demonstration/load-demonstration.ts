// Files, releases, amends and recalls the demonstration's reports as its people would, then sets the
// clock back, so that they look as old as their stories say.
import { randomBytes } from "node:crypto";
import type pg from "pg";
import { createApiKey } from "../access/api-key.ts";
import { Operation } from "../access/operation.ts";
import { hashPassword } from "../access/password.ts";
import { permissionsOf } from "../access/permissions.ts";
import { amendRecord, previewRelease, type Recipient, recallRecord, releaseRecord, withdrawRecord } from "../access/release.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { setAgencyProfile } from "../agencies/agency-profile.ts";
import { setContacts } from "../communities/community.ts";
import { pools } from "../database/pools.ts";
import { draftReport } from "../seizures/draft-reports.ts";
import { rewriteReport } from "../seizures/save-report.ts";
import { agencies, agencyOf, profileOf } from "./agencies.ts";
import { communities } from "./communities.ts";
import type { DemonstrationReport, Recipient as Told } from "./demonstration-report.ts";
import { loadOwnLists } from "./load-own-lists.ts";
import { loadPatterns, setPatternsBack } from "./load-patterns.ts";
import { askAboutHidden, lookAhead, screenAddressees } from "./load-screening.ts";
import { administratorOf, people } from "./people.ts";
import { tellStories } from "./stories.ts";

export type PersonKey = {
  name: string;
  agency: string;
  agencyName: string;
  roles: string[];
  email: string;
  password: string;
  key: string;
  isCard: boolean;
};

class Loading {
  readonly #admin: pg.Client;
  readonly #agencyIds = new Map<string, number>();
  readonly #communityIds = new Map<string, string>();
  readonly #sessions = new Map<string, string>();
  readonly #passwords = new Map<string, string>();
  readonly #told: { id: string; daysAgo: number }[] = [];

  constructor(admin: pg.Client) {
    this.#admin = admin;
  }

  async #call<Answer>(call: string, ...values: unknown[]): Promise<Answer> {
    const { rows } = await this.#admin.query(`select ${call} as answer`, values);
    return rows[0].answer as Answer;
  }

  /** A load that was interrupted leaves nothing that anybody has used: it begins again from empty. */
  async begin(): Promise<void> {
    await this.#admin.query(`do $$ declare t text; begin
      for t in select format('%I.%I', table_schema, table_name) from information_schema.tables
        where (table_schema = 'public' and table_name not like '\\_prisma%') or (table_schema = 'portolan' and table_name in ('principal', 'audience', 'audience_principal', 'member_password', 'session_secret', 'api_key_secret'))
      loop execute 'truncate ' || t || ' cascade'; end loop; end $$`);
    await this.#admin.query("update portolan.access_strand set sequence = 0, hash = '\\x'");
    // The demonstration's people have no authenticators.
    await this.#admin.query("update portolan.second_factor_rule set is_required = false");
    await this.#admin.query("delete from portolan.demonstration");
    await this.#admin.query("insert into portolan.demonstration default values");
  }

  async enrolEverybody(): Promise<void> {
    const units = new Map<string, string>();
    for (const { code, name, country, kind, receivesPersonalData, units: parts } of agencies) {
      const id = await this.#call<number>("portolan.register_agency($1, $2, $3, $4, $5)", code, name, country, kind, receivesPersonalData);
      this.#agencyIds.set(code, id);
      for (const part of parts) units.set(`${code}/${part}`, await this.#call("portolan.register_unit($1, $2)", id, part));
    }
    await Promise.all(people.map(async ({ email }) => this.#passwords.set(email, randomBytes(12).toString("base64url"))));
    const hashes = await Promise.all(people.map(({ email }) => hashPassword(this.#passwords.get(email) as string)));
    for (const [place, { name, email, agency, roles, unit, language }] of people.entries()) {
      const values = [this.#agencyIds.get(agency), units.get(`${agency}/${unit}`) ?? null, name, email, roles, language, hashes[place]];
      const id = await this.#call<string>("portolan.register_member($1, $2, $3, $4, $5, $6, $7)", ...values);
      const secret = newSecret("ps");
      await pools().auth.query("select portolan.open_session($1, $2, 'Demonstration being loaded', interval '10 minutes')", [id, hashSecret(secret)]);
      this.#sessions.set(email, secret);
    }
  }

  /** Communities as they were that many days ago: joining later means seeing less. */
  async joinUntil(daysAgo: number): Promise<void> {
    for (const { name, description, kind, coordinator, joined } of communities) {
      for (const { agency, daysAgo: when } of joined.filter((one) => one.daysAgo >= daysAgo)) {
        const [id, member] = [this.#communityIds.get(name), this.#agencyIds.get(agency)];
        if (!id)
          this.#communityIds.set(
            name,
            await this.#call("portolan.create_community($1, $2, $3, $4)", this.#agencyIds.get(coordinator), name, description, kind),
          );
        else if (
          !(await this.#admin.query("select 1 from community_membership where community_id = $1 and participant_id = $2", [id, member])).rowCount
        ) {
          await this.#call("portolan.join_community($1, $2)", id, member);
        }
        const at = [this.#communityIds.get(name), member, when];
        await this.#admin.query(
          "update community_membership set joined_at = now() - $3 * interval '1 day' where community_id = $1 and participant_id = $2",
          at,
        );
        await this.#admin.query(
          "update community_event set happened_at = happened_at - $3 * interval '1 day' where community_id = $1 and about_id = $2",
          at,
        );
      }
    }
  }

  /** Duty desks, contact points and the dates of operations, as the agencies' administrators enter them. */
  async administer(): Promise<void> {
    for (const { code, receivesPersonalData, dutyDesk } of agencies) {
      const profile = profileOf(receivesPersonalData, dutyDesk);
      await this.#as(administratorOf(code).email, "agencyEdit", (operation) => setAgencyProfile(operation, profile));
    }
    for (const { name, coordinator, contact, runs } of communities) {
      const id = this.#communityIds.get(name) as string;
      await this.#as(administratorOf(coordinator).email, "communitySetContacts", (operation) => setContacts(operation, id, [contact]));
      if (runs) {
        const dates = [id, runs.from, runs.until];
        await this.#admin.query(
          "update community set starts_on = current_date + $2::integer, ends_on = current_date + $3::integer where id = $1",
          dates,
        );
      }
    }
  }

  async keepWatchlists(): Promise<void> {
    const as = this.#as.bind(this);
    await lookAhead(as);
    await loadOwnLists(as, (code) => this.#agencyIds.get(code) as number);
    await screenAddressees(as);
    await askAboutHidden(as);
  }

  async #as<Done>(email: string, name: string, work: (operation: Operation) => Promise<Done>): Promise<Done> {
    const operation = await Operation.open(this.#sessions.get(email) as string, null);
    try {
      const done = await work(operation);
      await operation.close({ name, asked: null }, "ANSWERED");
      return done;
    } catch (error) {
      await operation.abandon().catch(() => undefined);
      throw error;
    }
  }

  #recipients(told: Told[]): Recipient[] {
    return told.map((one) => {
      if ("agency" in one) return { agency: this.#agencyIds.get(one.agency) as number };
      return "community" in one ? { community: this.#communityIds.get(one.community) as string } : one;
    });
  }

  async tell({ by, daysAgo, report, share, afterwards }: DemonstrationReport): Promise<void> {
    const id = await this.#as(by, "seizureReportDraft", (operation) => draftReport(operation, report, "REFUSE"));
    if (share) {
      const sharing = { to: this.#recipients(share.to), partiesTo: this.#recipients(share.partiesTo) };
      await this.#as(share.releasedBy, "seizureReportRelease", async (operation) => {
        const { digest } = await previewRelease(operation, "SEIZURE_REPORT", id, sharing);
        await releaseRecord(operation, "SEIZURE_REPORT", id, sharing, digest);
      });
    }
    if (afterwards) {
      await this.#as(share?.releasedBy ?? by, "seizureReportAfterwards", async (operation) => {
        if (afterwards.step === "RECALL") await recallRecord(operation, "SEIZURE_REPORT", id, afterwards.reason, afterwards.instruction);
        else if (afterwards.step === "WITHDRAW") await withdrawRecord(operation, "SEIZURE_REPORT", id);
        else {
          const { revision } = await operation.db.seizureReport.findUniqueOrThrow({ where: { id } });
          await rewriteReport(operation, id, revision, afterwards.report, ["RELEASED"]);
          await amendRecord(operation, "SEIZURE_REPORT", id, afterwards.reason, afterwards.isCorrection);
        }
      });
    }
    this.#told.push({ id, daysAgo });
  }

  /** Sets the clock of everything told back to when it happened in the story. */
  async setBack(): Promise<void> {
    const told = [this.#told.map(({ id }) => id), this.#told.map(({ daysAgo }) => daysAgo)];
    const filed = "now() - (told.days * interval '1 day') - interval '3 hours'";
    const after = (hours: number) => `${filed} + least(interval '${hours} hours', told.days * interval '1 day')`;
    const from = "from unnest($1::uuid[], $2::integer[]) told(id, days)";
    await this.#admin.query(
      `update seizure_report r set created_at = ${filed}, updated_at = ${after(4)}, released_at = case when released_at is not null then ${after(4)} end,
      recalled_at = case when recalled_at is not null then ${after(30)} end ${from} where r.id = told.id`,
      told,
    );
    await this.#admin.query(
      `update seizure_report_version v set created_at = case version when 1 then ${after(4)} else ${after(28)} end ${from} where v.report_id = told.id`,
      told,
    );
    await this.#admin.query(
      `update release l set released_at = ${after(4)}, ended_at = case when ended_at is not null then ${after(30)} end ${from} where l.record_id = told.id`,
      told,
    );
    await this.#admin.query(`update notice n set created_at = ${after(30)} ${from} where n.record_id = told.id`, told);
  }

  /** Holds everything told against the patterns at once, so that whoever starts the portal does not wait for it. */
  async drawPatterns(today: string): Promise<void> {
    await loadPatterns(this.#as.bind(this), this.#recipients.bind(this), today);
    while (await this.#call("portolan.recognise_patterns($1)", 5_000));
    await setPatternsBack(this.#admin);
  }

  /** A key for everybody, so that scripts can act as any of them. */
  async handOutKeys(): Promise<PersonKey[]> {
    const keys: PersonKey[] = [];
    for (const { name, email, agency, roles, isCard } of people) {
      const { secret } = await this.#as(email, "apiKeyCreate", (operation) =>
        createApiKey(operation, {
          name: "Demonstration",
          scopes: [...permissionsOf({ roles, scopes: null, isReadOnly: false })],
          isReadOnly: false,
          networks: [],
          expiresAt: null,
        }),
      );
      keys.push({
        name,
        agency,
        agencyName: agencyOf(agency).name,
        roles,
        email,
        password: this.#passwords.get(email) as string,
        key: secret,
        isCard,
      });
    }
    await this.#admin.query("update session set ended_at = now()");
    return keys;
  }
}

/** Loads everything; answers a key and password for each person. `today` is an ISO date. */
export async function loadDemonstration(admin: pg.Client, today: string): Promise<PersonKey[]> {
  const loading = new Loading(admin);
  await loading.begin();
  await loading.enrolEverybody();
  // By era, oldest first, so that each report is released to the communities as they were then.
  const joinings = [...new Set(communities.flatMap(({ joined }) => joined.map(({ daysAgo }) => daysAgo)))].sort((a, b) => b - a);
  const reports = tellStories(today);
  for (const [place, since] of joinings.entries()) {
    await loading.joinUntil(since);
    const era = reports.filter(({ daysAgo }) => daysAgo <= since && daysAgo > (joinings[place + 1] ?? -1));
    const told = era.values();
    const tellInTurn = async () => {
      for (const report of told) await loading.tell(report);
    };
    await Promise.all(Array.from({ length: 6 }, tellInTurn));
  }
  await loading.administer();
  await loading.setBack();
  await loading.keepWatchlists();
  await loading.drawPatterns(today);
  return loading.handOutKeys();
}
