/**
 * The shape of catalogue entries: every value carries unit, source and status; a disputed value carries both ends.
 */
import { z } from "zod";
import { interceptorSchema } from "./battery.js";
import { latDeg, lonDeg } from "./geo.js";
import { partySchema } from "./label.js";

export const STATUSES = ["sourced", "estimated", "disputed"] as const;

export const quantitySchema = z
  .strictObject({
    value: z.number(),
    unit: z.string(),
    status: z.enum(STATUSES),
    source: z.string().min(3),
    /** For `disputed`: the other published values, each with its source. */
    others: z.array(z.strictObject({ value: z.number(), source: z.string().min(3) })).optional(),
    note: z.string().optional(),
  })
  .refine(
    (q) => q.status !== "disputed" || (q.others?.length ?? 0) > 0,
    "a disputed value names the other value",
  );
export type Quantity = z.infer<typeof quantitySchema>;

/** One stage; thrust is constant mass flow × g0 × Isp, with Isp rising from sea level to vacuum as pressure falls. */
export const stageSchema = z.strictObject({
  propellantKg: z.number().positive(),
  dryKg: z.number().positive(),
  burnTimeS: z.number().positive(),
  ispSeaLevelS: z.number().positive(),
  ispVacuumS: z.number().positive(),
  diameterM: z.number().positive(),
});

export const vehicleSchema = z.strictObject({
  stages: z.array(stageSchema).min(1).max(4),
  payloadKg: z.number().positive(),
  /** Mass over drag area of what re-enters with the payload, kg/m². */
  payloadBetaKgPerM2: z.number().positive(),
  /** False where the body stays with the warhead to the ground (Scud and its family). */
  separates: z.boolean(),
  /** Drag coefficient by Mach number in boost. */
  dragByMach: z.array(z.tuple([z.number(), z.number()])).min(2),
});
export type VehicleParameters = z.infer<typeof vehicleSchema>;

const entryBase = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string(),
  nation: partySchema,
  status: z.enum(STATUSES),
  verified: z.boolean(),
  sources: z.array(z.string()).min(1),
  note: z.string().optional(),
};

export const MISSILE_CLASSES = ["CRBM", "SRBM", "MRBM", "IRBM", "ICBM", "SLBM", "SLV", "sounding"] as const;

export const missileSchema = z.strictObject({
  ...entryBase,
  class: z.enum(MISSILE_CLASSES),
  propellant: z.enum(["liquid", "solid", "mixed"]),
  /** Absent for what goes into orbit, and for sounding rockets, which have an apogee. */
  rangeKm: quantitySchema.optional(),
  apogeeKm: quantitySchema.optional(),
  payloadKg: quantitySchema,
  service: z.string(),
  year: z.number().int().optional(),
  vehicle: vehicleSchema,
  /** How the vehicle's numbers were come by. */
  vehicleBasis: z.string(),
});
export type MissileEntry = z.infer<typeof missileSchema>;

export const radarModelSchema = z.strictObject({
  kind: z.literal("radar"),
  /** Range at which `referenceRcsM2` gives signal to noise `referenceSnr` (a ratio, not dB) in one dwell. */
  referenceRangeM: z.number().positive(),
  referenceRcsM2: z.number().positive(),
  referenceSnr: z.number().positive(),
  beamwidthRad: z.number().positive(),
  bandwidthHz: z.number().positive(),
  minElevationRad: z.number(),
  maxElevationRad: z.number(),
  azimuthHalfWidthRad: z.number().positive(),
  /** The farthest range the radar's timing allows. */
  instrumentedRangeM: z.number().positive(),
  scanPeriodS: z.number().positive(),
  falseAlarmProbability: z.number().positive(),
  /** How the echo fluctuates: Swerling's case, 0 steady; and pulses added in a dwell. One slow draw, one pulse, where absent. */
  swerling: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  pulses: z.number().int().min(1).max(100).optional(),
  /** How wrongly it reads, whatever its noise: added to range, azimuth and elevation; and how late its clock stands. */
  bias: z
    .strictObject({
      rangeM: z.number().optional(),
      azRad: z.number().optional(),
      elRad: z.number().optional(),
      clockS: z.number().min(-10).max(10).optional(),
    })
    .optional(),
});

