// Reports of the same event, and what may be taken along: told a second time.
import { may } from "./permission.ts";
import { type Sight, sightOf } from "./sight.ts";
import type { Report, Viewer, World } from "./world.ts";

/** Somebody of the first report's agency said that both tell of one event. */
export type EventLink = [own: Report, other: Report];

/** The other reports of its event, for the viewer: along links of which both ends are seen. */
export function eventOf(world: World, viewer: Viewer, links: readonly EventLink[], report: Report): Set<Report> {
  const seen = (one: Report) => sightOf(world, viewer, one) !== null;
  const event = new Set(seen(report) ? [report] : []);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [one, other] of links) {
      if (event.has(one) === event.has(other) || !seen(one) || !seen(other)) continue;
      event.add(one).add(other);
      grown = true;
    }
  }
  event.delete(report);
  return event;
}

/** What the viewer takes along in an export; null: it stays behind, or might as well not exist. */
export function exported(world: World, viewer: Viewer, report: Report): Sight | null {
  if (!may(viewer, "seizure-report:export")) return null;
  const sight = sightOf(world, viewer, report);
  return sight && (viewer.person.agency === report.author.agency || sight.content.tlp !== "RED") ? sight : null;
}
