/** What is asked of aiming, and what it answers. */
import type { Geodetic } from "../../earth/index.js";
import type { Flight } from "../fly/flight.js";
import type { VehicleParameters } from "../vehicle.js";

export type Loft = "low" | "min-energy" | "high";

export interface AimQuestion {
  readonly vehicle: VehicleParameters;
  readonly from: Geodetic;
  readonly to: Geodetic;
  readonly loft: Loft;
  /** Instead of a loft; the other one too is then left out. */
  readonly apogeeM?: number;
  readonly flightTimeS?: number;
}

export type AimAnswer =
  | { readonly outcome: "aimed"; readonly flight: Flight; readonly missM: number }
  | { readonly outcome: "out-of-range"; readonly shortfallM: number; readonly flight: Flight };
