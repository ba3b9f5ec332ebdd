/**
 * One missile of the catalogue, from its facts: status and sources follow from its values.
 */
import type { MissileEntry, Quantity, VehicleParameters } from "../../messages/index.js";
import { estimated } from "../quantity.js";
import { UNREAD } from "../sources.js";
import { derivedBasis, vehicleOf, type ClassFacts } from "../vehicles/derive.js";
import { PROPELLANTS } from "../vehicles/propellants.js";

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  /** By range where absent. */
  readonly class?: MissileEntry["class"];
  readonly service: string;
  readonly year?: number;
  readonly note?: string;
}

export interface Facts extends Named {
  readonly propellant: MissileEntry["propellant"];
  /** Absent for what goes into orbit. */
  readonly range?: Quantity;
  /** For sounding rockets. */
  readonly apogee?: Quantity;
  readonly payload: Quantity;
  readonly vehicle: VehicleParameters;
  readonly basis: string;
}

export const missile = (f: Facts): MissileEntry => {
  const values = [f.range, f.apogee, f.payload].filter((q) => q !== undefined);
  const sources = values.flatMap((q) => [q.source, ...(q.others ?? []).map((o) => o.source)]);
  const shown = f.range ?? f.apogee ?? f.payload;
  return {
    id: f.id,
    name: f.name,
    nation: f.nation,
    status: shown.status,
    verified: sources.every((s) => !s.includes(UNREAD)) && values.every((q) => q.status !== "estimated"),
    sources: [...new Set(sources)],
    ...(f.note === undefined ? {} : { note: f.note }),
    class: f.class ?? classOf(shown.value),
    propellant: f.propellant,
    ...(f.range === undefined ? {} : { rangeKm: f.range }),
    ...(f.apogee === undefined ? {} : { apogeeKm: f.apogee }),
    payloadKg: f.payload,
    service: f.service,
    ...(f.year === undefined ? {} : { year: f.year }),
    vehicle: f.vehicle,
    vehicleBasis: f.basis,
  };
};

/** The usual classes by greatest range, km. */
const classOf = (rangeKm: number): MissileEntry["class"] =>
  rangeKm < 300
    ? "CRBM"
    : rangeKm < 1000
      ? "SRBM"
      : rangeKm < 3000
        ? "MRBM"
        : rangeKm < 5500
          ? "IRBM"
          : "ICBM";

export interface Derived extends Named {
  readonly range: Quantity;
  /** Of the vehicle; the entry's payload unless `payload` says more. */
  readonly facts: ClassFacts;
  readonly payload?: Quantity;
}

/** A missile whose vehicle is derived from its class and fitted to its published range. */
export const derived = ({ facts, ...named }: Derived): MissileEntry =>
  missile({
    ...named,
    propellant: PROPELLANTS[facts.propellant].family,
    payload: named.payload ?? estimated(facts.payloadKg, "kg", UNREAD),
    vehicle: vehicleOf(facts),
    basis: derivedBasis(
      facts,
      `the greatest range flown meets ${named.range.value} km with ${facts.payloadKg} kg`,
    ),
  });

/** A figure that is commonly printed and has not been read in its source. */
export const km = (value: number, note?: string): Quantity => estimated(value, "km", UNREAD, note);
export const kg = (value: number, note?: string): Quantity => estimated(value, "kg", UNREAD, note);
