/**
 * A scenario at both ends of every value on which publications differ, as an assessment of stability asks for it.
 *
 * shape     every disputed interceptor class flies its low end, then its high end, and so with every disputed radar range;
 *           a range that the scenario itself sets is its own business and stays
 * refuses   by issues: what `resolveScenario` refuses
 */
import type { Parsed } from "../../base/index.js";
import {
  timeUsFromIso,
  type DisputedValue,
  type End,
  type Quantity,
  type Scenario,
  type StabilityQuestion,
} from "../../messages/index.js";
import { interceptors } from "../interceptors/index.js";
import { spread } from "../quantity.js";
import { sensors } from "../sensors/index.js";
import { treatyParties } from "../strategic.js";
import { resolveScenario } from "./resolve.js";

/** What `protection` takes for the time from a track to an order, and this study too. */
const DECISION_S = 10;

export const stabilityQuestion = (scenario: Scenario, name: string): Parsed<StabilityQuestion> => {
  const low = resolveScenario(atEnd(scenario, "low"), name, "not-needed");
  const high = resolveScenario(atEnd(scenario, "high"), name, "not-needed");
  if (!low.ok) return low;
  if (!high.ok) return high;
  return {
    ok: true,
    value: {
      scenario: name,
      title: scenario.title,
      epochUs: timeUsFromIso(scenario.epoch),
      nations: low.value.nations,
      parties: treatyParties,
      sensors: { low: low.value.sensors, high: high.value.sensors },
      batteries: { low: low.value.batteries, high: high.value.batteries },
      disputed: disputedValues(scenario),
      decisionS: DECISION_S,
      unverified: low.value.unverified,
    },
  };
};

const atEnd = (scenario: Scenario, end: End): Scenario => ({
  ...scenario,
  batteries: scenario.batteries.map((battery) =>
    interceptors.find((e) => e.id === battery.use)?.status === "disputed" ? { ...battery, end } : battery,
  ),
  sensors: scenario.sensors.map((sensor) => {
    const model = sensors.find((e) => e.id === sensor.use)?.model;
    const range = disputedRange(sensor.use);
    if (range === undefined || model?.kind !== "radar") return sensor;
    const rangeM = spread(range)[end] * 1000;
    // A radar's timing was made for its range: the farther of both ends, and never less than it now reads.
    const instrumentedRangeM = Math.max(rangeM, model.instrumentedRangeM);
    return { ...sensor, radar: { referenceRangeM: rangeM, instrumentedRangeM, ...sensor.radar } };
  }),
});

const disputedRange = (use: string): Quantity | undefined => {
  const range = sensors.find((e) => e.id === use)?.values["referenceRangeKm"];
  return range?.status === "disputed" ? range : undefined;
};

const disputedValues = (scenario: Scenario): DisputedValue[] => {
  const classes = [...new Set(scenario.batteries.map((b) => b.use))].sort();
  return [
    ...classes.flatMap((use) => {
      const speed = interceptors.find((e) => e.id === use)?.values["burnoutSpeedMps"];
      return speed?.status === "disputed"
        ? [ends(`interceptor.${use}.burnoutSpeedKmps`, "km/s", speed, 1000)]
        : [];
    }),
    ...scenario.sensors.flatMap(({ use, id, radar }) => {
      const range = disputedRange(use);
      return range === undefined || radar?.referenceRangeM !== undefined
        ? []
        : [ends(`sensor.${id ?? use}.rangeKm`, "km", range, 1)];
    }),
  ];
};

const ends = (path: string, unit: string, q: Quantity, per: number): DisputedValue => {
  const { low, high } = spread(q);
  const sources = [...new Set([q.source, ...(q.others ?? []).map((o) => o.source)])];
  return { path, unit, low: low / per, high: high / per, sources };
};
