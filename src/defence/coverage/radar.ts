/**
 * A radar as the hot loops of coverage ask it: how many sights a second it has of a body, and how good.
 *
 * frame     ITRF
 * source    the same rules as sensing's `radarView`, which judges it (coverage.test.ts); expected sights = probability of detection / scan period
 * leaves out  looks with a probability below one in ten thousand
 */
import { cos, exp, ln, radFromDeg, sin } from "../../base/index.js";
import { enuAxes, itrfFromGeodetic } from "../../earth/index.js";
import { angleSigmaRad, radioHorizonM } from "../../sensing/index.js";
import type { RadarParameters } from "../../messages/index.js";

export interface CoverRadar {
  readonly id: string;
  readonly owner: string;
  readonly model: RadarParameters;
  readonly at: {
    readonly latDeg: number;
    readonly lonDeg: number;
    readonly altitudeM: number;
    readonly azimuthDeg: number;
  };
}

/** Writes sights per second and their weight (per second and per square metre across the sight) into `out` (2); false where it sees nothing. */
export type Sights = (
  x: number,
  y: number,
  z: number,
  heightM: number,
  rcsM2: number,
  out: Float64Array,
) => boolean;

const FAINT_SNR = 0.5;

export const sightsOf = ({ model, at }: CoverRadar): Sights => {
  const [latRad, lonRad] = [radFromDeg(at.latDeg), radFromDeg(at.lonDeg)];
  const [sx, sy, sz] = itrfFromGeodetic({ latRad, lonRad, heightM: at.altitudeM });
  const { east, north, up } = enuAxes(latRad, lonRad);
  const [ex, ey] = [east[0], east[1]];
  const [nx, ny, nz] = north;
  const [ux, uy, uz] = up;
  const azimuthRad = radFromDeg(at.azimuthDeg);
  const [bx, by] = [sin(azimuthRad), cos(azimuthRad)];
  const allRound = model.azimuthHalfWidthRad >= Math.PI;
  const cosHalf = cos(Math.min(model.azimuthHalfWidthRad, Math.PI));
  const masked = model.minElevationRad > 0;
  const sinMin = masked ? sin(model.minElevationRad) : 0;
  const sinMax = sin(Math.min(model.maxElevationRad, Math.PI / 2));
  const overhead = model.maxElevationRad >= Math.PI / 2;
  const far2 = model.instrumentedRangeM * model.instrumentedRangeM;
  const r2 = model.referenceRangeM * model.referenceRangeM;
  const strength = (model.referenceSnr * r2 * r2) / model.referenceRcsM2;
  const lnFalse = ln(model.falseAlarmProbability);
  const { beamwidthRad, scanPeriodS } = model;
  return (x, y, z, heightM, rcsM2, out) => {
    const dx = x - sx;
    const dy = y - sy;
    const dz = z - sz;
    const d2 = dx * dx + dy * dy + dz * dz;
    if (d2 > far2) return false;
    const snr = (strength * rcsM2) / (d2 * d2);
    if (snr < FAINT_SNR) return false;
    const rangeM = Math.sqrt(d2);
    const sine = (dx * ux + dy * uy + dz * uz) / rangeM;
    if (masked ? sine < sinMin : sine < 0 && rangeM > radioHorizonM(at.altitudeM, heightM)) return false;
    if (!overhead && sine > sinMax) return false;
    if (!allRound) {
      const e = dx * ex + dy * ey;
      const n = dx * nx + dy * ny + dz * nz;
      if (e * bx + n * by < cosHalf * Math.sqrt(e * e + n * n)) return false;
    }
    const rate = exp(lnFalse / (1 + snr)) / scanPeriodS;
    const acrossM = rangeM * angleSigmaRad(beamwidthRad, snr);
    out[0] = rate;
    out[1] = rate / (acrossM * acrossM);
    return true;
  };
};
