/**
 * How far a radar at the surface sees, against a table computed outside this project.
 *
 * source     slant ranges on a sphere of 6,371 km, by an independent script of this project's survey of open sources
 *            (November 2026): straight rays to the horizon, rays bent as over 4/3 Earth, and a mask of 5°
 * tolerance  0.5 km: the table is printed in whole kilometres
 */
import { expect, it } from "vitest";
import { RADIO_EARTH_FACTOR, radioHorizonM, slantRangeAtElevationM } from "../../src/sensing/index.js";

/** Height of the object, then slant ranges, km: horizon, 4/3 horizon, 5° mask. */
const TABLE = [
  [10, 357, 412, 105],
  [50, 800, 923, 418],
  [100, 1133, 1307, 707],
  [200, 1609, 1854, 1147],
  [300, 1978, 2277, 1499],
  [500, 2573, 2957, 2077],
  [1000, 3707, 4241, 3193],
  [1300, 4273, 4876, 3753],
] as const;
const PRINTED_KM = 0.5;

it.each(TABLE)("an object at %i km", (heightKm, horizonKm, bentKm, maskKm) => {
  const heightM = heightKm * 1000;
  const straight = slantRangeAtElevationM(heightM, 0) / 1000;
  const bent = slantRangeAtElevationM(heightM, 0, RADIO_EARTH_FACTOR) / 1000;
  const masked = slantRangeAtElevationM(heightM, (5 * Math.PI) / 180) / 1000;
  expect(Math.abs(straight - horizonKm)).toBeLessThanOrEqual(PRINTED_KM);
  expect(Math.abs(bent - bentKm)).toBeLessThanOrEqual(PRINTED_KM);
  expect(Math.abs(masked - maskKm)).toBeLessThanOrEqual(PRINTED_KM);
  // A radar at the surface itself sees as far as the table says.
  expect(radioHorizonM(0, heightM) / 1000).toBe(bent);
});
