/**
 * Which body a track was really about: the nearest one at the track's time, if near enough.
 *
 * Only studies may ask this; no centre can, since no centre sees the truth. A track that goes on where a stopped body would
 * have gone is still about that body.
 */
import { geodesicInverse, geodeticFromItrf, assumePosition, type Geodetic } from "../earth/index.js";
import { degFromRad, radFromDeg } from "../base/index.js";
import { distanceToM, type TruthBody, type TruthLaunch } from "../world/index.js";
import type { Track } from "../messages/index.js";

/** Farther than this from every body, a track is false. */
const FALSE_BEYOND_M = 60_000;

export interface Match {
  readonly launch: TruthLaunch;
  readonly body: TruthBody;
  readonly distanceM: number;
}

export const matchTrack = (track: Track, launches: readonly TruthLaunch[]): Match | "false-track" => {
  let best: Match | "false-track" = "false-track";
  let bestM = FALSE_BEYOND_M;
  const [x, y, z] = track.state;
  for (const launch of launches)
    for (const body of launch.bodies) {
      if (track.timeUs < body.startUs || track.timeUs >= body.endUs) continue;
      const distanceM = distanceToM(body, launch, track.timeUs, x, y, z);
      if (distanceM < bestM) {
        bestM = distanceM;
        best = { launch, body, distanceM };
      }
    }
  return best;
};

export const groundDistanceKm = (
  a: { latDeg: number; lonDeg: number },
  b: { latDeg: number; lonDeg: number },
): number => geodesicInverse(radians(a), radians(b)).distanceM / 1000;

export const azimuthDegBetween = (
  a: { latDeg: number; lonDeg: number },
  b: { latDeg: number; lonDeg: number },
): number => degFromRad(geodesicInverse(radians(a), radians(b)).azimuthRad);

const radians = (p: { latDeg: number; lonDeg: number }) => ({
  latRad: radFromDeg(p.latDeg),
  lonRad: radFromDeg(p.lonDeg),
});

export const pointOf = (g: Geodetic): { latDeg: number; lonDeg: number } => ({
  latDeg: degFromRad(g.latRad),
  lonDeg: degFromRad(g.lonRad),
});

/** Latitude, longitude, altitude in km of an ITRF state. */
export const groundTrackOf = (s: Float64Array): readonly [number, number, number] => {
  const g = geodeticFromItrf(assumePosition("itrf", s[0]!, s[1]!, s[2]!));
  return [degFromRad(g.latRad), degFromRad(g.lonRad), g.heightM / 1000];
};
