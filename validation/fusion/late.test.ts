/**
 * Sights that arrive up to 30 s late: the track is as good as if they had come in time, and there is no second one.
 *
 * authority  the same flights with the same sights in order; the truth of the flights
 * tolerance  a third more error: what comes late was not there to help the burnout test, and counts with noise for the wait
 * planted    the late sights left out altogether: the error must then be larger, else the test sees nothing
 */
import { expect, it } from "vitest";
import type { Measurements } from "../../src/messages/index.js";
import { newTracker, observe, tracksOf } from "../../src/tracking/index.js";
import { stateOf } from "../../src/world/index.js";
import { drawFlight, EPOCH_US, scansOf, type DrawnFlight } from "../tracking/drawn-flights.js";

const LATE_US = 30e6;
const LATE_SENSORS = new Set(["armavir", "kurecik"]);

type Way = "in time" | "late" | "never";

/** Position error of the payload's nearest track midway, m, and the names told by then. */
const run = (flight: DrawnFlight, way: Way): { readonly errorM: number; readonly names: number } => {
  const { truth } = flight;
  const impactUs = truth.impactUs as number;
  const untilUs = EPOCH_US + 0.5e6 * (truth.flight.burnoutTimeS + truth.flight.flightTimeS);
  const arrivals = scansOf(flight, impactUs)
    // The same sights each way: those that would come late after the end count for none.
    .filter((s) => !LATE_SENSORS.has(s.sensor) || (way !== "never" && s.timeUs + LATE_US <= untilUs))
    .map((scan): readonly [number, Measurements] => [
      scan.timeUs + (way === "late" && LATE_SENSORS.has(scan.sensor) ? LATE_US : 0),
      scan,
    ])
    .sort((a, b) => a[0] - b[0]);
  const tracker = newTracker({ idPrefix: "T" });
  const names = new Set<string>();
  const state = new Float64Array(6);
  let errorM = Infinity;
  let next = 0;
  for (let t = EPOCH_US; t <= untilUs; t += 5e6) {
    while (next < arrivals.length && arrivals[next]![0] <= t) observe(tracker, arrivals[next++]![1]);
    errorM = Infinity;
    for (const track of tracksOf(tracker, t)) {
      if (track.status !== "confirmed") continue;
      names.add(track.trackId);
      stateOf(truth.bodies[0]!, truth, track.timeUs, state);
      errorM = Math.min(
        errorM,
        Math.hypot(state[0]! - track.state[0], state[1]! - track.state[1], state[2]! - track.state[2]),
      );
    }
  }
  return { errorM, names: names.size };
};

const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

it("sights 30 s late serve about as well as sights in time", () => {
  const flights: DrawnFlight[] = [];
  for (let seed = 1; flights.length < 7; seed += 1) {
    const flight = drawFlight(seed);
    if (flight !== "out of range" && flight.group === 0 && flight.truth.flight.flightTimeS > 400)
      flights.push(flight);
  }
  const of = (way: Way) => flights.map((f) => run(f, way));
  const [inTime, late, never] = [of("in time"), of("late"), of("never")];
  const error = (list: readonly { readonly errorM: number }[]): number => median(list.map((r) => r.errorM));
  const names = (list: readonly { readonly names: number }[]): number =>
    list.reduce((n, r) => n + r.names, 0);
  expect(error(late) / error(inTime)).toBeLessThan(1.34);
  expect(error(never) / error(inTime)).toBeGreaterThan(1.5);
  expect(names(late)).toBeLessThanOrEqual(1.2 * names(inTime));
});
