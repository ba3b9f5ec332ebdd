/**
 * The judge of coverage: one cell and one threat by the slow and simple way, from other code wherever there is other code.
 *
 * shape     the flight by `aim` and the patient integrator, sights by `radarView` every half second, windows by the centre's
 *           `interceptWindow` each quarter second, shots tried in pairs; pools, holders and permits are taken as given
 * Complexity: some 50 ms a cell and threat, against 0.2 ms of the map's
 */
import { radFromDeg, US_PER_S } from "../../base/index.js";
import { assumePosition, geodeticFromItrf } from "../../earth/index.js";
import {
  flyOutTable,
  interceptOf,
  interceptWindow,
  sampledPath,
  type CoverProblem,
  type ObjectPath,
} from "../../defence/index.js";
import { aim, type Body } from "../../flight/index.js";
import { angleSigmaRad, radarView } from "../../sensing/index.js";
import { STAGE_RCS_M2 } from "../../world/index.js";

export interface BruteVerdict {
  readonly engaged: 0 | 1 | 2;
  readonly warnedS: number;
  readonly impactS: number;
}

const SIGHT_STEP_S = 0.5;
const WINDOW_STEP_S = 0.25;
/** What holding a track means: as in defence's hold.ts, whose sources these figures have. */
const SIGHTS = 5;
const SPAN_S = 10;
const LIMIT_M = 40_000;
const SEMI_PER_SIGMA = 2.4477 * Math.SQRT2;

export const bruteForce = (
  problem: CoverProblem,
  threat: CoverProblem["threats"][number],
  unit: number,
): BruteVerdict | "out of reach" => {
  const cell = problem.units.cellOf[unit]!;
  const claim = problem.claims[problem.units.claimOf[unit]!]!;
  const { latDeg, lonDeg, altitudeM } = threat.from;
  const answer = aim({
    vehicle: threat.vehicle,
    from: { latRad: radFromDeg(latDeg), lonRad: radFromDeg(lonDeg), heightM: altitudeM },
    to: {
      latRad: radFromDeg(problem.cells[2 * cell]!),
      lonRad: radFromDeg(problem.cells[2 * cell + 1]!),
      heightM: 0,
    },
    loft: "min-energy",
  });
  if (answer.outcome !== "aimed") return "out of reach";
  const { flight } = answer;
  const [body] = flight.bodies;
  const known = problem.pools.map(({ radars }) =>
    holdOf(problem, radars, body!, flight.burnoutTimeS, flight.flightTimeS, threat.rcsM2),
  );
  const since = (holder: number, what: "heldS" | "goodS"): number =>
    Math.min(
      Infinity,
      ...problem.holders[holder]!.from.map(({ pool, delayS }) => known[pool]![what] + delayS),
    );
  const path = pathOf(body!, flight.burnoutTimeS, flight.flightTimeS);
  const shots = problem.batteries.map(({ battery, planner, orderDelayS }, b) => {
    const permit = claim.permits[b]!;
    const readyS = since(planner, "heldS") + problem.decisionS + battery.interceptor.reactionTimeS;
    const earliestS = Math.max(since(planner, "goodS"), readyS) + orderDelayS;
    if (earliestS === Infinity || battery.rounds < 1 || !permit.byZone.includes(1)) return [];
    const nowUs = Math.round(earliestS * US_PER_S);
    const window = interceptWindow({
      battery: { ...battery, interceptor: { ...battery.interceptor, reactionTimeS: 0 } },
      table: flyOutTable(battery.interceptor),
      path,
      trackFromUs: nowUs,
      decisionS: 0,
      nowUs,
      stepS: WINDOW_STEP_S,
    });
    if (window.outcome === "none") return [];
    return window.options.filter((option) => {
      if (problem.zoneAt === undefined) return true;
      const at = interceptOf(path, option);
      return permit.byZone[problem.zoneAt(at.latDeg, at.lonDeg)] === 1;
    });
  });
  const first = shots
    .flatMap((s, b) => s.map((o) => ({ b, atUs: o.interceptAtUs })))
    .sort((x, y) => x.atUs - y.atUs)[0];
  const warner = claim.warner;
  return {
    engaged: first === undefined ? 0 : second(problem, claim, shots, first) ? 2 : 1,
    warnedS: warner === "none" ? Infinity : since(warner.holder, "goodS") + warner.delayS,
    impactS: flight.flightTimeS,
  };
};

