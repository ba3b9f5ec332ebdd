/**
 * The bodies of messages, one schema a kind. SI units except ground positions, which are degrees and kilometres.
 */
import { z } from "zod";
import { areaSchema, ellipseSchema, latDeg, lonDeg, pointSchema } from "./geo.js";
import { partySchema } from "./label.js";
import { timeUsSchema } from "./time.js";

const vector3 = z.tuple([z.number(), z.number(), z.number()]);

/** One detection: range is absent for angle-only sensors. Azimuth clockwise from north, elevation from the horizontal
 * of the sensor's place (or, for a satellite, of the point below it), both Earth-fixed at the time of the scan. */
export const detectionSchema = z.strictObject({
  rangeM: z.number().positive().optional(),
  azRad: z.number(),
  elRad: z.number(),
  sigmaRangeM: z.number().positive().optional(),
  sigmaAngleRad: z.number().positive(),
  snr: z.number().positive(),
});
export type Detection = z.infer<typeof detectionSchema>;

/** One scan of one sensor: an empty list says "looked, saw nothing". */
export const measurementsSchema = z.strictObject({
  sensor: z.string(),
  sensorKind: z.enum(["radar", "infrared"]),
  /** Where the sensor stood at the scan, ITRF, metres. */
  positionItrfM: vector3,
  timeUs: timeUsSchema,
  /** Probability that an object well inside the sensor's reach gives a detection; and false detections a scan. */
  detectionProbability: z.number(),
  falsePerScan: z.number(),
  detections: z.array(detectionSchema),
});
export type Measurements = z.infer<typeof measurementsSchema>;

export const trackPhaseSchema = z.enum(["boost", "coast", "reentry"]);

/** What a centre believes of one object at one time. */
export const trackSchema = z.strictObject({
  trackId: z.string(),
  timeUs: timeUsSchema,
  status: z.enum(["tentative", "confirmed", "dropped"]),
  phase: trackPhaseSchema,
  /** Position and velocity, ITRF, m and m/s. */
  state: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
  /** Upper triangle by rows of the 6×6 covariance, 21 numbers, SI. */
  covariance: z.array(z.number()).length(21),
  /** Sensors whose measurements are in it, sorted. */
  sensors: z.array(z.string()),
  /** Kinds of those sensors: two kinds is dual phenomenology. */
  phenomenologies: z.array(z.enum(["radar", "infrared"])),
  firstSeenUs: timeUsSchema,
  detections: z.number().int().nonnegative(),
  launch: z
    .strictObject({ timeUs: timeUsSchema, sigmaTimeS: z.number().optional(), ellipse: ellipseSchema })
    .optional(),
  impact: z.strictObject({ timeUs: timeUsSchema, sigmaTimeS: z.number(), ellipse: ellipseSchema }).optional(),
  /** True when the orbit estimated does not meet the ground. */
  orbital: z.boolean(),
  apogeeKm: z.number().optional(),
  /** What class of missile it is, by its energy and its burn; probabilities sum to one. */
  classes: z
    .array(
      z.strictObject({
        class: z.enum(["CRBM", "SRBM", "MRBM", "IRBM", "ICBM", "SLV"]),
        probability: z.number().min(0).max(1),
      }),
    )
    .optional(),
  /** How probable it is that it carries the payload, and is no spent stage. */
  payloadProbability: z.number().min(0).max(1).optional(),
  /** What is to be expected of it, as its maker sees it: whose ground it endangers or only passes. */
  outlook: z
    .strictObject({
      verdict: z.enum(["threat", "passes-overhead", "not-a-threat", "undecided"]),
      leavesAtmosphere: z.enum(["yes", "no", "undecided"]),
      nations: z.array(partySchema),
      why: z.string(),
    })
    .optional(),
  /** The tracks of this object that its maker holds: which agree and how they were combined, and which were set aside and why. */
  agreement: z
    .strictObject({
      members: z.array(z.string()),
      how: z.enum(["one", "independent", "covariance-intersection"]),
      setAside: z.array(
        z.strictObject({ from: z.string(), distance2: z.number(), bound: z.number(), why: z.string() }),
      ),
      undecided: z.array(z.tuple([z.string(), z.string()])),
    })
    .optional(),
  /** The raid it is part of: the most probable number of missiles, and an interval that holds it with nine in ten. */
  raid: z
    .strictObject({
      size: z.number().int().nonnegative(),
      low: z.number().int().nonnegative(),
      high: z.number().int().nonnegative(),
      probability: z.number().min(0).max(1),
    })
    .optional(),
  /** Predicted way ahead: latitude, longitude, altitude km, seconds after `timeUs`. */
  path: z.array(z.tuple([latDeg, lonDeg, z.number(), z.number()])).optional(),
});
export type Track = z.infer<typeof trackSchema>;

