/**
 * Infrared satellites, geostationary and highly elliptical.
 *
 * shape     elements hold at 2010-01-01T00:00:00Z; where a satellite stands in a scenario is the scenario's to say
 * source    orbits: the classical twelve-hour orbit at critical inclination, 63.4° (Vallado, Fundamentals of
 *           Astrodynamics and Applications, 4th ed., ch. 11); angles and revisits assumed
 */
import type { SensorEntry } from "../../messages/index.js";
import { infrared } from "./entry.js";

const HALF_DAY_M = 26_562_000;

export const satellites: readonly SensorEntry[] = [
  infrared({
    id: "dsp",
    name: "Defense Support Program satellite, geostationary",
    nation: "USA",
    sigmaRad: 5e-5,
    revisitS: 10,
    orbit: { kind: "geostationary", lonDeg: 70 },
    note: "scans as it spins, six times a minute",
  }),
  infrared({
    id: "sbirs-geo",
    name: "Space-Based Infrared System, geostationary",
    nation: "USA",
    sigmaRad: 3e-5,
    revisitS: 5,
    orbit: { kind: "geostationary", lonDeg: 70 },
  }),
  infrared({
    id: "sbirs-heo",
    name: "Space-Based Infrared System, highly elliptical",
    nation: "USA",
    sigmaRad: 3e-5,
    revisitS: 8,
    orbit: {
      kind: "elliptical",
      semiMajorAxisM: HALF_DAY_M,
      eccentricity: 0.7,
      inclinationDeg: 63.4,
      raanDeg: 100,
      argPerigeeDeg: 270,
      meanAnomalyDeg: 0,
    },
  }),
  infrared({
    id: "oko-1-geo",
    name: "Oko-1 (US-KMO), geostationary",
    nation: "RUS",
    sigmaRad: 5e-5,
    revisitS: 8,
    orbit: { kind: "geostationary", lonDeg: 80 },
  }),
  infrared({
    id: "oko-1-heo",
    name: "Oko (US-KS), highly elliptical",
    nation: "RUS",
    sigmaRad: 6e-5,
    revisitS: 8,
    orbit: {
      kind: "elliptical",
      semiMajorAxisM: HALF_DAY_M,
      eccentricity: 0.72,
      inclinationDeg: 62.9,
      raanDeg: 20,
      argPerigeeDeg: 316,
      meanAnomalyDeg: 180,
    },
  }),
];
