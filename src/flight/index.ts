/** Vehicles, powered and free flight, aiming and reach, and what reported flights imply. */
export { aim, quickAim, type AimAnswer, type AimQuestion, type Loft, type QuickAim } from "./aim/aim.js";
export { maxRange, type RangeQuestion } from "./aim/max-range.js";
export { coast, type Coast, type CoastOptions } from "./coast.js";
export type { Body } from "./fly/body.js";
export type { FlightEvent } from "./fly/events.js";
export type { Flight } from "./fly/flight.js";
export type { Orbit } from "./fly/orbit.js";
export { freeAcceleration } from "./forces/free.js";
export { reach, REACH_STEP_RAD, type PlaceInReach, type Reach, type ReachQuestion } from "./reach.js";
export type { Band } from "./reported/boost-of.js";
export { leastEnergyEllipse, reportedEllipse, type Ellipse } from "./reported/ellipse.js";
export { reconstruct, type Reconstruction } from "./reported/reconstruct.js";
export type { Reported } from "./reported/reported.js";
export type { StageParameters, VehicleParameters } from "./vehicle.js";
