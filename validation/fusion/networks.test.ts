/**
 * Five nations that tell each other what they know of one object, in a triangle, a ring and a mesh: is the answer as sure as it says?
 *
 * authority  the definition of consistency: over many draws the mean of the normalised estimation error squared of a state of four
 *            numbers is 4, within 1.96 √(2·4/N); Bar-Shalom, Li & Kirubarajan (2001), ch. 5.4
 * planted    a naive fuser, which adds up whatever it hears as independent, falls out of the band
 */
import { describe, expect, it } from "vitest";
import { inverseSpd, randomStream, type Matrix } from "../../src/base/index.js";
import { combine, fuseIndependent, type Estimate } from "../../src/tracking/index.js";
import { soakCount } from "../soak.js";

const RUNS = soakCount(60);
const STEPS = 12;
const N = 4;
/** Edges of each network. Nations outside the triangle hang on it as a chain, so that five take part everywhere. */
const NETWORKS = {
  triangle: [
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 3],
    [3, 4],
  ],
  ring: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 0],
  ],
  mesh: [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [1, 2],
    [1, 3],
    [1, 4],
    [2, 3],
    [2, 4],
    [3, 4],
  ],
} as const;
const NATIONS = 5;

const move = ({ x, p, ...rest }: Estimate): Estimate => {
  // Constant velocity over one second: nothing random, so that errors of different sensors share nothing.
  const f = Float64Array.from([1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1]);
  const nx = new Float64Array(N);
  const np = new Float64Array(N * N);
  const fp = new Float64Array(N * N);
  for (let i = 0; i < N; i += 1)
    for (let j = 0; j < N; j += 1) {
      nx[i]! += f[i * N + j]! * x[j]!;
      for (let k = 0; k < N; k += 1) fp[i * N + j]! += f[i * N + k]! * p[k * N + j]!;
    }
  for (let i = 0; i < N; i += 1)
    for (let j = 0; j < N; j += 1)
      for (let k = 0; k < N; k += 1) np[i * N + j]! += fp[i * N + k]! * f[j * N + k]!;
  return { ...rest, x: nx, p: np };
};

/** One position seen, its two components with their own noise. */
const see = (e: Estimate, z: readonly [number, number], sigma: readonly [number, number]): Estimate => {
  const p: Matrix = new Float64Array(N * N);
  p[0] = sigma[0] * sigma[0];
  p[5] = sigma[1] * sigma[1];
  p[10] = p[15] = 1e12;
  return { ...e, ...fuseIndependent(e, { x: Float64Array.from([...z, 0, 0]), p }) };
};

type Way = "relayed" | "products" | "naive";

const runOnce = (edges: readonly (readonly [number, number])[], way: Way, seed: number): number => {
  const random = randomStream(seed, "network", "draw");
  const truth = [
    random.normal() * 1000,
    random.normal() * 1000,
    100 * random.normal(),
    100 * random.normal(),
  ];
  const wide = new Float64Array(N * N);
  wide[0] = wide[5] = 1e10;
  wide[10] = wide[15] = 1e8;
  let own = Array.from({ length: NATIONS }, (_, n): Estimate => ({
    from: `N${n}`,
    x: new Float64Array(N),
    p: wide,
    sensors: [`s${n}`],
  }));
  // The wide beginning of each is its own too: its centre is drawn about the truth.
  own = own.map((e) => ({
    ...e,
    x: Float64Array.from(truth.map((v, i) => v + (i < 2 ? 1e5 : 1e4) * random.normal())),
  }));
  /** What each nation holds of the others' own tracks, and the last product of each. */
  let held = own.map((e) => new Map([[e.from, e]]));
  let products: Estimate[] = own;
  for (let step = 0; step < STEPS; step += 1) {
    truth[0]! += truth[2]!;
    truth[1]! += truth[3]!;
    own = own.map(move).map((e, n) => {
      const sigma = [20 + 10 * n, 60 - 10 * n] as const;
      return see(e, [truth[0]! + sigma[0] * random.normal(), truth[1]! + sigma[1] * random.normal()], sigma);
    });
    const before = held.map((h) => new Map([...h].map(([k, e]) => [k, move(e)])));
    const told = products.map(move);
    held = before.map((h, n) => {
      const next = new Map(h);
      for (const m of neighbours(edges, n))
        for (const [k, e] of before[m]!) {
          const known = next.get(k);
          // The fresher of two copies is the surer one.
          if (known === undefined || e.p[0]! < known.p[0]!) next.set(k, e);
        }
      return next.set(own[n]!.from, own[n]!);
    });
    products = own.map((mine, n) => {
      const heard = neighbours(edges, n).map((m) => told[m]!);
      if (way === "naive") return heard.reduce((a, b) => ({ ...a, ...fuseIndependent(a, b) }), mine);
      const made = combine(way === "relayed" ? [...held[n]!.values(), ...heard] : [mine, ...heard]);
      if (made === "nothing") throw new Error("nothing");
      return { ...made, from: `P${n}` };
    });
  }
  const { x, p } = products[seed % NATIONS]!;
  const inverse = inverseSpd(p, N);
  let nees = 0;
  for (let i = 0; i < N; i += 1)
    for (let j = 0; j < N; j += 1) nees += (x[i]! - truth[i]!) * inverse[i * N + j]! * (x[j]! - truth[j]!);
  return nees;
};

const neighbours = (edges: readonly (readonly [number, number])[], n: number): number[] =>
  edges.flatMap(([a, b]) => (a === n ? [b] : b === n ? [a] : []));

const meanNees = (network: keyof typeof NETWORKS, way: Way): number => {
  let sum = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) sum += runOnce(NETWORKS[network], way, seed);
  return sum / RUNS;
};
/** Three standard deviations in the quick run, so that chance alone fails one in a thousand; the 95 % band in the long one. */
const half = (RUNS >= 1000 ? 1.96 : 3) * Math.sqrt((2 * N) / RUNS);

const LONG_MS = 1_200_000;

describe.each(["triangle", "ring", "mesh"] as const)(
  "five nations in a %s",
  { timeout: LONG_MS },
  (network) => {
    it("stay inside the band where tracks are relayed under their makers' names, products beside them", () => {
      const nees = meanNees(network, "relayed");
      if (RUNS >= 1000)
        process.stdout.write(`${network} relayed: NEES ${nees.toFixed(3)}, band 4 ± ${half.toFixed(3)}\n`);
      expect(Math.abs(nees - N)).toBeLessThan(half);
    });
    it("are never surer than they may be where only fused products travel", () => {
      const nees = meanNees(network, "products");
      if (RUNS >= 1000) process.stdout.write(`${network} products: NEES ${nees.toFixed(3)}\n`);
      expect(nees).toBeLessThan(N + half);
    });
    it("fall out of the band with the planted naive fuser", () => {
      const nees = meanNees(network, "naive");
      if (RUNS >= 1000) process.stdout.write(`${network} naive: NEES ${nees.toFixed(1)}\n`);
      expect(nees).toBeGreaterThan(N + 3 * half);
    });
  },
);
