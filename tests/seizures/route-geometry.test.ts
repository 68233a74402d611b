// Routes as geometries of RFC 7946: on the earth, through all places in order, and cut where they cross 180°.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { routeGeometry } from "../../lib/seizures/route-geometry.ts";

const place = fc.record({ latitude: fc.integer({ min: -89, max: 89 }), longitude: fc.integer({ min: -180, max: 180 }) });

describe("the geometry of a route", () => {
  it("goes through every place in order, stays on the earth, and never takes the long way round", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (places) => {
        const geometry = routeGeometry(places);
        if (!places.length) return expect(geometry).toBeNull();
        const lines =
          geometry?.type === "MultiLineString"
            ? geometry.coordinates
            : geometry?.type === "LineString"
              ? [geometry.coordinates]
              : [[geometry?.coordinates ?? []]];
        const positions = lines.flat();
        for (const [x = 999, y = 999] of positions) expect(Math.abs(x) <= 180 && Math.abs(y) <= 90).toBe(true);
        for (const line of lines)
          for (const [at, [x = 0]] of line.entries()) if (at) expect(Math.abs(x - (line[at - 1]?.[0] ?? 0))).toBeLessThanOrEqual(180);
        let from = 0;
        for (const { longitude, latitude } of places) {
          const found = positions.findIndex(
            ([x, y], at) => at >= from && y === latitude && (x === longitude || (Math.abs(x ?? 0) === 180 && Math.abs(longitude) === 180)),
          );
          expect(found).toBeGreaterThanOrEqual(from);
          from = found;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("is cut at the antimeridian, as the standard's example is", () => {
    expect(
      routeGeometry([
        { latitude: 45, longitude: 170 },
        { latitude: 45, longitude: -170 },
      ]),
    ).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [170, 45],
          [180, 45],
        ],
        [
          [-180, 45],
          [-170, 45],
        ],
      ],
    });
  });

  it("is a point for one place, and nothing where none is known", () => {
    const there = { latitude: 12.5, longitude: -70.01 };
    expect(routeGeometry([there, there])).toEqual({ type: "Point", coordinates: [-70.01, 12.5] });
    expect(routeGeometry([])).toBeNull();
  });
});
