/**
 * The scenario file: what analysts write by hand. YAML or JSON; every default is written in the schema.
 */
import { z } from "zod";
import {
  infraredModelSchema,
  radarModelSchema,
  vehicleSchema,
  type VehicleParameters,
  type RadarParameters,
  type InfraredParameters,
} from "./catalogue.js";
import type { AssessmentUsed } from "./assessment.js";
import { areaSchema, latDeg, lonDeg } from "./geo.js";
import { modeSchema, partySchema, type Mode } from "./label.js";
import {
  governanceSchema,
  releaseRuleSchema,
  responseSchema,
  sectorSchema,
  type Governance,
  type ReleaseRule,
  type Response,
  type Sector,
} from "./rules.js";
import type { Battery } from "./battery.js";
import type { Notification } from "./bodies.js";

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "an identifier: letters, digits, dot, dash, underscore");
const isoTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/, "ISO 8601 UTC, as 2010-11-20T12:00:00Z");
const seconds = z.number().min(0).max(86_400);
const place = z.strictObject({
  name: z.string().optional(),
  latDeg,
  lonDeg,
  altitudeM: z.number().min(-500).max(9000).optional(),
});

const coverageSchema = z.strictObject({
  areas: z.array(place).min(1).max(50).optional(),
  /** Identifiers of the catalogue's missiles. */
  classes: z.array(id).min(1).max(20).optional(),
  /** A box of latitude and longitude; where east is below west it runs over the date line. */
  region: z
    .strictObject({
      name: z.string().optional(),
      southDeg: latDeg,
      northDeg: latDeg,
      westDeg: lonDeg,
      eastDeg: lonDeg,
    })
    .refine((r) => r.northDeg > r.southDeg, { message: "the north edge lies north of the south edge" })
    .refine((r) => r.eastDeg !== r.westDeg, { message: "the east edge is not the west edge" })
    .optional(),
});

const assessmentName = z.string().min(1).max(400);

export const scenarioSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
  epoch: isoTime,
  mode: modeSchema,
  governance: governanceSchema,
  /** The joint threat assessment whose values fly: a file, `id@version`, or `catalogue`; and whose end of what is disputed. */
  assessment: z
    .union([
      assessmentName,
      z.strictObject({
        use: assessmentName,
        take: z.union([z.enum(["joint", "low", "high"]), partySchema]).default("joint"),
      }),
    ])
    .optional(),
  seed: z.number().int().min(0).max(4294967295).default(1),
  /** Seconds after the epoch at which the run ends; by default when everything has landed. */
  durationS: seconds.optional(),
  nations: z.array(partySchema).min(1),
  sensors: z.array(
    z.strictObject({
      use: id,
      id: id.optional(),
      name: z.string().optional(),
      owner: partySchema.optional(),
      host: partySchema.optional(),
      at: place.optional(),
      azimuthDeg: z.number().min(0).lt(360).optional(),
      /** Any number of the catalogue's model can be overridden by its name. */
      radar: radarModelSchema.omit({ kind: true }).partial().optional(),
      infrared: infraredModelSchema.omit({ kind: true }).partial().optional(),
    }),
  ),
  batteries: z.array(
    z.strictObject({
      use: id,
      id: id.optional(),
      name: z.string().optional(),
      owner: partySchema,
      host: partySchema.optional(),
      at: place,
      rounds: z.number().int().min(0).max(1000),
      /** For a disputed class: which end of the published values to fly. */
      end: z.enum(["low", "high"]).optional(),
    }),
  ),
  /** Between parties; `*` stands for any. The first that matches counts. */
  links: z.array(
    z.strictObject({
      from: z.union([partySchema, z.literal("*")]),
      to: z.union([partySchema, z.literal("*")]),
      latencyS: z.number().min(0).max(3600),
      loss: z.number().min(0).max(1).default(0),
    }),
  ),
  release: z.array(releaseRuleSchema),
  responses: z.array(responseSchema),
  sectors: z.array(sectorSchema).default([]),
  launches: z.array(
    z
      .strictObject({
        id: id.optional(),
        missile: z.union([id, vehicleSchema]),
        nation: partySchema.optional(),
        from: place,
        to: place.optional(),
        azimuthDeg: z.number().min(0).lt(360).optional(),
        at: seconds,
        loft: z.enum(["low", "min-energy", "high"]).default("min-energy"),
        apogeeKm: z.number().positive().max(50_000).optional(),
        notified: id.optional(),
      })
      .refine((l) => (l.to === undefined) !== (l.azimuthDeg === undefined), {
        message: "a launch has either `to` or `azimuthDeg`, and not both",
        // Asked even where other keys of the launch are wrong, so that one reading names every issue.
        when: ({ value }) => typeof value === "object" && value !== null,
      }),
  ),
  notifications: z
    .array(
      z.strictObject({
        id,
        regime: z.enum(["1988", "2000", "HCOC"]),
        by: partySchema,
        /** Whom the notifier told; the rest learn of it only through release rules. */
        to: z.array(z.union([partySchema, z.literal("*")])).min(1),
        vehicle: z.enum(["ballistic", "space", "sounding"]),
        genericClass: z.string().min(1),
        windowStart: isoTime,
        windowEnd: isoTime,
        launchArea: areaSchema,
        azimuthDeg: z.number().min(0).lt(360).optional(),
        impactArea: areaSchema.optional(),
      }),
    )
    .default([]),
  /** What `roof cover` and the Plan room judge: places of launch, classes of missile, the region; by default from the launches. */
  coverage: coverageSchema.optional(),
  events: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("sensor-outage"), at: seconds, durationS: seconds, sensor: id }),
        z.strictObject({
          kind: z.literal("link-cut"),
          at: seconds,
          durationS: seconds,
          from: z.union([partySchema, z.literal("*")]),
          to: z.union([partySchema, z.literal("*")]),
        }),
        z.strictObject({
          kind: z.literal("false-alarm"),
          at: seconds,
          durationS: seconds,
          sensor: id,
          near: place,
        }),
        /** A meteor that burns up: every infrared satellite in view may see it, no radar does. */
        z.strictObject({
          kind: z.literal("bolide"),
          at: seconds,
          durationS: z.number().min(1).max(60),
          near: place,
        }),
      ]),
    )
    .default([]),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** A scenario with every `use` replaced by the numbers it stands for: what the exercise engine takes. */
