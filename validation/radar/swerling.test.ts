/**
 * Detection of fluctuating objects against closed forms, Marcum's integral, Albersheim's rule and drawn echoes.
 *
 * source     one pulse, T = −ln P_fa: cases 1 and 2 P_fa^(1/(1+S)); cases 3 and 4 (1 + 2TS/(2+S)²) e^(−2T/(2+S)): Skolnik,
 *            Introduction to Radar Systems, 3rd ed., ch. 2. Steady echo: Marcum's Q as the integral of Rice's density, by Simpson's rule
 *            here. Albersheim (Proc. IEEE 69, 1981): signal to noise in dB for P_fa, P_d and N pulses
 * tolerance  1e-9 for closed forms, 1e-7 for the quadrature, 0.4 dB for Albersheim: 0.2 of his rule, 0.2 of his linear
 *            detector against the square law here; 4 σ for draws
 */
import { describe, expect, it } from "vitest";
import { randomStream } from "../../src/base/index.js";
import { detectionProbability, type SwerlingCase } from "../../src/sensing/index.js";

const PFA = [1e-4, 1e-6, 1e-8] as const;
const SNR = [0.5, 3, 13, 40, 400] as const;

/** e^-x I₀(x) by its integral over an angle: exact to rounding for a periodic integrand. */
const bessel0Scaled = (x: number): number => {
  const n = 400;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.exp(x * (Math.cos((2 * Math.PI * i) / n) - 1));
  return sum / n;
};
const marcum = (a: number, b: number): number => {
  const top = Math.max(a, b) + 12;
  const n = 4000;
  const h = (top - b) / n;
  const f = (r: number): number => r * Math.exp(-((r - a) * (r - a)) / 2) * bessel0Scaled(a * r);
  let sum = f(b) + f(top);
  for (let i = 1; i < n; i += 1) sum += (i % 2 === 1 ? 4 : 2) * f(b + i * h);
  return (sum * h) / 3;
};

describe("one pulse", () => {
  it("is as the closed forms of the four fluctuating cases", () => {
    for (const pfa of PFA)
      for (const s of SNR) {
        const t = -Math.log(pfa);
        const slow = pfa ** (1 / (1 + s));
        const dominant = (1 + (2 * t * s) / (2 + s) ** 2) * Math.exp((-2 * t) / (2 + s));
        for (const c of [1, 2] as const)
          expect(Math.abs(detectionProbability(c, s, pfa) - slow)).toBeLessThan(1e-9);
        for (const c of [3, 4] as const)
          expect(Math.abs(detectionProbability(c, s, pfa) - dominant)).toBeLessThan(1e-9);
      }
  });
  it("of a steady echo is Marcum's integral", () => {
    for (const pfa of PFA)
      for (const s of [0.5, 3, 8, 13, 20]) {
        const judge = marcum(Math.sqrt(2 * s), Math.sqrt(-2 * Math.log(pfa)));
        expect(Math.abs(detectionProbability(0, s, pfa) - judge), `${pfa} ${s}`).toBeLessThan(1e-7);
      }
  });
});

describe("several pulses", () => {
  it("of a steady echo need what Albersheim's rule says, within 0.4 dB", () => {
    for (const n of [1, 3, 10, 30])
      // The rule is stated for false alarms down to 1e-7.
      for (const pfa of [1e-4, 1e-6])
        for (const pd of [0.5, 0.9]) {
          const a = Math.log(0.62 / pfa);
          const b = Math.log(pd / (1 - pd));
          const db =
            -5 * Math.log10(n) + (6.2 + 4.54 / Math.sqrt(n + 0.44)) * Math.log10(a + 0.12 * a * b + 1.7 * b);
          const at = (off: number): number => detectionProbability(0, 10 ** ((db + off) / 10), pfa, n);
          expect(at(-0.4)).toBeLessThan(pd);
          expect(at(0.4)).toBeGreaterThan(pd);
        }
  });
  it("are detected as often as drawn echoes are, in every case", () => {
    const [n, s, pfa, draws] = [6, 2, 1e-3, 4000];
    // Noise alone, six pulses, above its threshold once in a thousand: found from the series with no signal.
    for (const c of [0, 1, 2, 3, 4] as const) {
      const p = detectionProbability(c, s, pfa, n);
      const hits = drawn(c, n, s, pfa, draws);
      expect(Math.abs(hits / draws - p), `case ${c}`).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
    }
  });
  it("order the cases as Swerling found: at high detection the steady echo is easiest, one slow draw the hardest", () => {
    const p = ([0, 4, 2, 3, 1] as const).map((c) => detectionProbability(c, 4, 1e-6, 8));
    for (let i = 1; i < p.length; i += 1) expect(p[i]!).toBeLessThan(p[i - 1]!);
  });
  it("of no signal are false alarms", () => {
    for (const c of [0, 1, 2, 3, 4] as const) {
      expect(detectionProbability(c, 0, 1e-6, 5)).toBe(1e-6);
      expect(detectionProbability(c, 1e-9, 1e-6, 5) / 1e-6).toBeCloseTo(1, 6);
    }
  });
});

const drawn = (c: SwerlingCase, n: number, s: number, pfa: number, draws: number): number => {
  const random = randomStream(5, `case-${c}`, "echo");
  const exponential = (): number => -Math.log(random.uniform());
  const gain = (): number => (c <= 2 ? exponential() : (exponential() + exponential()) / 2);
  const threshold = noiseThreshold(n, pfa);
  let hits = 0;
  for (let k = 0; k < draws; k += 1) {
    const slow = gain();
    let sum = 0;
    for (let i = 0; i < n; i += 1) {
      const g = c === 0 ? 1 : c === 1 || c === 3 ? slow : gain();
      const amplitude = Math.sqrt(2 * s * g);
      const [x, y] = [amplitude + random.normal(), random.normal()];
      sum += (x * x + y * y) / 2;
    }
    hits += sum > threshold ? 1 : 0;
  }
  return hits;
};

/** By walking the gamma density of whole order from above. */
const noiseThreshold = (n: number, pfa: number): number => {
  let factorial = 1;
  for (let i = 2; i < n; i += 1) factorial *= i;
  let tail = 0;
  const h = 1e-4;
  for (let x = 80; ; x -= h) {
    tail += (h * x ** (n - 1) * Math.exp(-x)) / factorial;
    if (tail > pfa) return x;
  }
};
