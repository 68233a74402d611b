// What happens within communities: invitations, contact points, and what closed operations brought.
import type pg from "pg";
import type { Enrolled, Registry } from "../../running/registry.ts";
import { Filing } from "./scene-reports.ts";

const contacts = (name: string) => JSON.stringify([{ name, phone: "+1 868 555 0100", email: null, languages: ["en"] }]);

export async function addToCommunities(app: pg.Client, registry: Registry): Promise<void> {
  const filing = new Filing(app);
  const [Ana, Don] = ["Ana", "Don"].map((name) => registry.people.get(name)) as [Enrolled, Enrolled];
  const id = (community: string) => registry.communities.get(community);
  const toE = `{${registry.agencies.get("XE-CUSTOMS")}}`;
  await filing.say(Ana, "select portolan.invite_agencies($1, $2, null)", id("Lantern"), toE);
  await filing.say(Ana, "select portolan.set_community_contacts($1, $2)", id("Watch"), contacts("Desk of A"));
  await filing.say(Don, "select portolan.invite_agencies($1, $2, null)", id("Alone"), toE);
  await filing.say(Don, "select portolan.set_community_contacts($1, $2)", id("Alone"), contacts("Desk of D"));
  for (const person of [Ana, Don]) {
    await filing.say(person, "select portolan.close_operation(portolan.begin_community('Over', '', 'OPERATION', current_date, current_date))");
  }
}
