/** Two bodies, Lambert, published missiles, and another program's free flights. */
import { enuAxes, geodesicInverse, itrfFromGeodetic } from "../../dist/earth/index.js";
import { missiles } from "../../dist/catalogue/index.js";
import { coast, lambert, leastEnergyEllipse, maxRange, reach } from "../../dist/flight/index.js";
import { eccentricAnomalyRad } from "../../dist/sensing/index.js";
import { DEG, fixed, percent, relative, table } from "./figures.mjs";

export const flightGroups = () => [leastEnergy(), kepler(), lambertCases(), forden(), flights(), tabriz()];

const leastEnergy = () => {
  const { rows, digits, tolerance } = table("two-body/least-energy");
  return {
    title: "Flights of least energy in closed form",
    authority:
      "Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6, evaluated by an independent program for R = 6,371 km and μ = 398,600.4418 km³/s². Speed km/s, angle °, apogee km, time s.",
    why: "1·10^-4, or half a unit of the last digit printed.",
    lines: rows.map(([rangeKm, ...theirs]) => {
      const { speedMps, angleRad, apogeeM, timeS } = leastEnergyEllipse(rangeKm * 1000);
      const ours = [speedMps / 1000, angleRad / DEG, apogeeM / 1000, timeS];
      const places = [4, 3, 1, 1];
      const told = (values) => values.map((value, i) => fixed(value, places[i])).join(", ");
      // A figure that rounds to what is printed is the same figure.
      const pairs = ours.map((value, i) =>
        Math.abs(value - theirs[i]) <= 0.5001 * digits[i] ? [theirs[i], theirs[i]] : [value, theirs[i]],
      );
      return relative(`${fixed(rangeKm, 0)} km`, told(theirs), told(ours), pairs, tolerance);
    }),
  };
};

const kepler = () => {
  const [meanRad, eccentricity, expected] = [0.62749, 0.24649, 0.80521];
  const ours = eccentricAnomalyRad(meanRad, eccentricity);
  return {
    title: "Kepler's equation",
    authority: "Curtis, Orbital Mechanics for Engineering Students, 3rd ed., ex. 3.3.",
    why: "1·10^-5 rad: the mean anomaly is printed to 5·10^-6.",
    lines: [
      {
        what: `M = ${meanRad}, e = ${eccentricity}`,
        expected: `E = ${expected}`,
        ours: `E = ${fixed(ours, 5)}`,
        difference: `${fixed(Math.abs(ours - expected), 5)} rad`,
        tolerance: "0.00001 rad",
        holds: Math.abs(ours - expected) < 1e-5,
      },
    ],
  };
};

const lambertCases = () => ({
  title: "Lambert's problem",
  authority: "Named in each row; velocities at departure and arrival, km/s.",
  why: "1·10^-4 of the speed; 1·10^-3 for GMAT's case, whose own departure, flown around a point mass, ends 60 km from its arrival.",
  lines: table("lambert/cases").cases.map(({ authority, way, r1, r2, timeS, v1, v2, tolerance }) => {
    const metres = (km) => km.map((x) => x * 1000);
    const found = lambert(metres(r1), metres(r2), timeS, way);
    const ours = [found.departureMps, found.arrivalMps].map((v) => v.map((x) => x / 1000));
    const told = ([a, b]) =>
      `(${a.map((x) => fixed(x, 4)).join(", ")}), (${b.map((x) => fixed(x, 4)).join(", ")})`;
    const pairs = [v1, v2].map((v, k) => {
      const size = Math.hypot(...v);
      return [size + Math.hypot(...v.map((x, i) => x - ours[k][i])), size];
    });
    return relative(authority, told([v1, v2]), told(ours), pairs, tolerance);
  }),
});

