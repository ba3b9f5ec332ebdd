/** Studies: many runs of one scenario, varied as a study file says, until the figures asked for are known well enough. */
export { scenarioWith } from "./change.js";
export { drawOf, valueAt, type Draw, type FactorValue } from "./draw.js";
export { figureKey, figureKind, FIGURE_NAMES, type AskedFigure, type FigureName } from "./figures.js";
export { intervalOf, isNarrow, studentT, type Interval } from "./interval.js";
export { playFigures } from "./play-figures.js";
export { endOf, looksOf, statesOf, type FigureState, type StudyRow } from "./rows.js";
export { sobolIndices, type SobolIndex, type SobolRow } from "./sobol.js";
export {
  optionsOf,
  parseStudy,
  studyJsonSchema,
  type Factor,
  type StudyFile,
  type StudyOption,
} from "./study-file.js";
export {
  summaryOf,
  type DifferenceLine,
  type EffectLine,
  type FigureLine,
  type SobolLine,
  type StudySummary,
} from "./summary.js";
