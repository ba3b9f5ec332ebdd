/**
 * What nations agreed on, laid over a rounds problem: pairs that may not be, rounds kept back, and what each nation gets at least.
 *
 * shape     a pair is barred for a reason that the answer can repeat: whose sector it is, whose consent is missing, whose ground an
 *           interceptor would fly over, where debris would fall
 * refuses   by issues: RESERVE_ABOVE_ROUNDS, NO_SUCH_WEAPON, NO_SUCH_TARGET, NO_SUCH_NATION, NATIONS_DIFFER, MINIMUM_UNREACHABLE
 */
import type { Issue } from "../../base/index.js";
import type { RoundsProblem } from "./problem.js";

export const BARRED = ["sector", "consent", "overflight", "debris"] as const;

export interface Bounds {
  readonly forbidden?: readonly {
    readonly weapon: number;
    readonly target: number;
    readonly because: (typeof BARRED)[number];
  }[];
  /** Rounds of each weapon that stay home. */
  readonly reserve?: readonly number[];
  /** By target: whose ground it is aimed at. */
  readonly nations?: readonly string[];
  /** Rounds that targets aimed at a nation get together, at least. */
  readonly least?: Readonly<Record<string, number>>;
}

/** The same problem with barred pairs at no chance and reserves taken off: whatever plan is best there is allowed here. */
export const boundedProblem = (
  { rounds, values, probabilities }: RoundsProblem,
  bounds: Bounds,
): RoundsProblem => {
  const barred = new Set((bounds.forbidden ?? []).map(({ weapon, target }) => `${weapon} ${target}`));
  return {
    rounds: rounds.map((n, w) => n - (bounds.reserve?.[w] ?? 0)),
    values,
    probabilities:
      barred.size === 0
        ? probabilities
        : probabilities.map((row, w) => row.map((p, t) => (barred.has(`${w} ${t}`) ? 0 : p))),
  };
};

export const boundsIssues = (problem: RoundsProblem, bounds: Bounds): Issue[] => {
  const issues: Issue[] = [];
  const say = (code: string, path: string, message: string): void =>
    void issues.push({ code, path, message });
  const { rounds, values } = problem;
  (bounds.forbidden ?? []).forEach(({ weapon, target }, i) => {
    if (weapon >= rounds.length)
      say("NO_SUCH_WEAPON", `forbidden[${i}].weapon`, `weapon ${weapon} of ${rounds.length}, counted from 0`);
    if (target >= values.length)
      say("NO_SUCH_TARGET", `forbidden[${i}].target`, `target ${target} of ${values.length}, counted from 0`);
  });
  const { reserve, nations, least } = bounds;
  if (reserve !== undefined && reserve.length !== rounds.length)
    say(
      "RESERVE_DIFFERS",
      "reserve",
      `${rounds.length} weapons need ${rounds.length} numbers; there are ${reserve.length}`,
    );
  reserve?.forEach((n, w) => {
    if (n > (rounds[w] ?? n))
      say("RESERVE_ABOVE_ROUNDS", `reserve[${w}]`, `${n} kept back of ${rounds[w]} rounds`);
  });
  if (nations !== undefined && nations.length !== values.length)
    say(
      "NATIONS_DIFFER",
      "nations",
      `${values.length} targets need ${values.length} nations; there are ${nations.length}`,
    );
  for (const nation of Object.keys(least ?? {}))
    if (!(nations ?? []).includes(nation))
      say("NO_SUCH_NATION", `least.${nation}`, `no target is aimed at ${nation}, as \`nations\` has it`);
  return issues;
};
