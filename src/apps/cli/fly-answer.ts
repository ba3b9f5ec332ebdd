/** What `roof fly` says of a flight: figures, text, and the files asked for. */
import { degFromRad, rounded } from "../../base/index.js";
import type { Body, Flight } from "../../flight/index.js";
import { assumePosition, geodeticFromItrf } from "../../earth/index.js";
import { czmlText } from "../../formats/index.js";
import type { Answer } from "./answer.js";
import { writeWhole } from "./files.js";
import { csvOf, flightPicture } from "./flight-picture.js";
import { sensitivityOf, sensitivityText, type BurnoutError } from "./fly-sensitivity.js";
import type { NamedVehicle } from "./missile.js";
import { minutes, thousands } from "./table.js";

export interface FlightFiles {
  readonly czml?: string;
  readonly csv?: string;
  readonly burnoutError?: BurnoutError;
}

export const unverifiedOf = ({ id, verified }: NamedVehicle): readonly string[] => (verified ? [] : [id]);

export const flownAnswer = (
  files: FlightFiles,
  missile: NamedVehicle,
  flight: Flight,
  outcome: "aimed" | "max-range" | "orbit",
  missM: number | undefined,
): Answer => {
  const unverified = unverifiedOf(missile);
  if (files.czml !== undefined)
    writeWhole(files.czml, czmlText(flightPicture(missile.name, missile.id, flight, unverified)));
  if (files.csv !== undefined) writeWhole(files.csv, csvOf(flight));
  const figures = figuresOf(flight);
  const sensitivity =
    files.burnoutError === undefined || flight.impact === "none"
      ? undefined
      : sensitivityOf(flight, files.burnoutError);
  return {
    json: {
      outcome,
      missile: missile.id,
      ...figures,
      ...(missM === undefined ? {} : { missDistanceM: rounded(missM, 2) }),
      ...(outcome === "orbit" ? orbitFigures(flight) : {}),
      bodies: flight.bodies.map((body) => ({
        kind: body.kind,
        startS: rounded(body.startS, 2),
        endS: rounded(body.endS, 2),
        orbital: body.orbital,
        betaKgPerM2: rounded(body.betaKgPerM2, 1),
        impact: impactOf(body),
      })),
      events: flight.events.map((e) => ({
        kind: e.kind,
        timeS: rounded(e.tS, 2),
        altitudeKm: rounded(e.altitudeM / 1000, 3),
        speedMps: rounded(e.speedMps, 1),
        ...(e.stage === undefined ? {} : { stage: e.stage }),
      })),
      ...(sensitivity === undefined ? {} : { sensitivity }),
      unverified,
    },
    human: [
      textOf(missile, flight, figures, missM),
      ...(sensitivity === undefined ? [] : [sensitivityText(sensitivity)]),
    ].join("\n"),
  };
};

/** Where a body comes down; spent stages too. */
const impactOf = (body: Body): { readonly latDeg: number; readonly lonDeg: number } | "none" => {
  if (body.orbital) return "none";
  const end = new Float64Array(6);
  body.stateAt(body.endS, end);
  // Bodies tell their states in ITRF.
  const { latRad, lonRad } = geodeticFromItrf(assumePosition("itrf", end[0]!, end[1]!, end[2]!));
  return { latDeg: rounded(degFromRad(latRad), 5), lonDeg: rounded(degFromRad(lonRad), 5) };
};

const figuresOf = (flight: Flight) => ({
  rangeKm: rounded(flight.rangeM / 1000, 3),
  apogeeKm: rounded(flight.apogeeM / 1000, 3),
  flightTimeS: rounded(flight.flightTimeS, 2),
  burnoutTimeS: rounded(flight.burnoutTimeS, 3),
  burnoutSpeedMps: rounded(flight.burnoutSpeedMps, 2),
  burnoutAltitudeKm: rounded(flight.burnoutAltitudeM / 1000, 3),
  burnoutAngleDeg: rounded(degFromRad(flight.burnoutAngleRad), 3),
  impact:
    flight.impact === "none"
      ? ("none" as const)
      : {
          latDeg: rounded(degFromRad(flight.impact.latRad), 6),
          lonDeg: rounded(degFromRad(flight.impact.lonRad), 6),
        },
  reentrySpeedMps: rounded(flight.reentrySpeedMps, 2),
  azimuthDeg: rounded(((degFromRad(flight.azimuthRad) % 360) + 360) % 360, 4),
});

const orbitFigures = ({ orbit }: Flight) => ({
  perigeeKm: rounded(orbit.perigeeM / 1000, 1),
  periodS: rounded(orbit.periodS, 1),
});

const textOf = (
  missile: NamedVehicle,
  flight: Flight,
  f: ReturnType<typeof figuresOf>,
  missM: number | undefined,
): string => {
  const end =
    f.impact === "none"
      ? `In orbit: perigee ${rounded(flight.orbit.perigeeM / 1000, 0)} km, apogee ${rounded(flight.orbit.apogeeM / 1000, 0)} km, a turn in ${minutes(flight.orbit.periodS)} min`
      : `Down at ${f.impact.latDeg}, ${f.impact.lonDeg} after ${minutes(f.flightTimeS)} min, ${thousands(f.rangeKm)} km from launch${missM === undefined ? "" : `, ${rounded(missM, 1)} m from the target`}`;
  return [
    `${missile.name}${missile.verified ? "" : " (unverified figures)"}, launched at azimuth ${f.azimuthDeg}°`,
    end,
    `Burnout after ${f.burnoutTimeS} s at ${f.burnoutAltitudeKm} km: ${f.burnoutSpeedMps} m/s, ${f.burnoutAngleDeg}° above the horizontal`,
    ...(f.impact === "none" ? [] : [`Apogee ${f.apogeeKm} km; re-entry at ${f.reentrySpeedMps} m/s`]),
  ].join("\n");
};
