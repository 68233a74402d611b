// The stream as a way out: whoever has been away since before there was anything is told exactly what a copy must hold.
import { sightOf } from "../../oracle/sight.ts";
import { mayHaveHad } from "../../oracle/told.ts";
import { difference, judge, type Way } from "./asking.ts";
import { streamed } from "./streaming.ts";

const fields = "seizureReport { narrative parties { name } }";

export const inTheStream: Way = async ({ portal, world, tally, reports, beginnings }, viewer) => {
  const told = await streamed(portal, viewer, beginnings.get(viewer), fields);
  for (const report of reports) {
    const sight = sightOf(world, viewer, report);
    const change = told?.changes.get(report.id);
    const found = change?.isGone ? null : (change?.seizureReport ?? null);
    const compare = () => difference({ narrative: sight?.content.narrative, parties: sight?.parties.map((name) => ({ name })) }, found);
    // Of what was never theirs, they are not even told that it is gone.
    const unknown = change && !sight && !mayHaveHad(world, viewer, report) ? "told that it is gone" : null;
    tally.add("stream", viewer.label, report, sight !== null, judge(sight !== null, found, compare) ?? unknown);
  }
};
