/**
 * `roof assign`: rounds to targets so that the least value survives, with a proven lower bound, within what the file says was
 * agreed: barred pairs, reserves, a least for each nation.
 *
 * refuses   by issues: a problem file that does not fit one of its two forms; MINIMUM_UNREACHABLE
 */
import { performance } from "node:perf_hooks";
import { assignAgreed, roundsProblem } from "../../../defence/index.js";
import { BadInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { readText } from "../files.js";
import { fixed, table } from "../table.js";

const MOST_BYTES = 128 * 1_048_576;

export const assign = async (file: string, options: { readonly timeLimitS?: string }): Promise<Answer> => {
  const args = new Arguments("assign");
  const limitS = args.optionalNumber("--time-limit-s", options.timeLimitS, { above: 0, max: 86_400 }) ?? 10;
  args.done();
  const problem = roundsProblem(readText(file, MOST_BYTES));
  if (!problem.ok) throw new BadInput(problem.issues, file);
  const startedMs = performance.now();
  const isOver = (): boolean => performance.now() - startedMs > limitS * 1000;
  const { assignment, value, lowerBound, gap, optimal } = assignAgreed(
    problem.value,
    problem.value.bounds,
    isOver,
  );
  const wallS = fixed((performance.now() - startedMs) / 1000, 3);
  return {
    json: { assignment, value, lowerBound, gap, optimal, wallS },
    human: [
      table(
        ["weapon", "target", "rounds"],
        assignment.map(({ weapon, target, rounds }) => [weapon, target, rounds]),
      ),
      `Value ${value}, proven lower bound ${lowerBound}, gap ${fixed(gap * 100, 6)} %${optimal ? ": proven best" : ""} (${wallS} s)`,
    ].join("\n"),
  };
};
