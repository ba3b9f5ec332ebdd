/** Scores worked out by hand. */
import { describe, expect, it } from "vitest";
import { CUT_M, SKIP, scoreOf } from "./score.js";

/** One truth object standing still at the origin for so many seconds, and tracks as told each second. */
const judged = (told: (t: number) => readonly (readonly [string, number])[], seconds = SKIP + 4) =>
  scoreOf(
    { truth: [{ id: "a", states: Array.from({ length: seconds }, (_, t) => [t, 0, 0, 0, 0, 0, 0]) }] },
    {
      scans: Array.from({ length: seconds }, (_, t) => ({
        t,
        tracks: told(t).map(([id, x]) => [id, x, 0, 0, 3, 4, 0]),
      })),
    } as never,
  );

describe("score", () => {
  it("of one track 300 m off is 300 m", () => {
    const s = judged(() => [["1", 300]]);
    expect(s).toMatchObject({
      gospaM: 300,
      localisationM: 300,
      ospaM: 300,
      positionRmseM: 300,
      velocityRmseMps: 5,
    });
    expect(s).toMatchObject({ missedPerScan: 0, falsePerScan: 0, idSwitches: 0, completeness: 1, scans: 4 });
  });

  it("of nothing told is half of the squared cut for the one missed", () => {
    const s = judged(() => []);
    expect(s.gospaM).toBeCloseTo(CUT_M / Math.SQRT2, 9);
    expect(s).toMatchObject({ missedPerScan: 1, falsePerScan: 0, completeness: 0, ospaM: CUT_M });
    expect(s).not.toHaveProperty("positionRmseM");
  });

  it("of a track beyond the cut is one missed and one false", () => {
    const s = judged(() => [["1", 6000]]);
    expect(s.gospaM).toBeCloseTo(CUT_M, 9);
    expect(s).toMatchObject({ missedPerScan: 1, falsePerScan: 1 });
  });

  it("pairs the nearer of two and counts the other as false", () => {
    const s = judged(() => [
      ["far", 400],
      ["near", 30],
    ]);
    expect(s.gospaM).toBeCloseTo(Math.sqrt(30 * 30 + (CUT_M * CUT_M) / 2), 9);
    expect(s).toMatchObject({ localisationM: 30, falsePerScan: 1 });
  });

  it("counts a change of name, and leaves the first scans out", () => {
    const s = judged((t) => [[t < SKIP + 2 ? "1" : "2", t < SKIP ? 4000 : 100]]);
    expect(s).toMatchObject({ idSwitches: 1, localisationM: 100 });
  });
});
