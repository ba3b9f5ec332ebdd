/**
 * The radar range equation in ratio form, detection of a fluctuating target, and the accuracy that follows.
 *
 * domain    range and cross-section above zero
 * source    Skolnik, Introduction to Radar Systems, 3rd ed.: range equation (ch. 1), Swerling 1 (ch. 2), theoretical
 *           accuracy of range and angle (ch. 6), as σ_R = c / (2 B √(2 SNR)) and σ_θ = θ₃ / (1.6 √(2 SNR))
 * leaves out  losses that change with elevation, scan loss of the array face, clutter, jamming
 * accuracy  the two floors below are estimates of ours, not published figures
 */
import { ln, pow } from "../base/index.js";

export const LIGHT_MPS = 299_792_458;

/** No radar splits its beam without end: the angle floor as a part of the beamwidth, the range floor of the cell c / 2B. */
export const ANGLE_FLOOR_OF_BEAM = 1 / 50;
export const RANGE_FLOOR_OF_CELL = 1 / 20;

export interface ReferencePoint {
  readonly referenceRangeM: number;
  readonly referenceRcsM2: number;
  readonly referenceSnr: number;
}

/** Signal to noise (power ratio) of one dwell: SNR = ref × (R_ref / R)⁴ × σ / σ_ref. */
export const radarSnr = (radar: ReferencePoint, rcsM2: number, rangeM: number): number => {
  const ratio = radar.referenceRangeM / rangeM;
  const squared = ratio * ratio;
  return (radar.referenceSnr * squared * squared * rcsM2) / radar.referenceRcsM2;
};

/** The range at which `rcsM2` gives `snr`: the inverse of `radarSnr`. */
export const rangeForSnrM = (radar: ReferencePoint, rcsM2: number, snr: number): number =>
  radar.referenceRangeM * Math.sqrt(Math.sqrt(((radar.referenceSnr / snr) * rcsM2) / radar.referenceRcsM2));

/** Swerling 1 (slow Rayleigh fluctuation), one dwell: Pd = Pfa^(1 / (1 + SNR)). */
export const swerling1 = (snr: number, falseAlarmProbability: number): number =>
  pow(falseAlarmProbability, 1 / (1 + snr));

/** The mean signal to noise that gives `probability` of detection: the inverse of `swerling1`. */
export const snrForDetection = (probability: number, falseAlarmProbability: number): number =>
  ln(falseAlarmProbability) / ln(probability) - 1;

export const rangeSigmaM = (bandwidthHz: number, snr: number): number => {
  const cellM = LIGHT_MPS / (2 * bandwidthHz);
  return Math.max(cellM / Math.sqrt(2 * snr), cellM * RANGE_FLOOR_OF_CELL);
};

export const angleSigmaRad = (beamwidthRad: number, snr: number): number =>
  Math.max(beamwidthRad / (1.6 * Math.sqrt(2 * snr)), beamwidthRad * ANGLE_FLOOR_OF_BEAM);
