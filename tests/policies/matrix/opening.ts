// Opens older reports to newcomers through the API, one or all of an agency's, as far as the oracle finds any.
import { opening } from "../../oracle/history.ts";
import { may } from "../../oracle/permission.ts";
import type { World } from "../../oracle/world.ts";
import type { TestPortal } from "../../running/portal.ts";
import type { Registry } from "../../running/registry.ts";
import { globalId } from "../steps.ts";
import { asksAs } from "./asking.ts";
import type { Cast, Seated } from "./cast.ts";
import { same, type Told } from "./telling.ts";

const previewQuery = `query ($id: ID!, $seizureReport: ID) { communityOpeningPreview(id: $id, seizureReport: $seizureReport) {
  recordCount withPartiesCount agencies { name records } digest userErrors { code } } }`;

/** Of one report, or of all of one agency's; in every community that it takes part in. */
export async function openToNewcomers(portal: TestPortal, registry: Registry, world: World, cast: Cast, reports: Told[]): Promise<void> {
  const agency = reports[0]?.author.agency as string;
  const supervisor = cast.viewers.find(
    (viewer) => viewer.person.agency === agency && viewer.person.roles.includes("SUPERVISOR") && may(viewer, "seizure-report:release"),
  ) as Seated;
  for (const { name } of world.communities.filter((one) => world.takesPart(one.name, agency))) {
    const id = globalId("Community", registry.communities.get(name) as string);
    const asked = { id, ...(reports.length === 1 && { seizureReport: reports[0]?.id }) };
    const expected = reports.flatMap((report) => {
      const one = opening(world, report, name);
      return one ? [{ report, ...one }] : [];
    });
    const preview = (await asksAs(portal, supervisor, previewQuery, asked)).data.communityOpeningPreview;
    const newcomers = [...new Set(expected.flatMap((one) => one.newcomers))].sort();
    same(
      [preview.userErrors, preview.recordCount, preview.withPartiesCount, preview.agencies],
      [
        [],
        expected.length,
        expected.filter(({ withParties }) => withParties).length,
        newcomers.map((code) => ({ name: `Agency ${code}`, records: expected.filter((one) => one.newcomers.includes(code)).length })),
      ],
      `preview of opening ${reports.map((report) => report.name)} in ${name}`,
    );
    const query = "mutation ($input: CommunityOpenInput!) { communityOpen(input: $input) { openedCount userErrors { code } } }";
    const opened = (await asksAs(portal, supervisor, query, { input: { ...asked, digest: preview.digest } })).data.communityOpen;
    same(
      opened,
      expected.length ? { openedCount: expected.length, userErrors: [] } : { openedCount: 0, userErrors: [{ code: "NOTHING_TO_OPEN" }] },
      name,
    );
    for (const { report, withParties } of expected) report.acts.push({ at: world.next(), act: { kind: "OPEN", community: name, withParties } });
  }
}