const forden = () => {
  const { cases, dragByMach, fromLatDeg, azimuthDeg, tolerance } = table("forden/cases");
  const from = { latRad: fromLatDeg * DEG, lonRad: 0, heightM: 0 };
  return {
    title: "Greatest range of published missiles",
    authority: `G. Forden, Science & Global Security 15 (2007) 133–146, Tables 1 and 3, Fig. 1, azimuth ${azimuthDeg}° east of north; launched here from latitude ${fromLatDeg}°.`,
    why: "6 %: his launch latitude, atmosphere and step are not stated and he integrates by forward Euler; an independent Runge–Kutta integration of the same inputs differs from him by −1.3 to +4.8 %.",
    lines: cases.map(({ name, payloadKg, stages, publishedKm }) => {
      const last = stages.at(-1);
      const vehicle = {
        stages: stages.map(({ fuelledKg, dryKg, ispS, burnTimeS, diameterM }) => ({
          propellantKg: fuelledKg - dryKg,
          dryKg,
          burnTimeS,
          ispSeaLevelS: ispS,
          ispVacuumS: ispS,
          diameterM,
        })),
        payloadKg,
        payloadBetaKgPerM2:
          (last.dryKg + payloadKg) / (0.2 * (Math.PI / 4) * last.diameterM * last.diameterM),
        separates: false,
        dragByMach,
      };
      const km = maxRange({ vehicle, from, azimuthRad: azimuthDeg * DEG }).flight.rangeM / 1000;
      const off = km / publishedKm - 1;
      return {
        what: name,
        expected: `${fixed(publishedKm, 0)} km`,
        ours: `${fixed(km, 0)} km`,
        difference: percent(off),
        tolerance: "6 %",
        holds: Math.abs(off) < tolerance,
      };
    }),
  };
};

const flights = () => ({
  title: "Free flights of another program",
  authority:
    "OpenTsiolkovsky (C++, 3 degrees of freedom), commit a699805, by `roof coast` on its states; its air reads heights above the ellipsoid as geopotential ones, and so does `roof coast` unless told otherwise.",
  why: "0.3 km and 0.3 s: it stops at a step of its own, up to 0.15 km after the ground.",
  lines: ["trajectories/ball_srbm", "trajectories/ball_icbm"].map((path) => {
    const { name, state, expected } = table(path);
    const [latRad, lonRad] = [state.latDeg * DEG, state.lonDeg * DEG];
    const { east, north, up } = enuAxes(latRad, lonRad);
    const [n, e, d] = state.velocityNedMps;
    const start = Float64Array.from([
      ...itrfFromGeodetic({ latRad, lonRad, heightM: state.altitudeM }),
      ...[0, 1, 2].map((i) => n * north[i] + e * east[i] - d * up[i]),
    ]);
    const flown = coast(start, state.betaKgPerM2, { air: "us76-geometric" });
    const wanted = { latRad: expected.impact.latDeg * DEG, lonRad: expected.impact.lonDeg * DEG };
    const [km, s] = [
      geodesicInverse(flown.impact, wanted).distanceM / 1000,
      Math.abs(flown.flightTimeS - expected.flightTimeS),
    ];
    const told = (lat, lon, time) => `${fixed(lat, 4)}°, ${fixed(lon, 4)}° after ${fixed(time, 2)} s`;
    return {
      what: `\`${name}\`, ${fixed(flown.rangeM / 1000, 0)} km`,
      expected: told(expected.impact.latDeg, expected.impact.lonDeg, expected.flightTimeS),
      ours: told(flown.impact.latRad / DEG, flown.impact.lonRad / DEG, flown.flightTimeS),
      difference: `${fixed(km, 3)} km, ${fixed(s, 2)} s`,
      tolerance: "0.3 km, 0.3 s",
      holds: km < 0.3 && s < 0.3,
    };
  }),
});

const tabriz = () => {
  const { vehicle, name } = missiles.find(({ id }) => id === "irn-sejjil-2");
  const from = { latRad: 38.08 * DEG, lonRad: 46.29 * DEG, heightM: 0 };
  const { placesInReach } = reach({ vehicle, from, orbit: "never" });
  const asked = [
    ["Bucharest", "ROU", true],
    ["Ankara", "TUR", true],
    ["Volgograd", "RUS", true],
    ["Warsaw", "POL", false],
  ];
  return {
    title: "Reach of 2,000 km from Tabriz",
    authority: `A. F. Rasmussen, Brussels Forum, 27 March 2010, as reported, with the geodesics above; ours by the catalogue's ${name}, whose figures are fitted to 2,000 km.`,
    why: "none: in reach or not.",
    lines: asked.map(([place, nation, expected]) => {
      const found = placesInReach.find((one) => one.name === place && one.nation === nation);
      return {
        what: place,
        expected: expected ? "yes" : "no",
        ours: found === undefined ? "no" : `yes, ${fixed(found.distanceKm, 0)} km`,
        difference: "–",
        tolerance: "–",
        holds: (found !== undefined) === expected,
      };
    }),
  };
};
