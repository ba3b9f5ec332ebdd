/**
 * How far a track may be believed: high only where radar and infrared both saw the object.
 *
 * source    26 September 1983: one type of sensor, "high reliability", false (ACT and others); hence one type of sensor is
 *           capped at medium. That cap and the counts below are this project's proposal, no public doctrine names figures.
 */
import type { Track, Warning } from "../messages/index.js";

/** Fewer detections than this and it may still be clutter that lined up. */
const FEW = 5;
/** From here on, and with both kinds of sensor, high. */
const MANY = 8;

export const confidenceOf = (track: Track): Warning["confidence"] => {
  if (track.status !== "confirmed" || track.detections < FEW) return "low";
  const isDual = track.phenomenologies.includes("radar") && track.phenomenologies.includes("infrared");
  return isDual && track.detections >= MANY ? "high" : "medium";
};
