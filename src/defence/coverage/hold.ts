/**
 * From when on each pool of radars holds a track of a body, and one good enough to warn and to shoot by.
 *
 * shape     a pool is what one party's tracker is fed: radars, and whether infrared saw the boost; times are seconds since
 *           lift-off, Infinity where it never comes to that
 * source    what the centre asks for: held after `SIGHTS` expected sights; good after as many of free flight (medium
 *           confidence, coalition's confidence.ts) over at least `SPAN_S` (tracking's burnout test), with an impact ellipse of
 *           95 % no longer than 40 km either way (coalition's warnings.ts). The ellipse from the straight line through the
 *           sights, weighted least squares; range of a ballistic flight on a plane, R = v²/g and T = √2 v/g, so dR/dv = √2 T
 * accuracy  the first warning of the runs of roof-2010 within 25 s (validation/coverage)
 *           a pool whose every holder knows sooner by another is not followed further: its times are then Infinity
 * leaves out  false tracks; the phase of the scans
 */
import { heightM } from "../window/ground.js";
import { KNOT, positionAt, type Arc } from "./arc.js";
import type { Sights } from "./radar.js";

export interface Pool {
  /** Indices of radars. */
  readonly radars: readonly number[];
  /** Whether high confidence is worth waiting for: infrared saw the boost, and some rule asks for it. */
  readonly wantsHigh: boolean;
}

/** One party's knowledge: the earliest of what its pools give, each so much later. */
export interface Holder {
  readonly party: string;
  readonly from: readonly { readonly pool: number; readonly delayS: number }[];
}

export interface HoldTimes {
  /** By pool: a track at all; a good one; a good one at high confidence. */
  readonly heldS: Float64Array;
  readonly mediumS: Float64Array;
  readonly highS: Float64Array;
}

export const newHoldTimes = (pools: number): HoldTimes => ({
  heldS: new Float64Array(pools),
  mediumS: new Float64Array(pools),
  highS: new Float64Array(pools),
});

const SIGHTS = 5;
const SIGHTS_HIGH = 8;
const SPAN_S = 10;
const LIMIT_M = 40_000;
/** 95 % of two degrees of freedom, √5.991; times √2 of the range by the speed. */
const SEMI_PER_SIGMA = 2.4477 * Math.SQRT2;
const STEP_S = 2;
/** A missile under thrust shows its stage. */
export const BOOST_RCS_M2 = 0.8;
/** Of each pool: sights ever, sights of free flight, time of the first of these, sums of weight, weight × time, weight × time². */
const SUMS = 6;

export class HoldClock {
  /** Of every radar, rate and weight at the knots on both sides. */
  private before: Float64Array;
  private after: Float64Array;
  private readonly rate: Float64Array;
  private readonly weight: Float64Array;
  private readonly used: readonly number[];
  private readonly rivals: readonly (readonly (readonly {
    readonly pool: number;
    readonly laterS: number;
  }[])[])[];
  private readonly sum: Float64Array;
  private readonly one = new Float64Array(2);
  private readonly at = new Float64Array(3);

  constructor(
    private readonly radars: readonly Sights[],
    private readonly pools: readonly Pool[],
    holders: readonly Holder[],
  ) {
    // What else each holder of a pool knows by: once all know sooner, the pool need not go on.
    this.rivals = pools.map((_, p) =>
      holders.flatMap(({ from }) => {
        const own = from.find((f) => f.pool === p);
        return own === undefined
          ? []
          : [from.map(({ pool, delayS }) => ({ pool, laterS: delayS - own.delayS }))];
      }),
    );
    this.before = new Float64Array(radars.length * 2);
    this.after = new Float64Array(radars.length * 2);
    this.rate = new Float64Array(radars.length);
    this.weight = new Float64Array(radars.length);
    this.used = [...new Set(pools.flatMap((p) => p.radars))].sort((a, b) => a - b);
    this.sum = new Float64Array(pools.length * SUMS);
  }

  /** Writes the times of every pool. */
  hold(arc: Arc, rcsM2: number, out: HoldTimes): void {
    const { knots, count, burnout } = arc;
    out.heldS.fill(Infinity);
    out.mediumS.fill(Infinity);
    out.highS.fill(Infinity);
    this.sum.fill(0);
    const burnoutS = knots[burnout * KNOT]!;
    const endS = knots[(count - 1) * KNOT]!;
    let open = this.pools.length;
    let seenBefore = this.look(knots, 0, BOOST_RCS_M2, this.before);
    for (let i = 0; i + 1 < count && open > 0; i += 1) {
      const a = i * KNOT;
      const rcs = i < burnout ? BOOST_RCS_M2 : rcsM2;
      // At the end of thrust the body is seen anew: smaller, where its stage stays behind.
      if (i === burnout && i > 0) seenBefore = this.look(knots, i, rcs, this.before);
      const seenAfter = this.look(knots, i + 1, rcs, this.after);
      if (seenBefore || seenAfter) {
        const fromS = knots[a]!;
        const spanS = knots[a + KNOT]! - fromS;
        const steps = Math.max(1, Math.ceil(spanS / STEP_S));
        const dt = spanS / steps;
        for (let n = 0; n < steps && open > 0; n += 1) {
          this.within(knots, i, (n + 0.5) / steps, fromS + (n + 0.5) * dt, rcs);
          open = 0;
          for (let p = 0; p < this.pools.length; p += 1)
            if (!this.take(p, fromS + (n + 0.5) * dt - burnoutS, dt, burnoutS, endS, out)) open += 1;
        }
      }
      [this.before, this.after] = [this.after, this.before];
      seenBefore = seenAfter;
    }
  }

