/**
 * One run for a study: the same exercise and the same judgement as `play`, without journals, signatures, explanations and
 * samples of the truth, which no figure rests on.
 */
import { runExercise } from "../../exercise/index.js";
import type { ResolvedScenario } from "../../messages/index.js";
import { evaluateRun } from "../evaluate.js";
import { nationLines } from "../nation-lines.js";
import { observer } from "../observe.js";
import { figureKey, figureKind, type AskedFigure, type RunFigures } from "./figures.js";

export const playFigures = (
  scenario: ResolvedScenario,
  asked: readonly AskedFigure[],
): Readonly<Record<string, number | undefined>> => {
  const { observed, note } = observer();
  const outcome = runExercise(scenario, note);
  const { launches, seen, falseWarnings } = evaluateRun(scenario, outcome, observed);
  const needsPeople = asked.some((a) => figureKind(a.figure).people === true);
  const run: RunFigures = {
    launches,
    falseWarnings,
    withheld: observed.withheld,
    nations: needsPeople ? nationLines(scenario, outcome, launches, seen) : [],
  };
  return figuresOf(run, asked);
};

export const figuresOf = (
  run: RunFigures,
  asked: readonly AskedFigure[],
): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(asked.map((a) => [figureKey(a), figureKind(a.figure).of(run, a)]));