/** A planned launch, told beforehand (1988 agreement, 2000 memorandum, Hague Code). */
export const notificationSchema = z.strictObject({
  notificationId: z.string(),
  regime: z.enum(["1988", "2000", "HCOC"]),
  by: partySchema,
  vehicle: z.enum(["ballistic", "space", "sounding"]),
  genericClass: z.string(),
  windowStartUs: timeUsSchema,
  windowEndUs: timeUsSchema,
  launchArea: areaSchema,
  azimuthDeg: z.number().min(0).lt(360).optional(),
  impactArea: areaSchema.optional(),
});
export type Notification = z.infer<typeof notificationSchema>;

/** That a track is the notified launch, with the reasons. */
export const recognitionSchema = z.strictObject({
  trackId: z.string(),
  notificationId: z.string(),
  probability: z.number().min(0).max(1),
  reasons: z.array(z.string()),
});
export type Recognition = z.infer<typeof recognitionSchema>;

/** A warning of an observed launch, to one nation. */
export const warningSchema = z.strictObject({
  warningId: z.string(),
  state: z.enum(["alert", "update", "cancel"]),
  nation: partySchema,
  trackId: z.string(),
  confidence: z.enum(["low", "medium", "high"]),
  impactTimeUs: timeUsSchema,
  ellipse: ellipseSchema,
  places: z.array(
    z.strictObject({
      name: z.string(),
      latDeg,
      lonDeg,
      population: z.number(),
      insideProbability: z.number(),
    }),
  ),
  reason: z.string(),
});
export type Warning = z.infer<typeof warningSchema>;

/** An order to one battery; only `simulated` and `exercise` modes may carry it. */
export const engagementSchema = z.strictObject({
  engagementId: z.string(),
  battery: z.string(),
  trackId: z.string(),
  shot: z.number().int().positive(),
  rounds: z.number().int().positive(),
  launchAtUs: timeUsSchema,
  interceptAtUs: timeUsSchema,
  interceptPoint: pointSchema,
  interceptAltitudeKm: z.number(),
  /** Predicted position of the object at the intercept, ITRF, m. */
  interceptItrfM: vector3,
  protects: partySchema,
  authorisedBy: z.array(partySchema),
  rule: z.string(),
  governance: z.string(),
  reason: z.string(),
});
export type Engagement = z.infer<typeof engagementSchema>;

export const engagementReportSchema = z.strictObject({
  engagementId: z.string(),
  battery: z.string(),
  trackId: z.string(),
  outcome: z.enum(["hit", "miss", "no-object"]),
  atUs: timeUsSchema,
});
export type EngagementReport = z.infer<typeof engagementReportSchema>;

/** Why a battery did not engage a track: for the log of its owner. */
export const noEngagementSchema = z.strictObject({
  battery: z.string(),
  trackId: z.string(),
  code: z.string(),
  reason: z.string(),
});
export type NoEngagement = z.infer<typeof noEngagementSchema>;

/** For the owner's log alone: what was not sent to whom, and why. */
export const withheldSchema = z.strictObject({
  kind: z.string(),
  item: z.string(),
  to: partySchema,
  code: z.string(),
  reason: z.string(),
});
export type Withheld = z.infer<typeof withheldSchema>;

/** Time arrives in messages. */
export const tickSchema = z.strictObject({});
