/**
 * Detections, truth and tracks as files, and the frame they share.
 *
 * frame     files: east-north-up of `ref`, metres; a detection in its sensor's own frame, azimuth clockwise from north
 * shape     as in docs/formats; only what tracking and scoring read is asked for, the rest is let through
 */
import { z } from "zod";

const finite = z.number();
const vector3 = z.tuple([finite, finite, finite]);
const fraction = z.number().gt(0).lte(1);

export const fieldOfViewSchema = z.object({
  az_centre_deg: finite,
  az_halfwidth_deg: z.number().nonnegative(),
  el_min_deg: finite,
  el_max_deg: finite,
  range_min_m: z.number().nonnegative(),
  range_max_m: z.number().positive(),
});

export const fileSensorSchema = z.object({
  name: z.string().min(1),
  kind: z.string(),
  sigma_range_m: z.number().positive().optional(),
  sigma_az_rad: z.number().positive(),
  sigma_el_rad: z.number().positive(),
  pd: fraction,
  clutter_per_scan: z.number().nonnegative(),
  clutter_density: z.number().nonnegative(),
  fov: fieldOfViewSchema,
  pos_enu_m: vector3,
  rot_enu_ref_to_sensor: z.tuple([vector3, vector3, vector3]),
});
export type FileSensor = z.infer<typeof fileSensorSchema>;

export const refSchema = z.object({
  lat_deg: z.number().min(-90).max(90),
  lon_deg: z.number().min(-180).max(180),
  h_m: finite,
});
export type Ref = z.infer<typeof refSchema>;

export const detectionsFileSchema = z.object({
  meta: z.object({ ref: refSchema, sensors: z.array(fileSensorSchema).min(1) }),
  scans: z
    .array(
      z.object({
        t: finite,
        sensor: z.number().int().nonnegative(),
        dets: z.array(z.tuple([z.number().positive().nullable(), finite, z.number().min(-2).max(2)])),
      }),
    )
    .min(1),
});
export type DetectionsFile = z.infer<typeof detectionsFileSchema>;

/** t, then position and velocity. */
const stateSchema = z.tuple([finite, finite, finite, finite, finite, finite, finite]);

export const truthFileSchema = z.object({
  truth: z.array(z.object({ id: z.union([z.number(), z.string()]), states: z.array(stateSchema).min(1) })),
});
export type TruthFile = z.infer<typeof truthFileSchema>;

/** id, position, velocity, and perhaps the upper triangle of the covariance. */
const trackRowSchema = z
  .tuple([z.union([z.number(), z.string()]), finite, finite, finite, finite, finite, finite])
  .rest(finite);

export const tracksFileSchema = z.object({
  scans: z.array(
    z.object({ t: finite, sensor: z.number().int().optional(), tracks: z.array(trackRowSchema) }),
  ),
});
export type TracksFile = z.infer<typeof tracksFileSchema>;
export type TrackRow = TracksFile["scans"][number]["tracks"][number];