const second = (
  problem: CoverProblem,
  claim: CoverProblem["claims"][number],
  shots: readonly (readonly { readonly launchAtUs: number }[])[],
  first: { readonly b: number; readonly atUs: number },
): boolean =>
  shots.some((options, b) => {
    const { shots: allowed, rounds } = claim.permits[b]!;
    const left = problem.batteries[b]!.battery.rounds - (b === first.b ? rounds : 0);
    if (allowed < 2 || left < 1) return false;
    return options.some((o) => o.launchAtUs >= first.atUs + problem.lookS * US_PER_S);
  });

const pathOf = (body: Body, fromS: number, toS: number): ObjectPath => {
  const times: number[] = [];
  const states: number[] = [];
  const state = new Float64Array(6);
  const steps = Math.ceil((toS - fromS) / SIGHT_STEP_S);
  for (let n = 0; n <= steps; n += 1) {
    const tS = fromS + ((toS - fromS) * n) / steps;
    body.stateAt(tS, state);
    times.push(Math.round(tS * US_PER_S));
    states.push(...state);
  }
  return sampledPath(times, Float64Array.from(states));
};

/** When a pool holds a track, and a good one, by looking every half second. */
const holdOf = (
  problem: CoverProblem,
  radars: readonly number[],
  body: Body,
  burnoutS: number,
  endS: number,
  rcsM2: number,
): { readonly heldS: number; readonly goodS: number } => {
  const state = new Float64Array(6);
  let heldS = Infinity;
  let [all, free, firstS, w0, w1, w2] = [0, 0, Infinity, 0, 0, 0];
  for (let tS = SIGHT_STEP_S / 2; tS < endS; tS += SIGHT_STEP_S) {
    body.stateAt(tS, state);
    // The flight room integrates in ITRF.
    const target = assumePosition("itrf", state[0]!, state[1]!, state[2]!);
    if (geodeticFromItrf(target).heightM < 0) continue;
    for (const r of radars) {
      const { model, at } = problem.radars[r]!;
      const site = { latRad: radFromDeg(at.latDeg), lonRad: radFromDeg(at.lonDeg), heightM: at.altitudeM };
      const view = radarView(
        model,
        site,
        radFromDeg(at.azimuthDeg),
        tS < burnoutS ? STAGE_RCS_M2 : rcsM2,
        target,
      );
      if (!view.seen || view.rangeM === undefined) continue;
      const sights = (view.detectionProbability / model.scanPeriodS) * SIGHT_STEP_S;
      all += sights;
      if (tS < burnoutS) continue;
      const acrossM = view.rangeM * angleSigmaRad(model.beamwidthRad, view.snr);
      const weight = sights / (acrossM * acrossM);
      firstS = Math.min(firstS, tS - SIGHT_STEP_S / 2);
      free += sights;
      w0 += weight;
      w1 += weight * (tS - burnoutS);
      w2 += weight * (tS - burnoutS) * (tS - burnoutS);
    }
    const nowS = tS + SIGHT_STEP_S / 2;
    if (heldS === Infinity && all >= SIGHTS) heldS = nowS;
    if (free < SIGHTS || nowS - firstS < SPAN_S) continue;
    const speedMps = Math.sqrt(w0 / Math.max(w0 * w2 - w1 * w1, 1e-300));
    if (SEMI_PER_SIGMA * speedMps * (endS - nowS) <= LIMIT_M) return { heldS, goodS: nowS };
  }
  return { heldS, goodS: Infinity };
};
