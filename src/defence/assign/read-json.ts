/**
 * A rounds problem from its JSON form, or every issue with path, line and column.
 *
 * shape     `{rounds: [r_w …], values: [v_t …], probabilities: [[p_wt …] …]}` (docs/math/assignment.md), and what
 *           was agreed: `forbidden`, `reserve`, `nations`, `least`
 */
import { z } from "zod";
import type { Issue, Parsed } from "../../base/index.js";
import { issuesWithPlaces, parseJson } from "../../messages/index.js";
import { BARRED, boundsIssues, type Bounds } from "./bounds.js";
import { MOST_ROUNDS, MOST_TABLE, type RoundsProblem } from "./problem.js";

export interface AgreedProblem extends RoundsProblem {
  readonly bounds: Bounds;
}

const rounds = z.int().min(0).max(MOST_ROUNDS);
const problemSchema = z.strictObject({
  rounds: z.array(rounds).min(1),
  values: z.array(z.number().min(0).max(1e12)).min(1),
  probabilities: z.array(z.array(z.number().min(0).max(1))),
  forbidden: z
    .array(z.strictObject({ weapon: z.int().min(0), target: z.int().min(0), because: z.enum(BARRED) }))
    .optional(),
  reserve: z.array(rounds).optional(),
  nations: z.array(z.string().min(1)).optional(),
  least: z.record(z.string().min(1), rounds).optional(),
});

export const roundsProblemFromJson = (text: string): Parsed<AgreedProblem> => {
  const parsed = parseJson(text, problemSchema);
  if (!parsed.ok) return parsed;
  const { rounds, values, probabilities, ...agreed } = parsed.value;
  const problem = { rounds, values, probabilities };
  // zod's optional keys may hold undefined; a key that is there has a value.
  const bounds = agreed as Bounds;
  const issues = [...shapeIssues(problem), ...boundsIssues(problem, bounds)];
  return issues.length === 0
    ? { ok: true, value: { ...problem, bounds } }
    : { ok: false, issues: issuesWithPlaces(issues, text) };
};

const shapeIssues = ({ rounds, values, probabilities }: RoundsProblem): Issue[] => {
  const issues: Issue[] = [];
  const say = (code: string, path: string, message: string): void =>
    void issues.push({ code, path, message });
  if (probabilities.length !== rounds.length)
    say(
      "ROWS_DIFFER",
      "probabilities",
      `${rounds.length} weapons need ${rounds.length} rows; there are ${probabilities.length}`,
    );
  probabilities.forEach((row, w) => {
    if (row.length !== values.length)
      say(
        "COLUMNS_DIFFER",
        `probabilities[${w}]`,
        `${values.length} targets need ${values.length} numbers; there are ${row.length}`,
      );
  });
  if (rounds.length * values.length > MOST_TABLE)
    say(
      "TOO_LARGE",
      "",
      `${rounds.length} weapons × ${values.length} targets; ${MOST_TABLE} pairs are the most`,
    );
  return issues;
};
