/**
 * A raid of twenty, played: every missile seen, every nation in danger warned, nobody else, and ellipses as good as they say.
 *
 * authority  the scenario's own launches; a 95 % ellipse misses one of twenty, and three or more of twenty by chance in 7 of 100
 */
import { beforeAll, expect, it } from "vitest";
import { nationAt } from "../../src/earth/index.js";
import { play, type PlayedRun } from "../../src/study/index.js";
import { shipped } from "./shipped.js";

let run: PlayedRun;
beforeAll(() => {
  run = play(shipped("raid-20"));
}, 600_000);

it("detects all twenty, and its last ellipses hold the impact in at least 17", () => {
  expect(run.result.launches).toHaveLength(20);
  const inside = run.result.launches.filter((l) => l.track !== "none" && l.track.impactInside);
  expect(inside.length).toBeGreaterThanOrEqual(17);
});

it("warns the nation that each is aimed at, a minute before the impact at least, and nobody of nothing", () => {
  expect(run.result.falseWarnings).toEqual([]);
  for (const l of run.result.launches) {
    const { latDeg, lonDeg } = l.truth.to!;
    const own = l.warnings.find((w) => w.nation === nationAt(latDeg, lonDeg));
    expect(own?.leadTimeS, l.id).toBeGreaterThan(60);
  }
});

it("tells a raid of many, and the class that was launched", () => {
  const tracks = run.result.launches.flatMap((l) => (l.track === "none" ? [] : [l.track]));
  expect(Math.max(...tracks.map((t) => t.raid?.size ?? 0))).toBeGreaterThan(10);
  for (const t of tracks) {
    const best = (t.classes ?? []).reduce((a, c) => (c.probability > a.probability ? c : a));
    expect(best.class).toBe("MRBM");
  }
});
