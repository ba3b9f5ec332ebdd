/**
 * Whole detections files against the widest open library.
 *
 * authority  Stone Soup (August 2026), exact 2-D assignment and extended Kalman filter with a gravity and rotation model:
 *            mean GOSPA 150.7 m (one object) and 385.7 m (ten, in salvoes), the first ten scans left out
 * tolerance  none: the figure is to be met or beaten, on the same files
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  detectionsFileSchema,
  detectionsIssues,
  scoreOf,
  trackFile,
  truthFileSchema,
} from "../../src/tracking/index.js";

const json = (name: string): unknown =>
  JSON.parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"));

describe.each([
  { set: "dev_N1", gospaM: 150.7, positionRmseM: 230.6, falsePerScan: 0 },
  { set: "dev_N10", gospaM: 385.7, positionRmseM: 87.6, falsePerScan: 0.047 },
])("$set", ({ set, gospaM, positionRmseM, falsePerScan }) => {
  const file = detectionsFileSchema.parse(json(`${set}.json`));
  const truth = truthFileSchema.parse(json(`${set}.truth.json`));

  it("is tracked at least as well as by Stone Soup", () => {
    expect(detectionsIssues(file)).toEqual([]);
    const score = scoreOf(truth, trackFile(file).tracks);
    expect(score.gospaM).toBeLessThanOrEqual(gospaM);
    expect(score.missedPerScan).toBe(0);
    expect(score.idSwitches).toBe(0);
    // The published errors are rounded; a half of their last digit is allowed, and a thousandth for another order of sums.
    expect(score.positionRmseM).toBeLessThanOrEqual(positionRmseM * 1.001 + 0.05);
    expect(score.falsePerScan).toBeLessThanOrEqual(falsePerScan + 0.0005);
  });

  it("is causal: what was written up to a scan does not change when the rest is cut off", () => {
    const half = { ...file, scans: file.scans.slice(0, 60) };
    expect(trackFile(half).tracks.scans).toEqual(trackFile(file).tracks.scans.slice(0, 60));
  });
});
