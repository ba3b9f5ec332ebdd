/**
 * Interceptor classes as a kinematic fly-out model needs them, from open figures.
 *
 * domain      burnout speed, reach and heights are class figures; every range stays below the kinematic ceiling of its
 *             burnout speed (tested), so that an optimistic brochure cannot outrun physics
 * leaves out  seekers, kill vehicles, guidance: a shot succeeds with the single-shot probability, as published test records give it
 */
import type { Interceptor, InterceptorEntry, Quantity } from "../messages/index.js";
import { disputed, estimated, sourced } from "./quantity.js";
import { SOURCES, UNREAD } from "./sources.js";

const SM3_RECORD = sourced(
  22 / 27,
  "ratio",
  SOURCES.ria2011,
  "22 intercepts in 27 tests since 2002, all variants; tests are not war",
);
const GUESS = (value: number): Quantity =>
  estimated(value, "ratio", `no published record read; assumed for planning. ${UNREAD}`);

interface Facts {
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
  readonly verified?: boolean;
  readonly referenceOnly?: boolean;
  readonly note?: string;
  readonly alternative?: Pick<Interceptor, "burnoutSpeedMps" | "maxRangeM" | "maxAltitudeM">;
}

const entry = (f: Facts): InterceptorEntry => {
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
    verified: f.verified ?? false,
    sources: [...new Set(Object.values(values).map((q) => q.source))],
    ...(f.note === undefined ? {} : { note: f.note }),
    values,
    interceptor,
    ...(f.alternative === undefined ? {} : { alternative: { ...interceptor, ...f.alternative } }),
    referenceOnly: f.referenceOnly ?? false,
  };
};

/** Read in no source yet: the class figures usually printed. */
const commonly = (mps: number, low?: number): Quantity =>
  low === undefined
    ? estimated(mps, "m/s", UNREAD)
    : disputed(mps, "m/s", UNREAD, [[low, `lower figure; ${UNREAD}`]]);

export const interceptors: readonly InterceptorEntry[] = [
  entry({
    id: "sm-3-ia",
    name: "SM-3 Block IA",
    nation: "USA",
    speed: disputed(3000, "m/s", UNREAD, [[3500, `higher figure; ${UNREAD}`]]),
    singleShot: SM3_RECORD,
    burnTimeS: 65,
    altitudesKm: [90, 450],
    rangeKm: 700,
    reactionTimeS: 15,
    note: "hit to kill above the air",
  }),
  entry({
    id: "sm-3-ib",
    name: "SM-3 Block IB",
    nation: "USA",
    speed: disputed(3000, "m/s", UNREAD, [[3500, `higher figure; ${UNREAD}`]]),
    singleShot: SM3_RECORD,
    burnTimeS: 65,
    altitudesKm: [90, 450],
    rangeKm: 700,
    reactionTimeS: 15,
    note: "as IA with a better seeker; planned for Deveselu, 2015",
  }),
  entry({
    id: "sm-3-iia",
    name: "SM-3 Block IIA",
    nation: "USA",
    speed: commonly(4500),
    singleShot: SM3_RECORD,
    burnTimeS: 75,
    altitudesKm: [90, 1100],
    rangeKm: 2000,
    reactionTimeS: 15,
    note: "planned for Redzikowo, 2018; the record is that of the earlier variants",
  }),
  entry({
    id: "thaad",
    name: "THAAD",
    nation: "USA",
    speed: commonly(2800, 2600),
    singleShot: GUESS(0.8),
    burnTimeS: 16,
    altitudesKm: [40, 150],
    rangeKm: 200,
    rangeSource: SOURCES.usccReport2016,
    reactionTimeS: 10,
  }),
  entry({
    id: "pac-3",
    name: "Patriot PAC-3",
    nation: "USA",
    speed: commonly(1700, 1500),
    singleShot: GUESS(0.7),
    burnTimeS: 8,
    altitudesKm: [1, 20],
    rangeKm: 30,
    reactionTimeS: 9,
  }),
  entry({
    id: "gbi-2-stage",
    name: "Ground-Based Interceptor, two-stage (Poland, as planned in 2007)",
    nation: "USA",
    speed: disputed(
      6300,
      "m/s",
      SOURCES.defenceTalk,
      [[9000, SOURCES.defenceTalk]],
      "MDA against Postol: the answer to whether it reaches Russian missiles turns on it",
    ),
    singleShot: estimated(0.5, "ratio", "GMD flight tests, about half of which hit"),
    burnTimeS: 140,
    altitudesKm: [100, 2500],
    rangeKm: 5000,
    reactionTimeS: 30,
    verified: true,
    alternative: { burnoutSpeedMps: 9000, maxRangeM: 9_000_000, maxAltitudeM: 3_000_000 },
    note: "never built; at 9 km/s the speed exceeds circular speed and only the flight time bounds the range",
  }),
  entry({
    id: "s-300v",
    name: "S-300V / PMU class",
    nation: "RUS",
    speed: commonly(2400, 1900),
    singleShot: GUESS(0.5),
    burnTimeS: 20,
    altitudesKm: [1, 25],
    rangeKm: 40,
    reactionTimeS: 15,
    note: "ranges against ballistic targets; the Gladiator's larger missile",
  }),
  entry({
    id: "s-400",
    name: "S-400 class",
    nation: "RUS",
    speed: commonly(2500, 2000),
    singleShot: GUESS(0.6),
    burnTimeS: 15,
    altitudesKm: [1, 30],
    rangeKm: 60,
    reactionTimeS: 10,
    note: "60 km against ballistic targets",
  }),
  entry({
    id: "a-135",
    name: "A-135 (Moscow), as reference",
    nation: "RUS",
    speed: commonly(5500, 4000),
    singleShot: GUESS(0.5),
    burnTimeS: 15,
    altitudesKm: [5, 100],
    rangeKm: 100,
    reactionTimeS: 5,
    referenceOnly: true,
    note: "listed only so that stability can be assessed; never a battery of the roof",
  }),
  entry({
    id: "arrow-2",
    name: "Arrow 2",
    nation: "ISR",
    speed: commonly(2500),
    singleShot: GUESS(0.8),
    burnTimeS: 15,
    altitudesKm: [10, 60],
    rangeKm: 90,
    reactionTimeS: 10,
  }),
  entry({
    id: "samp-t",
    name: "SAMP/T (Aster 30 Block 1)",
    nation: "FRA",
    speed: commonly(1400),
    singleShot: GUESS(0.6),
    burnTimeS: 4,
    altitudesKm: [3, 20],
    rangeKm: 25,
    reactionTimeS: 8,
    note: "against short-range ballistic missiles",
  }),
];
