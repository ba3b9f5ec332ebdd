/**
 * A rounds problem from the plain text of the public instances, or every issue with line and column.
 *
 * shape     line 1: weapons, targets and, where it is not 1, rounds per weapon; then one value a target; then one line
 *           `weapon target probability` for each pair, counted from 0 (docs/math/assignment.md)
 */
import type { Issue, Parsed } from "../../base/index.js";
import { MOST_ROUNDS, MOST_TABLE, type RoundsProblem } from "./problem.js";

interface Word {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
interface Span {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}
type Say = (at: { line: number; column: number }, code: string, path: string, message: string) => void;

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

export const roundsProblemFromText = (text: string): Parsed<RoundsProblem> => {
  const issues: Issue[] = [];
  const say: Say = ({ line, column }, code, path, message) =>
    void issues.push({ code, path, message, line, column });
  const lines = linesOf(text);
  const head = sizes(lines[0] ?? [], say);
  if (head === undefined) return { ok: false, issues };
  const { weapons, targets, rounds } = head;
  const end = { line: text.split("\n").length, column: 1 };
  const values = valuesOf(lines.slice(1, 1 + targets), targets, end, say);
  const probabilities = Array.from({ length: weapons }, () => new Array<number>(targets).fill(NaN));
  let pairs = 0;
  for (const words of lines.slice(1 + targets)) pairs += readPair(words, probabilities, say) ? 1 : 0;
  if (issues.length === 0 && pairs < weapons * targets) {
    const w = probabilities.findIndex((row) => row.some(Number.isNaN));
    const t = probabilities[w]!.findIndex(Number.isNaN);
    say(
      end,
      "PAIRS_MISSING",
      "probabilities",
      `${weapons * targets - pairs} of ${weapons * targets} pairs have no probability, the first is weapon ${w}, target ${t}`,
    );
  }
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: { rounds: new Array<number>(weapons).fill(rounds), values, probabilities } };
};

/** Words of each line that is not blank. */
const linesOf = (text: string): Word[][] =>
  text
    .split("\n")
    .map((line, i) =>
      Array.from(line.matchAll(/\S+/g), (found) => ({
        text: found[0],
        line: i + 1,
        column: found.index + 1,
      })),
    )
    .filter((words) => words.length > 0);

const sizes = (
  words: readonly Word[],
  say: Say,
): { readonly weapons: number; readonly targets: number; readonly rounds: number } | undefined => {
  const first = words[0] ?? { line: 1, column: 1 };
  if (words.length < 2 || words.length > 3) {
    say(
      first,
      "SIZES_EXPECTED",
      "",
      `the first line holds weapons, targets and perhaps rounds; not ${words.length} words`,
    );
    return undefined;
  }
  const whole = { least: 1, most: MOST_TABLE, whole: true };
  const weapons = number(words[0]!, "weapons", whole, say);
  const targets = number(words[1]!, "targets", whole, say);
  const rounds =
    words[2] === undefined ? 1 : number(words[2], "rounds", { ...whole, least: 0, most: MOST_ROUNDS }, say);
  if (weapons === undefined || targets === undefined || rounds === undefined) return undefined;
  if (weapons * targets <= MOST_TABLE) return { weapons, targets, rounds };
  say(first, "TOO_LARGE", "", `${weapons} weapons × ${targets} targets; ${MOST_TABLE} pairs are the most`);
  return undefined;
};

const valuesOf = (
  lines: readonly Word[][],
  targets: number,
  end: { line: number; column: number },
  say: Say,
): number[] => {
  if (lines.length < targets)
    say(
      end,
      "VALUES_MISSING",
      "values",
      `${targets} targets need ${targets} values; there are ${lines.length}`,
    );
  return lines.map((words, t) => {
    if (words.length > 1)
      say(
        words[1]!,
        "ONE_VALUE_A_LINE",
        `values[${t}]`,
        `"${words[1]!.text}" follows the value of target ${t}`,
      );
    return number(words[0]!, `values[${t}]`, { least: 0, most: 1e12 }, say) ?? 0;
  });
};

/** Sets one pair's probability; whether it was sound. */
const readPair = (words: readonly Word[], probabilities: number[][], say: Say): boolean => {
  if (words.length !== 3) {
    say(
      words[0]!,
      "PAIR_EXPECTED",
      "probabilities",
      `a line holds weapon, target and probability; not ${words.length} words`,
    );
    return false;
  }
  const last = { weapon: probabilities.length - 1, target: probabilities[0]!.length - 1 };
  const w = number(words[0]!, "weapon", { least: 0, most: last.weapon, whole: true }, say);
  const t = number(words[1]!, "target", { least: 0, most: last.target, whole: true }, say);
  const p = number(words[2]!, "probability", { least: 0, most: 1 }, say);
  if (w === undefined || t === undefined || p === undefined) return false;
  if (!Number.isNaN(probabilities[w]![t]!)) {
    say(
      words[0]!,
      "PAIR_TWICE",
      `probabilities[${w}][${t}]`,
      `weapon ${w}, target ${t} already has a probability`,
    );
    return false;
  }
  probabilities[w]![t] = p;
  return true;
};

const number = (word: Word, path: string, { least, most, whole }: Span, say: Say): number | undefined => {
  const value = NUMBER.test(word.text) ? Number(word.text) : NaN;
  if (Number.isNaN(value)) say(word, "NOT_A_NUMBER", path, `"${word.text}" is not a number`);
  else if (whole === true && !Number.isInteger(value))
    say(word, "NOT_WHOLE", path, `${word.text} is not a whole number`);
  else if (value < least || value > most)
    say(word, "OUT_OF_RANGE", path, `${word.text} is outside ${least} to ${most}`);
  else return value;
  return undefined;
};
