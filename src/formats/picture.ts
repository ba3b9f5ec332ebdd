/**
 * What a picture file shows: one run, already cut to what its reader may see; the writers of this room add nothing.
 *
 * shape     degrees, kilometres above the ellipsoid, microseconds since 1970
 */
import type { Ellipse, Mode } from "../messages/index.js";

export interface PictureSite {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly kind: "radar" | "infrared" | "battery";
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly altitudeKm: number;
  /** The sector looked into or reached; a whole turn where `halfWidthDeg` is 180. */
  readonly fan?: { readonly azimuthDeg: number; readonly halfWidthDeg: number; readonly rangeKm: number };
}

export interface PictureArc {
  readonly id: string;
  readonly name: string;
  readonly kind: "payload" | "spent-stage" | "interceptor";
  /** [time in µs, latitude, longitude, altitude km], in order of time. */
  readonly way: readonly (readonly [number, number, number, number])[];
  readonly destroyedUs?: number;
}

export interface PictureEllipse {
  readonly id: string;
  readonly name: string;
  readonly fromUs: number;
  readonly untilUs: number;
  readonly ellipse: Ellipse;
}

export interface PictureWarning {
  readonly id: string;
  readonly nation: string;
  readonly issuedUs: number;
  readonly impactUs: number;
  readonly confidence: string;
  readonly places: readonly { readonly name: string; readonly latDeg: number; readonly lonDeg: number }[];
}

export interface Picture {
  readonly title: string;
  readonly mode: Mode;
  readonly startUs: number;
  readonly endUs: number;
  readonly sites: readonly PictureSite[];
  readonly arcs: readonly PictureArc[];
  readonly ellipses: readonly PictureEllipse[];
  readonly warnings: readonly PictureWarning[];
  /** Catalogue entries the run rests on and that nobody verified. */
  readonly unverified: readonly string[];
}

/** What every file says of itself, so that an exercise is never taken for the world. */
export const banner = (picture: Pick<Picture, "mode">): string =>
  picture.mode === "live"
    ? "LIVE"
    : picture.mode === "exercise"
      ? "EXERCISE EXERCISE EXERCISE"
      : "SIMULATED: not an observation";
