/**
 * Interceptor classes as a kinematic fly-out model needs them, from open figures.
 *
 * domain      burnout speed, reach and heights are class figures; every range stays below the kinematic ceiling of its
 *             burnout speed (tested), so that an optimistic brochure cannot outrun physics
 * leaves out  seekers, kill vehicles, guidance: a shot succeeds with the single-shot probability, as published test records give it
 */
import type { Interceptor, InterceptorEntry, Quantity } from "../../messages/index.js";
import { disputed, estimated, sourced } from "../quantity.js";
import { SOURCES, UNREAD } from "../sources.js";

export const SM3_RECORD = sourced(
  22 / 27,
  "ratio",
  SOURCES.ria2011,
  "22 intercepts in 27 tests since 2002, all variants; tests are not war",
);
export const guess = (value: number): Quantity =>
  estimated(value, "ratio", `no published record read; assumed for planning. ${UNREAD}`);

export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  readonly speed: Quantity;
  readonly singleShot: Quantity;
  readonly burnTimeS: number;
  readonly altitudesKm: readonly [min: number, max: number];
  readonly rangeKm: number;
  readonly rangeSource?: string;
  readonly reactionTimeS: number;
  readonly referenceOnly?: boolean;
  readonly note?: string;
  readonly alternative?: Pick<Interceptor, "burnoutSpeedMps" | "maxRangeM" | "maxAltitudeM">;
}

export const entry = (f: Facts): InterceptorEntry => {
  const source = f.rangeSource ?? UNREAD;
  const interceptor: Interceptor = {
    class: f.id,
    burnoutSpeedMps: f.speed.value,
    burnTimeS: f.burnTimeS,
    minAltitudeM: f.altitudesKm[0] * 1000,
    maxAltitudeM: f.altitudesKm[1] * 1000,
    maxRangeM: f.rangeKm * 1000,
    singleShot: f.singleShot.value,
    reactionTimeS: f.reactionTimeS,
  };
  const values = {
    burnoutSpeedMps: f.speed,
    singleShot: f.singleShot,
    burnTimeS: estimated(f.burnTimeS, "s", UNREAD),
    minAltitudeKm: estimated(f.altitudesKm[0], "km", UNREAD),
    maxAltitudeKm: estimated(f.altitudesKm[1], "km", `${source}; ${SOURCES.ceiling}`),
    maxRangeKm: (f.rangeSource === undefined ? estimated : sourced)(
      f.rangeKm,
      "km",
      f.rangeSource ?? `${UNREAD}; ${SOURCES.ceiling}`,
    ),
    reactionTimeS: estimated(f.reactionTimeS, "s", "assumed: from the decision to lift-off"),
  };
  return {
    id: f.id,
    name: f.name,
    nation: f.nation,
    status: f.speed.status === "disputed" ? "disputed" : "estimated",
    verified: Object.values(values).every((q) => q.status !== "estimated"),
    sources: [...new Set(Object.values(values).map((q) => q.source))],
    ...(f.note === undefined ? {} : { note: f.note }),
    values,
    interceptor,
    ...(f.alternative === undefined ? {} : { alternative: { ...interceptor, ...f.alternative } }),
    referenceOnly: f.referenceOnly ?? false,
  };
};

/** Read in no source yet: the class figures usually printed. */
export const commonly = (mps: number, low?: number): Quantity =>
  low === undefined
    ? estimated(mps, "m/s", UNREAD)
    : disputed(mps, "m/s", UNREAD, [[low, `lower figure; ${UNREAD}`]]);
