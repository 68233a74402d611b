// What a stream or a webhook may tell besides what is seen: told a second time.
import { reached } from "./history.ts";
import { isAtHome } from "./sight.ts";
import type { Recipient, Report, Viewer, World } from "./world.ts";

/** Whether something of it may have come to the viewer's side once: only of that it may be told that it is gone. */
export function mayHaveHad(world: World, viewer: Viewer, report: Report): boolean {
  if (isAtHome(viewer, report)) return true;
  const { person, isSession } = viewer;
  return report.acts.some(({ at, act }) => {
    const to: Recipient[] =
      act.kind === "RELEASE" ? [...act.to, ...act.partiesTo] : act.kind === "OPEN" ? [{ kind: "community", community: act.community }] : [];
    return to
      .flatMap((one) => reached(world, one, at))
      .some(({ agency, persons }) => agency === person.agency && (persons === null || (isSession && persons.includes(person.name))));
  });
}

/** Whether a webhook may carry the content of what its owner sees; of RED it says nothing at all. */
export const leavesByWebhook = (tlp: string): boolean => tlp === "AMBER" || tlp === "GREEN" || tlp === "CLEAR";
