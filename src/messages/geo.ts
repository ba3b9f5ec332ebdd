/** Shapes of places that several messages share; degrees and kilometres, as at every door. */
import { z } from "zod";

export const latDeg = z.number().min(-90).max(90);
export const lonDeg = z.number().min(-180).max(180);

export const pointSchema = z.strictObject({ latDeg, lonDeg });
export type Point = z.infer<typeof pointSchema>;

/** A disc on the ground. */
export const areaSchema = z.strictObject({ latDeg, lonDeg, radiusKm: z.number().positive().max(20_038) });
export type Area = z.infer<typeof areaSchema>;

/** An ellipse on the ground that holds the truth with `probability`; `azimuthDeg` of the major axis from north. */
export const ellipseSchema = z.strictObject({
  latDeg,
  lonDeg,
  semiMajorKm: z.number().nonnegative(),
  semiMinorKm: z.number().nonnegative(),
  azimuthDeg: z.number(),
  probability: z.number().gt(0).lt(1),
});
export type Ellipse = z.infer<typeof ellipseSchema>;