export const infraredModelSchema = z.strictObject({
  kind: z.literal("infrared"),
  sigmaAngleRad: z.number().positive(),
  revisitS: z.number().positive(),
  /** Below this height a plume may hide under cloud. */
  cloudBreakM: z.number().nonnegative(),
  falsePerScan: z.number().nonnegative(),
  orbit: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("geostationary"), lonDeg }),
    z.strictObject({
      kind: z.literal("elliptical"),
      semiMajorAxisM: z.number().positive(),
      eccentricity: z.number().min(0).lt(1),
      inclinationDeg: z.number(),
      raanDeg: z.number(),
      argPerigeeDeg: z.number(),
      meanAnomalyDeg: z.number(),
    }),
  ]),
});
export const sensorModelSchema = z.discriminatedUnion("kind", [radarModelSchema, infraredModelSchema]);
export type RadarParameters = z.infer<typeof radarModelSchema>;
export type InfraredParameters = z.infer<typeof infraredModelSchema>;

export const sensorEntrySchema = z.strictObject({
  ...entryBase,
  values: z.record(z.string(), quantitySchema),
  model: sensorModelSchema,
  at: z.strictObject({ latDeg, lonDeg, altitudeM: z.number(), azimuthDeg: z.number() }).optional(),
});
export type SensorEntry = z.infer<typeof sensorEntrySchema>;

export const interceptorEntrySchema = z.strictObject({
  ...entryBase,
  values: z.record(z.string(), quantitySchema),
  interceptor: interceptorSchema,
  /** For a disputed class: the other end, flown by studies beside the first. */
  alternative: interceptorSchema.optional(),
  /** True for what is listed only so that stability can be assessed. */
  referenceOnly: z.boolean(),
});
export type InterceptorEntry = z.infer<typeof interceptorEntrySchema>;

export const nationEntrySchema = z.strictObject({
  ...entryBase,
  bloc: partySchema,
  isoNumeric: z.string(),
  isoAlpha2: z.string(),
  capital: z.strictObject({ name: z.string(), latDeg, lonDeg }),
  population: quantitySchema,
  memberSince: z.number().int().optional(),
});
export type NationEntry = z.infer<typeof nationEntrySchema>;

/** A flight that took place, as reported: apogee, range and time are facts to test the physics by. */
export const flightEntrySchema = z.strictObject({
  ...entryBase,
  /** Day of the flight where it was launched, ISO 8601; the month alone where no more is known. */
  date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  /** Instant of the launch to the minute, UTC, where it was told. */
  launchedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/)
    .optional(),
  /** What flew, as the source names it; "unknown" where it does not. */
  system: z.string().min(1),
  /** Identifier of the missile, where the catalogue holds it. */
  missile: z.string().optional(),
  /** Launch site; the place is absent where the source gives only a name. */
  site: z.strictObject({ name: z.string(), latDeg: latDeg.optional(), lonDeg: lonDeg.optional() }).optional(),
  outcome: z.enum(["success", "failure", "unknown"]),
  use: z.enum(["test", "war"]),
  /** Only `ballistic` and `unknown` ones are judged by the physics of free flight. */
  motion: z.enum(["ballistic", "pull-up", "glide", "orbital", "unknown"]),
  rangeKm: quantitySchema.optional(),
  apogeeKm: quantitySchema.optional(),
  flightTimeS: quantitySchema.optional(),
  /** Clockwise from north at the launch site. */
  bearingDeg: quantitySchema.optional(),
});
export type FlightEntry = z.infer<typeof flightEntrySchema>;
