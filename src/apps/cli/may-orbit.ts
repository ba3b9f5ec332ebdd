/** Whether a missile's payload may stay up: a weapon's is to come down, even where its energy would do for an orbit. */
import { missiles } from "../../catalogue/index.js";
import type { NamedVehicle } from "./missile.js";

export const mayOrbit = ({ id }: NamedVehicle): "allowed" | "never" => {
  const entry = missiles.find((m) => m.id === id);
  return entry === undefined || entry.class === "SLV" ? "allowed" : "never";
};
