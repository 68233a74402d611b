// A smaller edition of `npm run bench:faults`.
import { describe, expect, it } from "@jest/globals";
import { killAtRandom } from "../bench/faults/kill-at-random.ts";

describe("a portal and its database, killed at random moments under load", () => {
  it("lose nothing that was acknowledged, show nothing half-written, tell listeners of everything once and a webhook with one id for each change, and keep the record of access whole", async () => {
    const { kills, acknowledged, faults } = await killAtRandom(3, String(Date.now()));
    expect(faults).toEqual([]);
    expect(kills.portal + kills.database + kills.both).toBe(3);
    // In so short a run chance may leave out one kind of step, but never all of them.
    expect(Object.values(acknowledged).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  }, 300_000);
});
