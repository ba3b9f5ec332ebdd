/**
 * Representative strategic trajectories: from every deployment area of one treaty party to every region of another.
 *
 * The function knows the parties only as data, so that exchanging them exchanges the answers.
 * source    burnout at 200 km after some 300 km along the ground: what Gronlund & Wright's case of 7,400 km is consistent with
 *           (Science & Global Security, 1992; docs/math/stability.md)
 * leaves out  depressed and lofted flights, several warheads, decoys
 */
import { degFromRad, radFromDeg, rounded, US_PER_S } from "../../base/index.js";
import { assumePosition, geodeticFromItrf } from "../../earth/index.js";
import type { StabilityQuestion } from "../../messages/index.js";
import { turningArc, type TurningArc } from "../timeline/turning-arc.js";

export const BURNOUT_ALTITUDE_M = 200_000;
export const BOOST_ALONG_M = 300_000;

export interface Trajectory {
  readonly id: string;
  /** The party that would launch, and the one whose region it would reach. */
  readonly by: string;
  readonly against: string;
  readonly from: Ground;
  readonly to: Ground;
  readonly boostS: number;
  readonly rangeKm: number;
  readonly apogeeKm: number;
  readonly flightTimeS: number;
  /** Longitude, latitude, kilometres of height, from burnout on: for a map. */
  readonly way: readonly (readonly [lonDeg: number, latDeg: number, altitudeKm: number])[];
}

interface Ground {
  readonly name: string;
  readonly latDeg: number;
  readonly lonDeg: number;
}

export interface Flown extends Trajectory {
  readonly arc: TurningArc;
}

export const strategicTrajectories = ({ parties }: Pick<StabilityQuestion, "parties">): Flown[] =>
  parties.flatMap((by) =>
    parties
      .filter((against) => against.party !== by.party)
      .flatMap((against) =>
        by.launchAreas.flatMap((from) =>
          against.regions.map((to): Flown => {
            const arc = turningArc(
              { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg) },
              { latRad: radFromDeg(to.latDeg), lonRad: radFromDeg(to.lonDeg) },
              { timeS: from.boostS, altitudeM: BURNOUT_ALTITUDE_M, alongM: BOOST_ALONG_M },
            );
            return {
              id: `${by.party}-${against.party}/${from.id}/${to.id}`,
              by: by.party,
              against: against.party,
              from: { name: from.name, latDeg: from.latDeg, lonDeg: from.lonDeg },
              to: { name: to.name, latDeg: to.latDeg, lonDeg: to.lonDeg },
              boostS: from.boostS,
              rangeKm: rounded(arc.rangeM / 1000, 0),
              apogeeKm: rounded(arc.apogeeM / 1000, 0),
              flightTimeS: rounded(arc.impactS, 0),
              way: wayOf(arc),
              arc,
            };
          }),
        ),
      ),
  );

const WAY_STEP_S = 60;
const state = new Float64Array(6);

const wayOf = ({ path }: TurningArc): Trajectory["way"] => {
  const points: [number, number, number][] = [];
  for (let us = path.startUs; us <= path.endUs; us += WAY_STEP_S * US_PER_S) {
    path.stateAt(us, state);
    // Paths are ITRF by their own header.
    const at = geodeticFromItrf(assumePosition("itrf", state[0]!, state[1]!, state[2]!));
    points.push([
      rounded(degFromRad(at.lonRad), 2),
      rounded(degFromRad(at.latRad), 2),
      rounded(Math.max(0, at.heightM) / 1000, 0),
    ]);
  }
  return points;
};
