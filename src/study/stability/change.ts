/**
 * One parameter of an assessment changed: what an inspector does to see whether the answer turns on it.
 *
 * shape     `interceptor.CLASS-OR-SITE.NAME`, `site.ID.NAME`, `sensor.ID.NAME`, `decisionS`; kilometres, degrees and seconds as
 *           the names say. What is changed is the same at both ends afterwards
 * domain    a burnout speed takes the class's reach along: it keeps its share of the kinematic ceiling, unless the other
 *           end of the class flies exactly this speed, whose reach then counts
 * refuses   UNKNOWN_PARAMETER, PARAMETER_OUT_OF_RANGE
 */
import { nearest, Refusal } from "../../base/index.js";
import { kinematicCeiling } from "../../defence/index.js";
import type { Battery, End, Interceptor, ResolvedSensor, StabilityQuestion } from "../../messages/index.js";

export interface Change {
  readonly path: string;
  readonly value: number;
}

interface Parameter {
  readonly min: number;
  readonly max: number;
}

const INTERCEPTOR: Readonly<Record<string, Parameter>> = {
  burnoutSpeedKmps: { min: 0.5, max: 10 },
  burnTimeS: { min: 2, max: 400 },
  reactionTimeS: { min: 0, max: 3600 },
  minAltitudeKm: { min: 0, max: 500 },
  maxAltitudeKm: { min: 1, max: 10_000 },
  maxRangeKm: { min: 1, max: 20_000 },
};
const SITE: Readonly<Record<string, Parameter>> = {
  latDeg: { min: -90, max: 90 },
  lonDeg: { min: -180, max: 180 },
};
const SENSOR: Readonly<Record<string, Parameter>> = {
  rangeKm: { min: 10, max: 20_000 },
  azimuthDeg: { min: 0, max: 360 },
  sectorHalfWidthDeg: { min: 1, max: 180 },
};
const DECISION: Parameter = { min: 0, max: 3600 };

/** Every parameter that may be changed, as `--set` writes them. */
export const parametersOf = ({ batteries, sensors }: StabilityQuestion): ReadonlyMap<string, Parameter> => {
  const found = new Map<string, Parameter>([["decisionS", DECISION]]);
  const add = (kind: string, id: string, names: Readonly<Record<string, Parameter>>): void => {
    for (const [name, bounds] of Object.entries(names)) found.set(`${kind}.${id}.${name}`, bounds);
  };
  for (const b of batteries.low) {
    add("interceptor", b.interceptor.class, INTERCEPTOR);
    add("interceptor", b.id, INTERCEPTOR);
    add("site", b.id, SITE);
  }
  for (const s of sensors.low) if (s.model.kind === "radar") add("sensor", s.id, SENSOR);
  return found;
};

export const changed = (question: StabilityQuestion, { path, value }: Change): StabilityQuestion => {
  const known = parametersOf(question);
  const bounds = known.get(path);
  if (bounds === undefined) {
    const near = nearest(path, [...known.keys()]);
    throw new Refusal(
      "UNKNOWN_PARAMETER",
      `"${path}" is no parameter of this assessment; ${near.length > 0 ? `nearest: ${near.join(", ")}` : "decisionS, interceptor.CLASS.burnoutSpeedKmps, site.ID.latDeg, sensor.ID.rangeKm are of the kinds there are"}`,
      { path },
    );
  }
  if (!(value >= bounds.min && value <= bounds.max))
    throw new Refusal(
      "PARAMETER_OUT_OF_RANGE",
      `${path} = ${value} is outside ${bounds.min} to ${bounds.max}`,
      {
        path,
        value,
      },
    );
  if (path === "decisionS") return { ...question, decisionS: value };
  const [kind = "", ...rest] = path.split(".");
  const name = rest.pop() ?? "";
  const id = rest.join(".");
  const { batteries, sensors } = question;
  if (kind === "sensor")
    return { ...question, sensors: each(sensors, (s) => (s.id === id ? sensorWith(s, name, value) : s)) };
  if (kind === "site")
    return { ...question, batteries: each(batteries, (b) => (b.id === id ? { ...b, [name]: value } : b)) };
  const isMeant = (b: Battery): boolean => b.id === id || b.interceptor.class === id;
  const other = (b: Battery): Interceptor[] =>
    (["low", "high"] as const).flatMap((end) =>
      batteries[end].filter((o) => o.id === b.id).map((o) => o.interceptor),
    );
  return {
    ...question,
    batteries: each(batteries, (b) =>
      isMeant(b) ? { ...b, interceptor: interceptorWith(b.interceptor, other(b), name, value) } : b,
    ),
  };
};

const each = <T>(ends: Readonly<Record<End, readonly T[]>>, change: (one: T) => T) => ({
  low: ends.low.map(change),
  high: ends.high.map(change),
});

const interceptorWith = (
  from: Interceptor,
  both: readonly Interceptor[],
  name: string,
  value: number,
): Interceptor => {
  if (name === "burnoutSpeedKmps") {
    const speed = value * 1000;
    const flown = both.find((i) => i.burnoutSpeedMps === speed);
    if (flown !== undefined) return flown;
    const share = from.maxRangeM / kinematicCeiling(from.burnoutSpeedMps).maxRangeM;
    return { ...from, burnoutSpeedMps: speed, maxRangeM: share * kinematicCeiling(speed).maxRangeM };
  }
  return name.endsWith("Km")
    ? { ...from, [`${name.slice(0, -2)}M`]: value * 1000 }
    : { ...from, [name]: value };
};

const sensorWith = (sensor: ResolvedSensor, name: string, value: number): ResolvedSensor => {
  const { model, at } = sensor;
  if (model.kind !== "radar" || at === undefined) return sensor;
  if (name === "azimuthDeg") return { ...sensor, at: { ...at, azimuthDeg: value % 360 } };
  if (name === "sectorHalfWidthDeg")
    return { ...sensor, model: { ...model, azimuthHalfWidthRad: (value * Math.PI) / 180 } };
  const rangeM = value * 1000;
  return {
    ...sensor,
    model: {
      ...model,
      referenceRangeM: rangeM,
      instrumentedRangeM: Math.max(rangeM, model.instrumentedRangeM),
    },
  };
};
