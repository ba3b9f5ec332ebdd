/**
 * Tracks of whole sets against the posterior Cramér–Rao bound.
 *
 * authority  the bound by its recursion (Tichavský, Muravchik & Nehorai 1998), with the true states, on the public sets; for its
 *            own sake checked on a case with a closed form: the end of a straight line through n sights
 * tolerance  1.3 of the bound once an object has been there for 30 s, as asked; closed form: 3 % (ranges that change, the start)
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  boundsOf,
  detectionsFileSchema,
  scoreOf,
  SETTLE_S,
  SKIP,
  trackFile,
  truthFileSchema,
  type FilterName,
} from "../../src/tracking/index.js";

const json = (name: string): unknown => {
  const bytes = readFileSync(fileURLToPath(new URL(`../tracking/${name}`, import.meta.url)));
  return JSON.parse((name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8"));
};
const setOf = (set: string, end: string) => ({
  file: detectionsFileSchema.parse(json(`${set}.json${end}`)),
  truth: truthFileSchema.parse(json(`${set}.truth.json${end}`)),
});

/** Root mean square bound over the times that the settled error counts. */
const settledBoundM = (bounds: ReturnType<typeof boundsOf>): number => {
  let squares = 0;
  let count = 0;
  for (const { times, squares: list } of bounds)
    times.forEach((t, n) => {
      if (t < SKIP || t - times[0]! < SETTLE_S) return;
      squares += list[n]!;
      count += 1;
    });
  return Math.sqrt(squares / count);
};

/** So broad that the bend of the path in range tells nothing of the speed across. */
const RANGE_M = 300;

describe("the bound", () => {
  it("is that of the end of a straight line", () => {
    const { file, truth } = setOf("dev_N10", "");
    const one = { truth: truth.truth.slice(0, 1) };
    const sensor = {
      ...file.meta.sensors[0]!,
      pd: 1,
      sigma_range_m: RANGE_M,
      sigma_az_rad: 5e-4,
      sigma_el_rad: 5e-4,
    };
    const [bound] = boundsOf({ ...file, meta: { ...file.meta, sensors: [sensor] } }, one);
    const n = 20;
    const state = one.truth[0]!.states[n - 1]!;
    const range = Math.hypot(state[1], state[2], state[3]);
    const flat = Math.hypot(state[1], state[2]);
    // Variance at the end of a line through n equal sights: σ² (4n − 2) / (n (n + 1)); ranges change by some per cent meanwhile.
    const expected = (RANGE_M ** 2 + 5e-4 ** 2 * (range ** 2 + flat ** 2)) * ((4 * n - 2) / (n * (n + 1)));
    expect(Math.sqrt(bound!.squares[n - 1]! / expected)).toBeGreaterThan(0.97);
    expect(Math.sqrt(bound!.squares[n - 1]! / expected)).toBeLessThan(1.03);
  });
});

describe.each([
  { set: "dev_N10", end: "", filters: ["ekf", "ukf", "ckf", "imm"] },
  { set: "dev_N50", end: ".gz", filters: ["ekf"] },
  { set: "dev_fusion_N50", end: ".gz", filters: ["ekf"] },
] satisfies readonly { set: string; end: string; filters: readonly FilterName[] }[])(
  "$set",
  ({ set, end, filters }) => {
    const { file, truth } = setOf(set, end);
    const bound = settledBoundM(boundsOf(file, truth));

    it.each(filters)("settles within 1.3 of the bound with %s", (filter) => {
      const { settledRmseM } = scoreOf(truth, trackFile(file, undefined, { filter }).tracks);
      expect(settledRmseM! / bound).toBeLessThan(1.3);
    });
  },
);
