/**
 * What describes a sensor, and what a look at one object gives.
 *
 * shape     the same fields as the catalogue's sensor models, stated here because this room imports no messages
 */

/** A radar by its published reference range; SI and radians. */
export interface RadarModel {
  readonly kind: "radar";
  /** Range at which `referenceRcsM2` gives `referenceSnr` (a ratio, not dB) in one dwell. */
  readonly referenceRangeM: number;
  readonly referenceRcsM2: number;
  readonly referenceSnr: number;
  readonly beamwidthRad: number;
  readonly bandwidthHz: number;
  readonly minElevationRad: number;
  readonly maxElevationRad: number;
  /** To either side of the boresight azimuth; π or more is the full circle. */
  readonly azimuthHalfWidthRad: number;
  readonly instrumentedRangeM: number;
  readonly falseAlarmProbability: number;
  /** How the echo fluctuates, by Swerling's cases (0 is steady), over so many pulses of a dwell; one slow draw where absent. */
  readonly swerling?: 0 | 1 | 2 | 3 | 4 | undefined;
  readonly pulses?: number | undefined;
}

/** A satellite's orbit; elliptical elements hold at `ELEMENTS_EPOCH_US`. */
export type Orbit =
  | { readonly kind: "geostationary"; readonly lonDeg: number }
  | {
      readonly kind: "elliptical";
      readonly semiMajorAxisM: number;
      readonly eccentricity: number;
      readonly inclinationDeg: number;
      readonly raanDeg: number;
      readonly argPerigeeDeg: number;
      readonly meanAnomalyDeg: number;
    };

export interface InfraredModel {
  readonly kind: "infrared";
  readonly sigmaAngleRad: number;
  /** Below this height a plume counts as hidden under cloud. */
  readonly cloudBreakM: number;
  readonly falsePerScan: number;
  readonly orbit: Orbit;
}

/** One look that sees: `azRad`, `elRad` are true (noise-free) angles in the sensor's local frame. */
export interface Seen {
  readonly seen: true;
  /** Absent for sensors that measure angles alone. */
  readonly rangeM?: number;
  readonly azRad: number;
  readonly elRad: number;
  /** Mean signal to noise, a power ratio. */
  readonly snr: number;
  readonly detectionProbability: number;
  readonly sigmaRangeM?: number;
  /** One standard deviation along each of the two directions perpendicular to the line of sight. */
  readonly sigmaAngleRad: number;
}

export type UnseenReason =
  | "below-horizon"
  | "outside-elevation"
  | "outside-azimuth"
  | "beyond-range"
  | "behind-earth"
  | "not-thrusting"
  | "under-cloud";

export type View = Seen | { readonly seen: false; readonly why: UnseenReason };

/** One detection; the same fields as the message's. */
export interface Detection {
  rangeM?: number;
  azRad: number;
  elRad: number;
  sigmaRangeM?: number;
  sigmaAngleRad: number;
  snr: number;
}
