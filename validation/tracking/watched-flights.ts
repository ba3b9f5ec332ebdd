/**
 * Drawn flights tracked, and what was told of each at three moments judged against the truth.
 *
 * source    a 95 % ellipse holds the truth in 95 of 100 cases; the squared distance over its covariance is χ² with two degrees
 *           of freedom, whose median is 1.386 and whose 95 % point is 5.991
 */
import { assumePosition, geodesicInverse, geodeticFromItrf } from "../../src/earth/index.js";
import type { Ellipse, Track } from "../../src/messages/index.js";
import { newTracker, observe, tracksOf } from "../../src/tracking/index.js";
import { stateOf, type TruthLaunch } from "../../src/world/index.js";
import { DEG, drawFlight, EPOCH_US, scansOf, type DrawnFlight } from "./drawn-flights.js";

const STEP_US = 5e6;

/** What was asked of one flight at one moment. */
export interface Judged {
  readonly inside: boolean;
  /** Squared distance over the ellipse's own covariance: χ² with two degrees of freedom where calibrated. */
  readonly d2: number;
  readonly errorKm: number;
  readonly semiMajorKm: number;
  readonly timeErrorS: number;
  readonly timeSigmas: number;
}
export type Moment = "first" | "burnout + 30 s" | "mid-course";
export interface FlightReport {
  readonly flight: DrawnFlight;
  readonly tracks: readonly { readonly atS: number; readonly track: Track }[];
  readonly moments: Partial<Record<Moment, Judged>>;
  readonly launch?: Judged;
  /** When a burning missile was told as falling, s after launch. */
  readonly soonS: readonly number[];
  readonly firstS: number;
}

export const CHI2_95 = 5.991464547;

export const judged = (
  e: Ellipse,
  at: { readonly latRad: number; readonly lonRad: number },
  timeErrorS: number,
  sigmaS: number,
): Judged => {
  const { distanceM, azimuthRad } = geodesicInverse({ latRad: e.latDeg * DEG, lonRad: e.lonDeg * DEG }, at);
  const turn = azimuthRad - e.azimuthDeg * DEG;
  const [a, b] = [(distanceM * Math.cos(turn)) / 1000, (distanceM * Math.sin(turn)) / 1000];
  const d2 = CHI2_95 * ((a / e.semiMajorKm) ** 2 + (b / e.semiMinorKm) ** 2);
  return {
    inside: d2 <= CHI2_95,
    d2,
    errorKm: distanceM / 1000,
    semiMajorKm: e.semiMajorKm,
    timeErrorS,
    timeSigmas: timeErrorS / sigmaS,
  };
};

const state = new Float64Array(6);
const NEVER_BEYOND_M = 60_000;
/** A name is taken to be of the body that its track is nearest to so much later: parted bodies are close at first. */
const LATER_S = 90;

interface Told {
  readonly atS: number;
  readonly track: Track;
  /** Distance to each body, m; Infinity to one that does not fly. */
  readonly apartM: readonly number[];
}

const toldOf = (atS: number, track: Track, truth: TruthLaunch): Told => ({
  atS,
  track,
  apartM: truth.bodies.map((b) => {
    if (track.timeUs < b.startUs || track.timeUs >= b.endUs) return Infinity;
    stateOf(b, truth, track.timeUs, state);
    return Math.hypot(state[0]! - track.state[0], state[1]! - track.state[1], state[2]! - track.state[2]);
  }),
});

/** The body that a name stood for at a time, by where it was when last seen; -1 for none. */
const bodyOf = (history: readonly Told[], atS: number): number => {
  const known = history.findLast(
    (t, n) => t.atS <= atS + LATER_S && (n === 0 || t.track.detections > history[n - 1]!.track.detections),
  )!;
  const least = Math.min(...known.apartM);
  return least < NEVER_BEYOND_M ? known.apartM.indexOf(least) : -1;
};