export interface ResolvedScenario {
  readonly name: string;
  readonly title: string;
  readonly epochUs: number;
  readonly mode: Mode;
  readonly governance: Governance;
  readonly seed: number;
  readonly durationS?: number;
  readonly nations: readonly { readonly code: string; readonly name: string; readonly bloc: string }[];
  readonly sensors: readonly ResolvedSensor[];
  readonly batteries: readonly Battery[];
  readonly links: Scenario["links"];
  readonly release: readonly ReleaseRule[];
  readonly responses: readonly Response[];
  readonly sectors: readonly Sector[];
  readonly launches: readonly ResolvedLaunch[];
  readonly notifications: readonly { readonly to: readonly string[]; readonly notification: Notification }[];
  readonly events: Scenario["events"];
  readonly coverage?: ResolvedCoverage;
  /** The assessment that the missiles' values are of; there in every scenario that was resolved. */
  readonly assessment?: AssessmentUsed;
  /** Catalogue identifiers whose values nobody verified and this scenario rests on. */
  readonly unverified: readonly string[];
}

export interface ResolvedSensor {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly host: string;
  /** Absent for satellites, whose place follows from the orbit. */
  readonly at?: {
    readonly latDeg: number;
    readonly lonDeg: number;
    readonly altitudeM: number;
    readonly azimuthDeg: number;
  };
  readonly model: RadarParameters | InfraredParameters;
  readonly verified: boolean;
}

export interface ResolvedLaunch {
  readonly id: string;
  readonly missile: string;
  readonly missileName: string;
  readonly missileClass: string;
  readonly nation: string;
  readonly vehicle: VehicleParameters;
  readonly from: {
    readonly name?: string;
    readonly latDeg: number;
    readonly lonDeg: number;
    readonly altitudeM: number;
  };
  readonly to?: {
    readonly name?: string;
    readonly latDeg: number;
    readonly lonDeg: number;
    readonly altitudeM: number;
  };
  readonly azimuthDeg?: number;
  readonly atUs: number;
  readonly loft: "low" | "min-energy" | "high";
  readonly apogeeKm?: number;
  readonly notified?: string;
}

/** What the scenario says of coverage; what it leaves out follows from its launches. */
export interface ResolvedCoverage {
  readonly areas?: readonly ResolvedLaunch["from"][];
  readonly classes?: readonly Pick<ResolvedLaunch, "missile" | "missileName" | "missileClass" | "vehicle">[];
  readonly region?: CoverRegion;
}

export interface CoverRegion {
  readonly name?: string | undefined;
  readonly southDeg: number;
  readonly northDeg: number;
  readonly westDeg: number;
  readonly eastDeg: number;
}
