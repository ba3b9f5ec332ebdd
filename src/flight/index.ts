/** Vehicles, powered and free flight, aiming and reach. */
export { aim, type AimAnswer, type AimQuestion, type Loft } from "./aim/aim.js";
export { maxRange, type RangeQuestion } from "./aim/max-range.js";
export { coast, type Coast, type CoastOptions } from "./coast.js";
export type { Body, Flight, FlightEvent } from "./fly/flight.js";
export type { Orbit } from "./fly/orbit.js";
export { freeAcceleration } from "./forces/free.js";
export type { StageParameters, VehicleParameters } from "./vehicle.js";
