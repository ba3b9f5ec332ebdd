/**
 * Where the thrust points: straight up, then over at a steady rate to an angle, then held or turned on to another.
 *
 * frame     the launch frame: up and downrange at the launch point, turning with the Earth
 * shape     one family for every vehicle; what is aimed with is `azimuthRad`, `pitchRad` and `cutS`
 * leaves out  angle of attack, guidance in flight, winds: thrust points where the programme says
 */
import { cos, sin } from "../../base/index.js";
import { enuAxes, type Geodetic } from "../../earth/index.js";
import { burnTimeS, type VehicleParameters } from "../vehicle.js";

export interface Programme {
  readonly azimuthRad: number;
  /** Angle above the launch point's horizontal that the turn ends at. */
  readonly pitchRad: number;
  /** Reached at the end of the last burn; the same as `pitchRad` where the attitude is held. */
  readonly finalPitchRad: number;
  /** End of the vertical rise. */
  readonly riseS: number;
  /** End of the turn to `pitchRad`. */
  readonly turnEndS: number;
  /** Unpowered time before the last stage lights. */
  readonly coastS: number;
  /** Thrust ends here at the latest, seconds after lift-off; Infinity burns everything. */
  readonly cutS: number;
}

/** The programme of a vehicle for an azimuth and a pitch: turn over by 45 % of the first burn or 30 % of all burns. */
export const programmeOf = (
  vehicle: VehicleParameters,
  azimuthRad: number,
  pitchRad: number,
  cutS = Infinity,
): Programme => {
  const firstS = vehicle.stages[0]!.burnTimeS;
  return {
    azimuthRad,
    pitchRad,
    finalPitchRad: pitchRad,
    riseS: Math.min(3, 0.05 * firstS),
    turnEndS: Math.max(0.45 * firstS, 0.3 * burnTimeS(vehicle)),
    coastS: 0,
    cutS,
  };
};

/** Angle above the launch horizontal at a time; `endS` is when the last burn would end. */
export const pitchAtRad = (p: Programme, endS: number, tS: number): number => {
  if (tS <= p.riseS) return Math.PI / 2;
  if (tS < p.turnEndS)
    return Math.PI / 2 + ((p.pitchRad - Math.PI / 2) * (tS - p.riseS)) / (p.turnEndS - p.riseS);
  if (p.finalPitchRad === p.pitchRad || endS <= p.turnEndS) return p.pitchRad;
  return p.pitchRad + ((p.finalPitchRad - p.pitchRad) * (tS - p.turnEndS)) / (endS - p.turnEndS);
};

/** Writes the thrust's direction, ITRF, into `out` (3). */
export type Attitude = (tS: number, out: Float64Array) => void;

export const attitudeOf = (from: Geodetic, programme: Programme, endS: number): Attitude => {
  const { east, north, up } = enuAxes(from.latRad, from.lonRad);
  const [s, c] = [sin(programme.azimuthRad), cos(programme.azimuthRad)];
  const downrange = [0, 1, 2].map((i) => east[i]! * s + north[i]! * c);
  return (tS, out) => {
    const pitch = pitchAtRad(programme, endS, tS);
    const along = cos(pitch);
    const above = sin(pitch);
    for (let i = 0; i < 3; i += 1) out[i] = along * downrange[i]! + above * up[i]!;
  };
};
