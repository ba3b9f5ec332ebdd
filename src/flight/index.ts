/** Vehicles, powered and free flight, aiming and reach, and what reported flights imply. */
export { aim, quickAim, type QuickAim } from "./aim/aim.js";
export type { AimAnswer, AimQuestion, Loft } from "./aim/question.js";
export { maxRange, type RangeQuestion } from "./aim/max-range.js";
export { coast, type Coast, type CoastOptions } from "./coast.js";
export type { Body } from "./fly/body.js";
export type { FlightEvent } from "./fly/events.js";
export type { Flight } from "./fly/flight.js";
export type { Orbit } from "./fly/orbit.js";
export { freeAcceleration } from "./forces/free.js";
export { hazard, type Hazard, type HazardQuestion } from "./hazard/envelope.js";
export {
  peopleByNation,
  reach,
  REACH_STEP_RAD,
  type PlaceInReach,
  type Reach,
  type ReachQuestion,
} from "./reach.js";
export { reachByYear, type DatedVehicle, type YearOfReach } from "./reach-by-year.js";
export type { Band } from "./reported/boost-of.js";
export { leastEnergyEllipse, reportedEllipse, type Ellipse } from "./reported/ellipse.js";
export { reconstruct, type Reconstruction } from "./reported/reconstruct.js";
export type { Reported } from "./reported/reported.js";
export type { Finding } from "./reported/verdict.js";
export type { StageParameters, VehicleParameters } from "./vehicle.js";
export { boostTable, type BoostTable } from "./quick/boost-table.js";
export { landing } from "./quick/landing.js";
export { lambert, type Transfer } from "./two-body/lambert.js";
export { quickShot } from "./quick/quick-shot.js";
export { impactSensitivity, type ImpactSensitivity } from "./sensitivity/impact.js";
export { impactCovariance, impactScatter, type Scatter } from "./sensitivity/scatter.js";
