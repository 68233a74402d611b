// The route of a report as a geometry of GeoJSON (RFC 7946).
import type { LineString, MultiLineString, Point, Position } from "geojson";
import type { Coordinates } from "../codes/reference-code.ts";

/** Through the places of the route that are known, in their order; null where none is. */
export function routeGeometry(places: readonly Coordinates[]): Point | LineString | MultiLineString | null {
  // The antimeridian has two names.
  const named = places.map(({ latitude, longitude }) => ({ latitude, longitude: longitude === -180 ? 180 : longitude }));
  const passed = named.filter((one, at) => one.latitude !== named[at - 1]?.latitude || one.longitude !== named[at - 1]?.longitude);
  const [first] = passed;
  if (!first) return null;
  if (passed.length === 1) return { type: "Point", coordinates: [first.longitude, first.latitude] };
  const lines = cutAtAntimeridian(passed);
  return lines.length === 1 ? { type: "LineString", coordinates: lines[0] as Position[] } : { type: "MultiLineString", coordinates: lines };
}

/** A line takes the shorter way round; where that crosses 180°, it is cut in two, as RFC 7946 (3.1.9) asks. */
function cutAtAntimeridian(places: readonly Coordinates[]): Position[][] {
  const lines: Position[][] = [[]];
  for (const [at, { longitude, latitude }] of places.entries()) {
    const before = places[at - 1];
    if (before && Math.abs(longitude - before.longitude) > 180) {
      const side = before.longitude > 0 ? 180 : -180;
      const [there, rest] = [Math.abs(side - before.longitude), 360 - Math.abs(longitude - before.longitude)];
      const crossing = before.latitude + ((latitude - before.latitude) * there) / rest;
      lines.at(-1)?.push([side, crossing]);
      lines.push([[-side, crossing]]);
    }
    lines.at(-1)?.push([longitude, latitude]);
  }
  // A place on 180° itself leaves nothing on one of the sides.
  return lines.filter((line) => line.some(([x, y]) => x !== line[0]?.[0] || y !== line[0]?.[1]));
}