  /** Sights of every radar at a knot, rate and weight; true where any sees it. */
  private look(knots: Float64Array, knot: number, rcsM2: number, out: Float64Array): boolean {
    const k = knot * KNOT;
    let any = false;
    for (const r of this.used) {
      const sees = this.radars[r]!(
        knots[k + 1]!,
        knots[k + 2]!,
        knots[k + 3]!,
        knots[k + 7]!,
        rcsM2,
        this.one,
      );
      out[2 * r] = sees ? this.one[0]! : 0;
      out[2 * r + 1] = sees ? this.one[1]! : 0;
      any ||= sees;
    }
    return any;
  }

  /** Between two knots: by straight lines where both see it, by looking where one does. */
  private within(knots: Float64Array, knot: number, share: number, tS: number, rcsM2: number): void {
    const { before, after, rate, weight, one, at } = this;
    let placed = false;
    let h = 0;
    for (const r of this.used) {
      const [b, a] = [before[2 * r]!, after[2 * r]!];
      if (b > 0 === a > 0) {
        rate[r] = b + share * (a - b);
        weight[r] = before[2 * r + 1]! + share * (after[2 * r + 1]! - before[2 * r + 1]!);
        continue;
      }
      if (!placed) {
        positionAt(knots, knot, tS, at);
        h = heightM(at[0]!, at[1]!, at[2]!);
        placed = true;
      }
      const sees = this.radars[r]!(at[0]!, at[1]!, at[2]!, h, rcsM2, one);
      rate[r] = sees ? one[0]! : 0;
      weight[r] = sees ? one[1]! : 0;
    }
  }

  /** Adds one step, `tS` after the end of thrust, to a pool; true when it has nothing left to wait for. */
  private take(p: number, tS: number, dt: number, burnoutS: number, endS: number, out: HoldTimes): boolean {
    const pool = this.pools[p]!;
    if (this.isSettled(p, burnoutS + tS, out)) return true;
    let rate = 0;
    let weight = 0;
    for (const r of pool.radars) {
      rate += this.rate[r]!;
      weight += this.weight[r]!;
    }
    if (rate === 0) return false;
    const { sum } = this;
    const s = p * SUMS;
    const nowS = tS + 0.5 * dt;
    sum[s] = sum[s]! + rate * dt;
    if (sum[s]! >= SIGHTS && out.heldS[p] === Infinity)
      out.heldS[p] = burnoutS + nowS - (sum[s]! - SIGHTS) / rate;
    if (tS < 0) return false;
    if (sum[s + 1] === 0) sum[s + 2] = tS - 0.5 * dt;
    sum[s + 1] = sum[s + 1]! + rate * dt;
    sum[s + 3] = sum[s + 3]! + weight * dt;
    sum[s + 4] = sum[s + 4]! + weight * dt * tS;
    sum[s + 5] = sum[s + 5]! + weight * dt * tS * tS;
    if (sum[s + 1]! < SIGHTS || nowS - sum[s + 2]! < SPAN_S) return false;
    const spread = sum[s + 3]! * sum[s + 5]! - sum[s + 4]! * sum[s + 4]!;
    const speedMps = Math.sqrt(sum[s + 3]! / Math.max(spread, 1e-300));
    if (SEMI_PER_SIGMA * speedMps * (endS - burnoutS - nowS) > LIMIT_M) return false;
    if (out.mediumS[p] === Infinity) out.mediumS[p] = burnoutS + nowS;
    if (pool.wantsHigh && sum[s]! >= SIGHTS_HIGH) out.highS[p] = burnoutS + nowS;
    return false;
  }

  /** Whether everyone whom the pool tells knows by now, by it or by another. */
  private isSettled(p: number, nowS: number, out: HoldTimes): boolean {
    const times = this.pools[p]!.wantsHigh ? out.highS : out.mediumS;
    for (const ways of this.rivals[p]!) {
      let known = false;
      for (const { pool, laterS } of ways) known ||= times[pool]! + laterS <= nowS;
      if (!known) return false;
    }
    return true;
  }
}
