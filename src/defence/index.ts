export { flyOutTable, type FlyOutTable } from "./flyout/table.js";
export { kinematicCeiling, type Ceiling } from "./flyout/ceiling.js";
export { sampledPath, type ObjectPath } from "./window/path.js";
export { predictedPath, type Forecast, type ForecastOptions } from "./window/forecast.js";
export { interceptOf, interceptWindow, siteDirection } from "./window/window.js";
export { groundRangeM, heightM as heightAboveM } from "./window/ground.js";
export type { Intercept, ShotTime, Window, WindowQuestion } from "./window/question.js";
export type { NoWindow } from "./window/none.js";
export { planShots } from "./doctrine/plan.js";
export { matchShots, type Match } from "./doctrine/match.js";
export type {
  Authorisation,
  Authorise,
  BatteryState,
  Held,
  ShotPlan,
  ShotQuestion,
  Threat,
} from "./doctrine/types.js";
export {
  cleanDefence,
  killOfSalvo,
  killOnTrack,
  leakOfLayers,
  leakOfSalvo,
  roundsNeeded,
  shootLookShoot,
  type Sequence,
} from "./effectiveness/salvo.js";
export { assignRounds, type RoundsAnswer } from "./assign/solve.js";
export { assignAgreed, replanRounds, type Horizon } from "./assign/agreed.js";
export type { Bounds } from "./assign/bounds.js";
export { roundsProblem } from "./assign/read.js";
export type { RoundsProblem } from "./assign/problem.js";
export { coverThreat } from "./coverage/threat-cover.js";
export type {
  Claim,
  CoverBattery,
  CoverProblem,
  CoverThreat,
  Permit,
  ThreatCover,
  Units,
} from "./coverage/problem.js";
export { explainThreat, type BatteryReason, type ThreatReason } from "./coverage/explain.js";
export type { Holder } from "./coverage/hold.js";
export type { CoverRadar } from "./coverage/radar.js";
export { CoverBook } from "./coverage/book.js";
