/**
 * Points and arrows that know their frame, so that mixing frames does not compile.
 *
 * frame     `itrf` turns with the Earth (read as WGS 84) · `gcrf` does not turn · `enu` east-north-up of a named place
 * shape     three numbers, metres (positions) or metres per second (velocities)
 */
export type Frame = "itrf" | "gcrf" | "enu";

declare const frameTag: unique symbol;
declare const kindTag: unique symbol;

/** The function type makes the tag invariant: a plain phantom would let mixed frames compile. */
type Tagged<F extends Frame, K extends string> = readonly [number, number, number] & {
  readonly [frameTag]: (frame: F) => F;
  readonly [kindTag]: K;
};

export type Position<F extends Frame> = Tagged<F, "position">;
export type Velocity<F extends Frame> = Tagged<F, "velocity">;

/** The one door through which bare numbers become a position; each call says in a comment how we know the frame. */
export const assumePosition = <F extends Frame>(_frame: F, x: number, y: number, z: number): Position<F> =>
  [x, y, z] as unknown as Position<F>;

/** As `assumePosition`, for velocities. */
export const assumeVelocity = <F extends Frame>(_frame: F, x: number, y: number, z: number): Velocity<F> =>
  [x, y, z] as unknown as Velocity<F>;

/** A point by latitude and longitude in radians and height above the WGS 84 ellipsoid in metres. */
export interface Geodetic {
  readonly latRad: number;
  readonly lonRad: number;
  readonly heightM: number;
}
