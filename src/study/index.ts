/** Runs judged against the truth: what each nation saw, who was warned when, who was protected, and why. */
export * from "./campaign/index.js";
export { isInside } from "./ellipse.js";
export { groundDistanceKm } from "./match.js";
export { ENGINE, play, runDigest, type PlayedRun, type PlayOptions } from "./play.js";
export type { TruthSample } from "./truth-samples.js";
export { assessStability } from "./stability/assess.js";
export type { EndCount, Engagement, SiteVerdict, StabilityAnswer } from "./stability/answer.js";
export type { Trajectory } from "./stability/trajectories.js";
export { MODEL_S } from "./stability/answer.js";
export { changed, parametersOf, type Change } from "./stability/change.js";
export { burdenTable, type BurdenLine, type BurdenTable } from "./share/burden.js";
export {
  FLIGHT_VERDICTS,
  judgeFlight,
  type FlightVerdict,
  type JudgedFlight,
  type RefutedValue,
} from "./flights/judge.js";
export { flightsReport, type FlightsReport } from "./flights/report.js";
export { flightLine, reconstructionLine, type FlightLine, type ReconstructionLine } from "./flights/lines.js";
export {
  coverAnswer,
  coverOf,
  coverSome,
  coverTask,
  threatCount,
  type CoverAnswer,
  type CoverCell,
  type CoverTask,
} from "./cover/cover.js";
export type { CoverNation, UnitVerdict } from "./cover/nations.js";
export { MOST_RESOLUTION } from "./cover/ground.js";
export { whyCell, type CellWhy } from "./cover/why.js";
export { bruteForce, type BruteVerdict } from "./cover/brute-force.js";
export { buildProblem } from "./cover/problem.js";
export { coverPlan, type CoverPlan } from "./cover/plan.js";
export { checkResponses, SAMPLES as RESPONSE_SAMPLES } from "./responses/check.js";
export type { Finding, ResponseCheck } from "./responses/finding.js";
export { libraryProblems, signedLibrary, type SignedLibrary } from "./responses/library.js";
export { buildQuestion, comparePlans, type ComparedPlan } from "./build/question.js";
export { reachable, type BuildProblem, type Goal } from "./build/problem.js";
export { bestPlans, tradeOff, type BuiltPlan, type Solver } from "./build/solve.js";
export {
  assessedVehicle,
  compareReach,
  type ReachComparison,
  type ReachQuestionOfTwo,
  type ReachSide,
  type SideValues,
} from "./assess/compare.js";
export { assessmentAmong, givenAssessment } from "./assess/given.js";
export { refitVehicle, type Refit } from "./assess/refit.js";
