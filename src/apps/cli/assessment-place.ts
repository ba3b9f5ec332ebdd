/**
 * Where the assessment that a scenario names lies: a file beside the scenario, the copy that a run keeps, or one that ships.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isAssessmentText } from "../../messages/index.js";
import { assessmentAmong } from "../../study/index.js";
import { PACKAGE } from "./package.js";

export const SHIPPED_ASSESSMENTS = join(PACKAGE, "scenarios", "assessments");
export const MOST_ASSESSMENT_BYTES = 4 * 1_048_576;
/** A run's folder keeps the assessment it used under this name, whatever it was called before. */
export const RUN_ASSESSMENT = "assessment.yaml";

export const assessmentTextFor = (use: string, folder: string): string | "not-found" => {
  const kept = assessmentTextOf(join(folder, RUN_ASSESSMENT));
  const direct = assessmentTextOf(join(folder, use));
  if (direct !== undefined) return direct;
  const named = assessmentAmong(
    [
      ...(kept === undefined ? [] : [kept]),
      ...assessmentTextsIn(folder),
      ...assessmentTextsIn(SHIPPED_ASSESSMENTS),
    ],
    use,
  );
  return named === "not-found" ? (kept ?? "not-found") : named;
};

export const assessmentTextsIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(ya?ml|json)$/.test(name))
        .flatMap((name) => assessmentTextOf(join(folder, name)) ?? [])
    : [];

const assessmentTextOf = (path: string): string | undefined => {
  if (!existsSync(path)) return undefined;
  const found = statSync(path);
  if (!found.isFile() || found.size > MOST_ASSESSMENT_BYTES) return undefined;
  const text = readFileSync(path, "utf8");
  return isAssessmentText(text) ? text : undefined;
};
