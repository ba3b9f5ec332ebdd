/**
 * Drag coefficient of a slender body in boost, by Mach number.
 *
 * source    Forden, Science & Global Security 15 (2007), Fig. 1, piecewise linear, as transcribed (SOURCES.forden)
 */
export const BODY_DRAG: [number, number][] = [
  [0, 0.2],
  [0.85, 0.2],
  [1, 0.27],
  [1.2, 0.27],
  [2, 0.2],
  [4.5, 0.2],
];