export const watch = (flight: DrawnFlight): FlightReport => {
  const { truth } = flight;
  const impactUs = truth.impactUs as number;
  const scans = scansOf(flight, impactUs);
  const tracker = newTracker({ idPrefix: "T" });
  const told = new Map<string, Told[]>();
  const looks: { readonly atS: number; readonly tracks: readonly Track[] }[] = [];
  let next = 0;
  for (let t = EPOCH_US; t < impactUs; t += STEP_US) {
    while (next < scans.length && scans[next]!.timeUs <= t) observe(tracker, scans[next++]!);
    const atS = (t - EPOCH_US) / 1e6;
    const tracks = tracksOf(tracker, t).filter((track) => track.status === "confirmed");
    for (const track of tracks) {
      const history = told.get(track.trackId) ?? [];
      history.push(toldOf(atS, track, truth));
      told.set(track.trackId, history);
    }
    looks.push({ atS, tracks });
  }
  return reportOf(flight, looks, told);
};

const reportOf = (
  flight: DrawnFlight,
  looks: readonly { readonly atS: number; readonly tracks: readonly Track[] }[],
  told: ReadonlyMap<string, readonly Told[]>,
): FlightReport => {
  const { truth } = flight;
  const impactUs = truth.impactUs as number;
  const payload = truth.bodies[0]!;
  payload.body.stateAt(payload.body.endS, state);
  const end = geodeticFromItrf(assumePosition("itrf", state[0]!, state[1]!, state[2]!));
  const burnoutS = truth.flight.burnoutTimeS;
  const middleS = (burnoutS + truth.flight.flightTimeS) / 2;
  const moments: Partial<Record<Moment, Judged>> = {};
  const tracks: { atS: number; track: Track }[] = [];
  const soonS: number[] = [];
  let launch: Judged | undefined;
  let firstS = NaN;
  for (const { atS, tracks: all } of looks) {
    // The best told of the payload, as a picture has it: the smallest ellipse.
    let best: Track | undefined;
    for (const track of all) {
      const n = bodyOf(told.get(track.trackId)!, atS);
      if (n < 0) continue;
      const sinceS = (track.timeUs - EPOCH_US) / 1e6;
      if (truth.bodies[n]!.body.thrustingAt(sinceS) && track.phase !== "boost") soonS.push(sinceS);
      if (n !== 0) continue;
      tracks.push({ atS, track });
      if (track.launch !== undefined && launch === undefined) {
        const { latDeg, lonDeg } = truth.launch.from;
        const lateS = (track.launch.timeUs - truth.launch.atUs) / 1e6;
        launch = judged(
          track.launch.ellipse,
          { latRad: latDeg * DEG, lonRad: lonDeg * DEG },
          lateS,
          track.launch.sigmaTimeS!,
        );
      }
      if (track.impact === undefined) continue;
      if (best?.impact === undefined || track.impact.ellipse.semiMajorKm < best.impact.ellipse.semiMajorKm)
        best = track;
    }
    if (best?.impact === undefined) continue;
    const { ellipse, timeUs, sigmaTimeS } = best.impact;
    const now = (): Judged => judged(ellipse, end, (timeUs - impactUs) / 1e6, sigmaTimeS);
    if (moments.first === undefined) {
      firstS = atS;
      moments.first = now();
    }
    if (moments["burnout + 30 s"] === undefined && atS >= burnoutS + 30) moments["burnout + 30 s"] = now();
    if (moments["mid-course"] === undefined && atS >= middleS) moments["mid-course"] = now();
  }
  return { flight, tracks, moments, ...(launch === undefined ? {} : { launch }), soonS, firstS };
};

/** The first `count` flights that fly, from a seed on. */
export const watchMany = (count: number, from = 1, onOne: (n: number) => void = () => {}): FlightReport[] => {
  const out: FlightReport[] = [];
  for (let seed = from; out.length < count; seed += 1) {
    const flight = drawFlight(seed);
    if (flight === "out of range") continue;
    out.push(watch(flight));
    onOne(out.length);
  }
  return out;
};
