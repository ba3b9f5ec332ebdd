/** The vehicle a command flies: of the catalogue by its identifier, or of a file. */
import { existsSync } from "node:fs";
import { z } from "zod";
import { missiles } from "../../catalogue/index.js";
import { parseDocument, vehicleSchema, type VehicleParameters } from "../../messages/index.js";
import { nearest } from "../../base/index.js";
import { BadInput, badInput } from "./answer.js";
import { readText } from "./files.js";

export interface NamedVehicle {
  readonly id: string;
  readonly name: string;
  readonly vehicle: VehicleParameters;
  readonly verified: boolean;
}

const vehicleFileSchema = z.strictObject({ name: z.string().optional(), vehicle: vehicleSchema });

export const namedVehicle = (given: string): NamedVehicle => {
  const entry = missiles.find((m) => m.id === given);
  if (entry !== undefined)
    return { id: entry.id, name: entry.name, vehicle: entry.vehicle, verified: entry.verified };
  if (existsSync(given)) return fromFile(given);
  const near = nearest(
    given,
    missiles.map((m) => m.id),
  );
  throw badInput(
    "roof",
    "UNKNOWN_MISSILE",
    "--missile",
    `"${given}" is neither a file nor in the catalogue of ${missiles.length} missiles${near.length === 0 ? "; `roof catalogue missiles` lists them" : `; nearest: ${near.join(", ")}`}`,
  );
};

/** A file holds a vehicle, either bare or under `vehicle:` with a name. */
const fromFile = (path: string): NamedVehicle => {
  const text = readText(path, 1_048_576);
  const named = /^\s*["']?vehicle["']?\s*:|[{,]\s*"vehicle"\s*:/m.test(text);
  const parsed = named ? parseDocument(text, vehicleFileSchema) : parseDocument(text, vehicleSchema);
  if (!parsed.ok) throw new BadInput(parsed.issues, path);
  const value = parsed.value;
  if ("vehicle" in value)
    return { id: path, name: value.name ?? path, vehicle: value.vehicle, verified: false };
  return { id: path, name: path, vehicle: value, verified: false };
};
