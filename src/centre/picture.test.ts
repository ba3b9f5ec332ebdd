/** Objects of a picture: each has a name of its own, whatever its tracks were taken for before. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Track } from "../messages/index.js";
import { correlate, type HeldTrack } from "./picture.js";

/** A still track at a height over the equator, east by so many kilometres, sure to a kilometre. */
const trackAt = (from: string, trackId: string, eastKm: number): HeldTrack => {
  const lon = eastKm / 6678;
  const covariance = new Array<number>(21).fill(0);
  for (const [i, v] of [
    [0, 1e6],
    [6, 1e6],
    [11, 1e6],
    [15, 100],
    [18, 100],
    [20, 100],
  ] as const)
    covariance[i] = v;
  const track: Track = {
    trackId,
    timeUs: 0,
    status: "confirmed",
    phase: "coast",
    state: [6_678_000 * Math.cos(lon), 6_678_000 * Math.sin(lon), 0, 0, 0, 1000],
    covariance,
    sensors: ["a"],
    phenomenologies: ["radar"],
    firstSeenUs: 0,
    detections: 9,
    orbital: false,
  };
  return {
    key: `${from}/${trackId}`,
    from,
    track,
    label: { mode: "simulated", owner: from, releasableTo: [from], provenance: ["a"] },
    receivedUs: 0,
  };
};
const names = (held: readonly HeldTrack[], known: Map<string, string>) =>
  correlate(held, known).map((object) => [object.id, object.members.map((m) => m.key)] as const);

describe("objects", () => {
  it("of two makers near each other are one; far apart they are two", () => {
    expect(names([trackAt("USA", "1", 0), trackAt("RUS", "1", 0.5)], new Map())).toHaveLength(1);
    expect(names([trackAt("USA", "1", 0), trackAt("RUS", "1", 900)], new Map())).toHaveLength(2);
  });

  it("that were one and part have two names, and neither is missing", () => {
    const known = new Map<string, string>();
    const [[together]] = names([trackAt("USA", "1", 0), trackAt("RUS", "1", 0.5)], known) as [
      readonly [string, string[]],
    ];
    const apart = names([trackAt("USA", "1", 0), trackAt("RUS", "1", 900)], known).map(([id]) => id);
    expect(apart).toContain(together);
    expect(new Set(apart).size).toBe(2);
    for (const id of apart) expect(id).toMatch(/^(USA|RUS)\/1(\.\d+)?$/);
    // Asked again, they keep their names.
    expect(names([trackAt("USA", "1", 0), trackAt("RUS", "1", 900)], known).map(([id]) => id)).toEqual(apart);
  });

  it("never share a name, whatever way tracks join and part", () => {
    const places = fc.array(
      fc.tuple(fc.constantFrom("USA", "RUS", "NOR"), fc.constantFrom(0, 0.4, 900, 1800)),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.array(places, { maxLength: 8 }), (scenes) => {
        const known = new Map<string, string>();
        for (const scene of scenes) {
          const held = scene.map(([from, km], i) => trackAt(from, String(i), km));
          const found = names(held, known);
          const ids = found.map(([id]) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(typeof id).toBe("string");
          expect(found.flatMap(([, members]) => members).sort()).toEqual(held.map((h) => h.key).sort());
        }
      }),
    );
  });
});
