/**
 * Small cases of fusion with answers in closed form.
 *
 * source     worked by an independent script of this project's survey of open sources (November 2026): covariance intersection of
 *            diag(4, 1) and diag(1, 4) at ω = 0.5 gives diag(1.6, 1.6), independent fusion diag(0.8, 0.8); the α-β filter at a
 *            tracking index of 1 has α = 0.75, β = 0.5 (Kalata, IEEE Transactions on Aerospace and Electronic Systems 20, 1984)
 * tolerance  1e-9 in closed forms, 1e-5 where ω is searched for
 */
import { describe, expect, it } from "vitest";
import { combine, fuseByIntersection, fuseIndependent, type Estimate } from "../../src/tracking/index.js";
import { updateScalar } from "../../src/tracking/update/scalar.js";
import { STRIDE } from "../../src/tracking/predict/transition.js";

const of = (
  from: string,
  x: readonly number[],
  diagonal: readonly number[],
  sensors: Estimate["sensors"],
): Estimate => {
  const n = x.length;
  const p = new Float64Array(n * n);
  diagonal.forEach((v, i) => (p[i * n + i] = v));
  return { from, x: Float64Array.from(x), p, sensors };
};
const a = of("A", [1, 0], [4, 1], ["a"]);
const b = of("B", [0, 2], [1, 4], ["b"]);

describe("two estimates", () => {
  it("by covariance intersection: ω = 0.5 and diag(1.6, 1.6)", () => {
    const { p, x, omega } = fuseByIntersection(a, b);
    expect(omega).toBeCloseTo(0.5, 5);
    [1.6, 0, 0, 1.6].forEach((v, i) => expect(p[i]!).toBeCloseTo(v, 5));
    // 1.6 × 0.5 × (1 / 4) in the first number, and the mirror of it in the second.
    expect(x[0]!).toBeCloseTo(0.2, 5);
    expect(x[1]!).toBeCloseTo(0.4, 5);
  });
  it("as independent: diag(0.8, 0.8)", () => {
    const { p } = fuseIndependent(a, b);
    [0.8, 0, 0, 0.8].forEach((v, i) => expect(p[i]!).toBeCloseTo(v, 9));
  });
  it("of which one is surer in everything: the intersection is that one", () => {
    const sure = of("S", [0, 0], [0.5, 0.5], ["a"]);
    const { omega, p } = fuseByIntersection(a, sure);
    expect(omega).toBe(0);
    sure.p.forEach((v, i) => expect(p[i]!).toBeCloseTo(v, 12));
  });
});

describe("how estimates are combined", () => {
  const how = (list: readonly Estimate[]) => {
    const made = combine(list);
    return made === "nothing" ? made : [made.how, made.members.join("+")];
  };
  it("is as independent where no sensor is shared, by intersection where one is, or nobody says", () => {
    expect(how([a, b])).toEqual(["independent", "A+B"]);
    expect(how([a, of("C", [0, 0], [1, 4], ["a", "c"])])).toEqual(["covariance-intersection", "A+C"]);
    expect(how([a, of("D", [0, 0], [1, 4], "unknown")])).toEqual(["covariance-intersection", "A+D"]);
  });
  it("leaves out what only repeats: a product of A and B, beside A and B themselves", () => {
    const made = fuseIndependent(a, b);
    const product: Estimate = { from: "P", ...made, sensors: ["a", "b"] };
    expect(how([product, a, b])).toEqual(["independent", "A+B"]);
  });
  it("gives nothing of nothing", () => {
    expect(combine([])).toBe("nothing");
  });
});

describe("the update of one number", () => {
  it("settles at α = 0.75 and β = 0.5 where noise of motion and of measurement balance", () => {
    // Kalata's motion: acceleration constant over each step of T = 1 s, σw = 1 m/s²; position measured with σv = 1 m.
    const x = new Float64Array(STRIDE);
    const p = new Float64Array(STRIDE * STRIDE);
    p[0] = p[STRIDE + 1] = 100;
    const h = new Float64Array(STRIDE);
    h[0] = 1;
    let gains: readonly number[] = [];
    for (let k = 0; k < 200; k += 1) {
      const before: Float64Array = p.map((v) => v);
      const [a00, a01, a11] = [before[0]!, before[1]!, before[STRIDE + 1]!];
      p[0] = a00 + 2 * a01 + a11 + 0.25;
      p[1] = p[STRIDE] = a01 + a11 + 0.5;
      p[STRIDE + 1] = a11 + 1;
      x[0] = x[1] = 0;
      updateScalar(x, p, 2, h, 1, 1, 1);
      gains = [x[0]!, x[1]!];
    }
    expect(gains[0]!).toBeCloseTo(0.75, 9);
    expect(gains[1]!).toBeCloseTo(0.5, 9);
  });
});
