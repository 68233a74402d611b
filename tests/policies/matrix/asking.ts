// Asks for many reports in one operation, as each viewer of the matrix.

import { isAtHome, sightOf } from "../../oracle/sight.ts";
import type { World } from "../../oracle/world.ts";
import type { Answer, TestPortal } from "../../running/portal.ts";
import type { Seated } from "./cast.ts";
import type { Dice } from "./dice.ts";
import type { Tally } from "./tally.ts";
import type { Told } from "./telling.ts";

export type Matrix = {
  portal: TestPortal;
  world: World;
  viewers: Seated[];
  reports: Told[];
  tally: Tally;
  dice: Dice;
  /** Where each viewer stood in the feed before there was anything. */
  beginnings: Map<Seated, string>;
};

export const asksAs = (portal: TestPortal, { secret, isSession }: Seated, query: string, variables?: object): Promise<Answer> =>
  isSession ? portal.askInSession(secret, query, variables) : portal.ask(secret, query, variables);

/** A way out: asks as one viewer, for the reports that were drawn or for whatever there is, and adds its cases to the tally. */
export type Way = (matrix: Matrix, viewer: Seated, drawn: Told[]) => Promise<void>;

/** One field for each report, up to `size` in an operation; what came back for each, and whether it was an error. */
export async function askForEach(
  { portal }: Matrix,
  viewer: Seated,
  reports: Told[],
  size: number,
  field: (report: Told) => string,
  fragments = "",
  // biome-ignore lint/suspicious/noExplicitAny: what comes back is what is compared.
): Promise<Map<Told, any>> {
  const found = new Map();
  for (let from = 0; from < reports.length; from += size) {
    const page = reports.slice(from, from + size);
    const { data, errors } = await asksAs(portal, viewer, `{ ${page.map((report, place) => `a${place}: ${field(report)}`).join(" ")} } ${fragments}`);
    for (const [place, report] of page.entries()) found.set(report, data?.[`a${place}`] ?? null);
    assertOnlyForbidden(viewer, errors);
    // Turned away at the door, whatever is asked: many such from one address are taken for guessing.
    if (viewer.person.hasLeft) break;
  }
  return found;
}

/** That a role or scope is missing is no secret, nor that somebody left; any other error would be a fault. */
export function assertOnlyForbidden(viewer: Seated, errors: Answer["errors"]): void {
  const expected = viewer.person.hasLeft ? "UNAUTHENTICATED" : "FORBIDDEN";
  const others = (errors ?? []).filter((error) => error.extensions?.code !== expected);
  if (others.length) throw new Error(`${viewer.label}: ${JSON.stringify(others[0])}`);
}

/** The first thing in which the two differ, null when nothing does. */
export function difference(expected: Record<string, unknown>, found: Record<string, unknown>): string | null {
  for (const [key, value] of Object.entries(expected)) {
    if (JSON.stringify(found[key]) !== JSON.stringify(value)) return `${key} is ${JSON.stringify(found[key])} instead of ${JSON.stringify(value)}`;
  }
  return null;
}

/** What is wrong with an answer that should have been there, or should not. */
export function judge(isVisible: boolean, found: unknown, compare: () => string | null): string | null {
  if (!isVisible) return found === null ? null : `got ${JSON.stringify(found).slice(0, 200)}`;
  return found === null ? "got nothing" : compare();
}

/** For each report its originators, some others who see it and some who do not: enough in every cell, in a third of the time. */
function draw({ world, dice, reports, viewers }: Matrix): Map<Seated, Told[]> {
  const drawn = new Map(viewers.map((viewer) => [viewer, [] as Told[]]));
  for (const report of reports) {
    const home = viewers.filter((viewer) => sightOf(world, viewer, report) && isAtHome(viewer, report));
    const receiving = viewers.filter((viewer) => sightOf(world, viewer, report) && !isAtHome(viewer, report));
    const others = viewers.filter((viewer) => !sightOf(world, viewer, report));
    for (const viewer of [...home, ...dice.some(receiving, 5), ...dice.some(others, 8)]) drawn.get(viewer)?.push(report);
  }
  return drawn;
}

/** One after another, four at a time. */
export async function sideBySide<One>(list: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
}

export const askAsEveryViewer = (matrix: Matrix, way: Way): Promise<void> =>
  sideBySide([...draw(matrix)], ([viewer, drawn]) => way(matrix, viewer, drawn));
