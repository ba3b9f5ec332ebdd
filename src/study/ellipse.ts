/** Ellipses on the ground, measured on the geodesic. */
import { cos, sin } from "../base/index.js";
import type { Ellipse } from "../messages/index.js";
import { azimuthDegBetween, groundDistanceKm } from "./match.js";

/** Whether a ground point lies in an ellipse. */
export const isInside = (ellipse: Ellipse, point: { latDeg: number; lonDeg: number }): boolean => {
  const distanceKm = groundDistanceKm(ellipse, point);
  if (distanceKm === 0) return true;
  const turns = (azimuthDegBetween(ellipse, point) - ellipse.azimuthDeg) / 360;
  const angle = (turns - Math.floor(turns)) * 2 * Math.PI;
  const along = (distanceKm * cos(angle)) / Math.max(ellipse.semiMajorKm, 1e-6);
  const across = (distanceKm * sin(angle)) / Math.max(ellipse.semiMinorKm, 1e-6);
  return along * along + across * across <= 1;
};
