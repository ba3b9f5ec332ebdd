/** Air and geodesics. */
import {
  densityKgPerM3,
  geodesicInverse,
  pressurePa,
  soundSpeedMps,
  temperatureK,
} from "../../dist/earth/index.js";
import { DEG, fixed, relative, table } from "./figures.mjs";

const six = (value) => Number(value.toPrecision(6)).toString();

export const earthGroups = () => {
  const air = table("us76/table");
  const geodesics = table("geographiclib/ways");
  return [
    {
      title: "US Standard Atmosphere 1976",
      authority:
        "U.S. Standard Atmosphere, 1976 (NOAA-S/T 76-1562), as the Python package `fluids` 1.3.1 computes it. Temperature K, pressure Pa, density kg/m³, speed of sound m/s.",
      why: "1·10^-4 of each: six digits are printed, and the tables of 1976 themselves have five.",
      lines: air.rows.map(([heightM, ...theirs]) => {
        const ours = [temperatureK, pressurePa, densityKgPerM3, soundSpeedMps].map((of) => of(heightM));
        return relative(
          `${fixed(heightM, 0)} m`,
          theirs.map(six).join(", "),
          ours.map(six).join(", "),
          ours.map((value, i) => [value, theirs[i]]),
          air.tolerance,
        );
      }),
    },
    {
      title: "Geodesics",
      authority:
        "pyproj 3.7.2 (C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013) 43–55), WGS 84.",
      why: "1 m: lengths are printed to the metre. 0.001° in azimuth, which is printed to that.",
      lines: geodesics.ways.map(({ name, from, to, km, azimuthDeg }) => {
        const [a, b] = [from, to].map(([lat, lon]) => ({ latRad: lat * DEG, lonRad: lon * DEG }));
        const way = geodesicInverse(a, b);
        const deg = way.azimuthRad / DEG;
        const offM = Math.abs(way.distanceM - km * 1000);
        const offDeg = azimuthDeg === undefined ? 0 : Math.abs(deg - azimuthDeg);
        const told = (length, azimuth) =>
          `${fixed(length, 3)} km${azimuthDeg === undefined ? "" : `, ${fixed(azimuth, 3)}°`}`;
        return {
          what: name,
          expected: told(km, azimuthDeg),
          ours: told(way.distanceM / 1000, deg),
          difference: `${fixed(offM, 1)} m${azimuthDeg === undefined ? "" : `, ${fixed(offDeg, 3)}°`}`,
          tolerance: azimuthDeg === undefined ? "1 m" : "1 m, 0.001°",
          holds: offM < geodesics.toleranceM && offDeg < geodesics.toleranceDeg,
        };
      }),
    },
  ];
};
