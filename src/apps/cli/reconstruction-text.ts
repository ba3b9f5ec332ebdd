/** What a reported flight implies, in five lines for people. */
import type { ReconstructionLine } from "../../study/index.js";
import { minutes, thousands } from "./table.js";

export const reconstructionText = (found: ReconstructionLine): string => {
  const range = found.standardRangeKm;
  const time = found.flightTimeBandS;
  return [
    `Coast alone ${minutes(found.coastTimeS)} min (${Math.round(found.coastTimeS)} s); with boost ${minutes(time.best)} min (${minutes(time.low)} to ${minutes(time.high)})`,
    `Burnout near ${(found.burnoutSpeedMps / 1000).toFixed(2)} km/s at ${Math.round(found.burnoutAltitudeKm)} km`,
    `${SHAPES[found.shape]}; the flight of least energy would rise to ${thousands(Math.round(found.leastEnergyApogeeKm))} km`,
    `Flown for range it would go ${thousands(range.best)} km (${thousands(range.low)} to ${thousands(range.high)})`,
    `${found.consistent ? "The figures agree" : "The figures do not agree"}: ${found.why}`,
  ].join("\n");
};

const SHAPES: Readonly<Record<ReconstructionLine["shape"], string>> = {
  lofted: "A lofted flight",
  "near-least-energy": "Flown nearly with the least energy",
  depressed: "A depressed flight",
};
