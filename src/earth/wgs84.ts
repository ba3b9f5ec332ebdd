/**
 * The Earth as one ellipsoid, one rotation and four terms of gravity.
 *
 * frame     ITRF, read as WGS 84
 * source    NIMA TR8350.2, 3rd ed. (2000), tables 3.1 and 3.3: a, 1/f, GM, ω; zonal terms J2 to J4 of EGM96,
 *           Lemoine and others, NASA/TP-1998-206861, unnormalised
 * leaves out  tesseral terms (under 20 µm/s² at the surface), polar motion, tides
 */
const aM = 6_378_137;
const f = 1 / 298.257223563;

export const WGS84 = {
  aM,
  f,
  /** Polar radius. */
  bM: aM * (1 - f),
  /** First eccentricity squared. */
  e2: f * (2 - f),
  gmM3ps2: 3.986004418e14,
  omegaRadps: 7.292115e-5,
  j2: 1.08262668e-3,
  j3: -2.53265649e-6,
  j4: -1.61962159e-6,
} as const;
