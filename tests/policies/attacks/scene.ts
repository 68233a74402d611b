// What attackers find: agencies with their people and, of every kind of row, one that each may see and
// one that each may not.
import type pg from "pg";
import { type Credential, type Enrolled, Registry } from "../../running/registry.ts";
import { type AlertName, tellAlerts } from "./scene-alerts.ts";
import { addToCommunities } from "./scene-communities.ts";
import { addHitOnly, type HitOnly } from "./scene-hit-only.ts";
import { tellImports } from "./scene-imports.ts";
import { addMembershipChanges } from "./scene-members.ts";
import { addOwnLists, type OwnLists } from "./scene-own-lists.ts";
import { type PatternName, tellPatterns } from "./scene-patterns.ts";
import { tellReports } from "./scene-reports.ts";
import { tellScreening } from "./scene-screening.ts";
import { addWatchlists } from "./scene-watchlists.ts";
import { proposeWebhooks } from "./scene-webhooks.ts";

export type Told = { id: string; audienceId: number; reference: string; agencyId: number };
const reportNames = [
  "northDraft",
  "southDraft",
  "rovingDraft",
  "toPost",
  "toCustoms",
  "corrected",
  "recalled",
  "named",
  "inCommunity",
  "toEveryone",
  "toUnit",
  "again",
  "partiesElsewhere",
  "ofC",
  "ofD",
  "sharedByD",
  "recalledByD",
  "orphan",
] as const;
export type ReportName = (typeof reportNames)[number];

const people = {
  Nora: ["XA-CUSTOMS/North", "OFFICER"],
  Ned: ["XA-CUSTOMS/North", "ANALYST"],
  Sol: ["XA-CUSTOMS/South", "OFFICER"],
  Ada: ["XA-CUSTOMS/South", "SUPERVISOR"],
  Rob: ["XA-CUSTOMS", "OFFICER"],
  Ana: ["XA-CUSTOMS/North", "ADMINISTRATOR"],
  Aud: ["XA-CUSTOMS/North", "AUDITOR"],
  Lee: ["XA-CUSTOMS/North", "SUPERVISOR"],
  Bea: ["XB-POST", "OFFICER"],
  Bob: ["XB-POST", "SUPERVISOR"],
  Bud: ["XB-POST", "ADMINISTRATOR"],
  Cal: ["XC-CUSTOMS", "OFFICER"],
  Cyd: ["XC-CUSTOMS", "ANALYST"],
  Cora: ["XC-CUSTOMS", "SUPERVISOR"],
  Cam: ["XC-CUSTOMS", "ADMINISTRATOR"],
  Don: ["XD-CUSTOMS/Port", "SUPERVISOR", "AUDITOR", "ADMINISTRATOR"],
  Dee: ["XD-CUSTOMS", "SUPERVISOR"],
  Eve: ["XE-CUSTOMS", "ANALYST"],
  Eli: ["XE-CUSTOMS", "ADMINISTRATOR"],
  Fay: ["XF-CUSTOMS", "ANALYST"],
} as const;
export type PersonName = keyof typeof people;

export type Scene = {
  people: Record<PersonName, Enrolled>;
  reports: Record<ReportName, Told>;
  patterns: Record<PatternName, Told>;
  agencies: Record<string, number>;
  units: Record<string, string>;
  communities: Record<string, string>;
  alerts: Record<AlertName, Told>;
  own: OwnLists;
  hitOnly: HitOnly;
  /** Further keys and sessions of Ada, XA-CUSTOMS's supervisor, and a key of Ana, its administrator. */
  keys: Record<"readOnly" | "expired" | "revoked" | "foreign" | "readOnlyOfAna", Credential>;
  sessions: Record<"expired" | "ended", Credential>;
};

export async function setScene(administrator: pg.Client, connectAsApp: () => Promise<pg.Client>): Promise<Scene> {
  const registry = new Registry(administrator);
  await registry.agency("XA-CUSTOMS", { receivesPersonalData: true, units: ["North", "South"] });
  await registry.agency("XB-POST");
  await registry.agency("XC-CUSTOMS", { receivesPersonalData: true });
  await registry.agency("XD-CUSTOMS", { receivesPersonalData: true, units: ["Port"] });
  for (const code of ["XE-CUSTOMS", "XF-CUSTOMS"]) await registry.agency(code, { receivesPersonalData: true });
  for (const [name, [place, ...roles]] of Object.entries(people)) await registry.member(name, place, roles);
  await registry.community("Watch", "COMMUNITY", "XA-CUSTOMS");
  await registry.community("Lantern", "OPERATION", "XA-CUSTOMS");
  await registry.community("Circle", "COMMUNITY", "XC-CUSTOMS");
  await registry.community("Alone", "COMMUNITY", "XD-CUSTOMS");
  for (const agency of ["XB-POST", "XC-CUSTOMS", "XF-CUSTOMS"]) await registry.join("Watch", agency);
  await registry.join("Lantern", "XC-CUSTOMS");

  const found = Object.fromEntries(registry.people) as Scene["people"];
  const app = await connectAsApp();
  await addToCommunities(app, registry);
  const reports = await tellReports(app, administrator, registry);
  const alerts = await tellAlerts(app, registry);
  const patterns = await tellPatterns(app, administrator, registry);
  await tellImports(app, found.Don, found.Cal);
  await tellScreening(app, found.Don, found.Cal);
  await proposeWebhooks(app, administrator, found.Don, found.Cal);
  const own = await addOwnLists(app, registry);
  const hitOnly = await addHitOnly(app, administrator, registry, own.entries);
  await app.end();
  await registry.leave("Watch", "XF-CUSTOMS");
  await registry.join("Watch", "XE-CUSTOMS");
  await registry.memberLeaves("Lee");
  await addWatchlists(administrator, registry);
  await addMembershipChanges(administrator, registry);
  // Everybody has just given the password, however long the cases take.
  await administrator.query("update portolan.session_secret set proven_at = now() + interval '1 day'");

  const keys = {
    readOnly: await registry.key(found.Ada, { isReadOnly: true }),
    expired: await registry.key(found.Ada, { expires: "-1 minute" }),
    revoked: await registry.key(found.Ada),
    foreign: await registry.key(found.Ada, { networks: ["192.0.2.0/24"] }),
    readOnlyOfAna: await registry.key(found.Ana, { isReadOnly: true }),
  };
  const sessions = { expired: await registry.session(found.Ada.id, "-1 minute"), ended: await registry.session(found.Ada.id) };
  await administrator.query("update api_key set revoked_at = now() where id = $1", [keys.revoked.id]);
  await administrator.query("update session set ended_at = now() where id = $1", [sessions.ended.id]);
  return {
    people: found,
    reports,
    alerts,
    patterns,
    agencies: Object.fromEntries(registry.agencies),
    units: Object.fromEntries(registry.units),
    communities: Object.fromEntries(registry.communities),
    own,
    hitOnly,
    keys,
    sessions,
  };
}
