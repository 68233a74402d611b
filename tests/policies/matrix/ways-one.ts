// Ways to one report: by id and by reference, with everything in it.

import type { Version } from "../../oracle/history.ts";
import { may } from "../../oracle/permission.ts";
import { type Sight, sightOf } from "../../oracle/sight.ts";
import { askForEach, difference, judge, type Way } from "./asking.ts";

const whole = (withNotices: boolean) => `fragment Whole on SeizureReport { status version tlp narrative itemId transport concealment occurredOn
  goods { description hsCode commodityGroup } legs { role country } parties { name } versions { version content isCorrection } releases { version }
  viewerCanEdit viewerCanRelease viewerCanAmend viewerCanRecall ${withNotices ? "notices { recipient { code } }" : ""} }`;

const sorted = (list: string[]) => [...list].sort();
const descriptions = (goods: { description: string }[]) => goods.map(({ description }) => description);

type Found = Record<string, never> & {
  parties: { name: string }[];
  versions: { version: number; content: { narrative: string; goods: { description: string }[] } }[];
  releases: unknown[];
  notices?: { recipient: { code: string } }[];
};

function compareContent({ state, content, can }: Sight, found: Found): string | null {
  const { parties: _, ...rest } = content;
  return difference(
    { ...rest, status: state.status, viewerCanEdit: can.Edit, viewerCanRelease: can.Release, viewerCanAmend: can.Amend, viewerCanRecall: can.Recall },
    found,
  );
}

const compareVersions = (versions: Version[], found: Found) =>
  difference(
    { versions: [...versions].reverse().map(({ number, content }) => [number, content.narrative, descriptions(content.goods)]) },
    { versions: found.versions.map(({ version, content }) => [version, content.narrative, descriptions(content.goods)]) },
  );

export const byId: Way = async (matrix, viewer, drawn) => {
  const withNotices = may(viewer, "notice:read");
  const answers = await askForEach(matrix, viewer, drawn, 12, ({ id }) => `node(id: "${id}") { ...Whole }`, whole(withNotices));
  const { tally, world } = matrix;
  for (const [report, found] of answers as Map<(typeof matrix.reports)[number], Found | null>) {
    const sight = sightOf(world, viewer, report);
    const add = (way: string, isVisible: boolean, mismatch: string | null) => tally.add(way, viewer.label, report, isVisible, mismatch);
    add(
      "by id",
      sight !== null,
      judge(sight !== null, found, () => compareContent(sight as Sight, found as Found)),
    );
    const state = (sight ?? { state: null }).state;
    if (report.acts.some(({ act }) => "content" in act && act.content.parties.length)) {
      const names = sight?.parties ?? [];
      add(
        "parties",
        names.length > 0,
        found && JSON.stringify(found.parties.map(({ name }) => name)) !== JSON.stringify(names)
          ? `parties are ${JSON.stringify(found.parties)} instead of ${names}`
          : null,
      );
    }
    if (report.acts.some(({ act }) => act.kind === "RELEASE")) {
      add("versions", (sight?.versions.length ?? 0) > 0, found && sight ? compareVersions(sight.versions, found) : null);
      add(
        "releases",
        (sight?.releases ?? 0) > 0,
        found && found.releases.length !== sight?.releases ? `${found.releases.length} releases instead of ${sight?.releases}` : null,
      );
    }
    if (withNotices && report.acts.some(({ act }) => act.kind === "RECALL")) {
      const told = sorted((sight?.notices ?? []).map(({ agency }) => agency));
      const seen = sorted((found?.notices ?? []).map(({ recipient }) => recipient.code));
      add(
        "notices of the report",
        told.length > 0,
        JSON.stringify(seen) !== JSON.stringify(told) ? `notices to ${seen} instead of ${told}, ${state?.status}` : null,
      );
    }
  }
};

export const byReference: Way = async (matrix, viewer, drawn) => {
  const answers = await askForEach(
    matrix,
    viewer,
    drawn,
    24,
    ({ reference }) => `seizureReport(reference: "${reference}") { id narrative goods { description } parties { name } }`,
  );
  for (const [report, found] of answers) {
    const sight = sightOf(matrix.world, viewer, report);
    const expected = sight && {
      id: report.id,
      narrative: sight.content.narrative,
      goods: sight.content.goods.map(({ description }) => ({ description })),
      parties: sight.parties.map((name) => ({ name })),
    };
    matrix.tally.add(
      "by reference",
      viewer.label,
      report,
      sight !== null,
      judge(sight !== null, found, () => difference(expected as NonNullable<typeof expected>, found)),
    );
  }
};
