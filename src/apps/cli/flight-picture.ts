/** A flight as the samples that its table and its globe file are made of. */
import { degFromRad, US_PER_S } from "../../base/index.js";
import { assumePosition, enuAxes, geodeticFromItrf } from "../../earth/index.js";
import type { Body, Flight } from "../../flight/index.js";
import type { Picture } from "../../formats/index.js";
import { timeUsFromIso } from "../../messages/index.js";

export interface Sample {
  readonly tS: number;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly altitudeM: number;
  readonly northMps: number;
  readonly eastMps: number;
  readonly downMps: number;
}

export const samplesOf = (body: Body, stepS: number): readonly Sample[] => {
  const whole = Math.floor((body.endS - body.startS) / stepS);
  const times = Array.from({ length: whole + 1 }, (_, i) => body.startS + i * stepS);
  if (times.at(-1)! < body.endS) times.push(body.endS);
  const state = new Float64Array(6);
  return times.map((tS) => {
    body.stateAt(tS, state);
    return { tS, ...sampleOf(state) };
  });
};

const sampleOf = (s: Float64Array): Omit<Sample, "tS"> => {
  // Bodies tell their states in ITRF.
  const { latRad, lonRad, heightM } = geodeticFromItrf(assumePosition("itrf", s[0]!, s[1]!, s[2]!));
  const { east, north, up } = enuAxes(latRad, lonRad);
  const along = (axis: readonly [number, number, number]): number =>
    s[3]! * axis[0] + s[4]! * axis[1] + s[5]! * axis[2];
  return {
    latDeg: degFromRad(latRad),
    lonDeg: degFromRad(lonRad),
    altitudeM: heightM,
    northMps: along(north),
    eastMps: along(east),
    downMps: -along(up),
  };
};

/** One row a second of each body. */
export const csvOf = (flight: Flight): string => {
  const rows = flight.bodies.flatMap((body, n) =>
    samplesOf(body, 1).map((s) =>
      [
        n,
        body.kind,
        s.tS.toFixed(3),
        s.latDeg.toFixed(6),
        s.lonDeg.toFixed(6),
        s.altitudeM.toFixed(1),
        s.northMps.toFixed(2),
        s.eastMps.toFixed(2),
        s.downMps.toFixed(2),
        body.thrustingAt(s.tS) ? 1 : 0,
      ].join(","),
    ),
  );
  return `body,kind,timeS,latDeg,lonDeg,altitudeM,northMps,eastMps,downMps,thrusting\n${rows.join("\n")}\n`;
};

/** A flight has no date of its own; a globe needs one. */
const EPOCH_US = timeUsFromIso("2000-01-01T12:00:00Z");

export const flightPicture = (
  title: string,
  id: string,
  flight: Flight,
  unverified: readonly string[],
): Picture => {
  const us = (tS: number): number => EPOCH_US + Math.round(tS * US_PER_S);
  return {
    title,
    mode: "simulated",
    startUs: us(0),
    endUs: us(Math.max(...flight.bodies.map((body) => body.endS))),
    sites: [],
    arcs: flight.bodies.map((body, n) => ({
      id: `${id}/${n}`,
      name: body.kind === "payload" ? title : `spent stage ${n}`,
      kind: body.kind,
      way: samplesOf(body, 5).map((s) => [us(s.tS), s.latDeg, s.lonDeg, s.altitudeM / 1000] as const),
    })),
    ellipses: [],
    warnings: [],
    unverified,
  };
};
