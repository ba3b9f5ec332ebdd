/**
 * How far the Earth has turned: Greenwich mean sidereal angle.
 *
 * frame     turns the mean equator and equinox of date into ITRF
 * domain    UTC read as UT1 (they differ by less than 0.9 s: 13 arc seconds)
 * source    IAU 1982 expression, as in Meeus, Astronomical Algorithms, 2nd ed., eq. 12.4
 * accuracy  Meeus's example 12.b to 1e-5° (validation/meeus)
 */
import { DEG } from "../base/index.js";

const J2000_US = 946_728_000_000_000;
const DAY_US = 86_400_000_000;

/** Radians, 0 … 2π, at microseconds since 1970. */
export const gmstRad = (timeUs: number): number => {
  const days = (timeUs - J2000_US) / DAY_US;
  const t = days / 36_525;
  // Whole turns, one a day, are taken off first, so that no digits are lost.
  const partOfDay = days - Math.floor(days);
  const deg = 280.46061837 + 360 * partOfDay + 0.98564736629 * days + (0.000387933 - t / 38_710_000) * t * t;
  return (deg - 360 * Math.floor(deg / 360)) * DEG;
};
