/**
 * A scenario at one end of every disputed value: all that is published low, or all high.
 *
 * shape     interceptors by their `end`, radars by reference and instrumented range; what the scenario itself says stands
 */
import type { Scenario } from "../messages/index.js";
import { interceptors } from "./interceptors/index.js";
import { spread } from "./quantity.js";
import { sensors } from "./sensors/index.js";

const RANGES = [
  ["referenceRangeKm", "referenceRangeM"],
  ["instrumentedRangeKm", "instrumentedRangeM"],
] as const;

export const atEnd = (scenario: Scenario, end: "low" | "high"): Scenario => ({
  ...scenario,
  batteries: scenario.batteries.map((battery) => {
    const entry = interceptors.find((i) => i.id === battery.use);
    return battery.end !== undefined || entry?.status !== "disputed" ? battery : { ...battery, end };
  }),
  sensors: scenario.sensors.map((sensor) => {
    const entry = sensors.find((s) => s.id === sensor.use);
    if (entry === undefined || entry.model.kind !== "radar") return sensor;
    const radar = { ...sensor.radar };
    for (const [name, key] of RANGES) {
      const value = entry.values[name];
      if (value?.status === "disputed" && radar[key] === undefined) radar[key] = spread(value)[end] * 1000;
    }
    return Object.keys(radar).length === 0 ? sensor : { ...sensor, radar };
  }),
});
