/** `roof check`: every issue of a scenario, a study or an assessment, with line and column; the answer "yes, it is right" otherwise. */
import { existsSync } from "node:fs";
import { isAssessmentText } from "../../../messages/index.js";
import type { Answer } from "../answer.js";
import { readText } from "../files.js";
import { loadScenario } from "../scenario-file.js";
import { isStudyText, loadStudy } from "../study/load.js";

export interface CheckOptions {
  /** Of an assessment: `PARTY=64 hexadecimal digits`, as often as needed. */
  readonly trust?: readonly string[];
}

export const check = async (file: string, options: CheckOptions = {}): Promise<Answer> => {
  const text = existsSync(file) ? readText(file) : undefined;
  if (text === undefined ? file.includes("@") : isAssessmentText(text)) {
    const { checkAssessmentFile } = await import("./check-assessment.js");
    return checkAssessmentFile(file, options.trust ?? []);
  }
  if (text !== undefined && isStudyText(text)) return checkStudy(file);
  const { path, resolved } = await loadScenario(file);
  const counts = {
    nations: resolved.nations.length,
    sensors: resolved.sensors.length,
    batteries: resolved.batteries.length,
    launches: resolved.launches.length,
    releaseRules: resolved.release.length,
    responses: resolved.responses.length,
  };
  const unverified =
    resolved.unverified.length === 0 ? "" : `\nRests on unverified data: ${resolved.unverified.join(", ")}`;
  return {
    json: {
      ok: true,
      file: path,
      kind: "scenario",
      scenario: resolved.name,
      title: resolved.title,
      ...counts,
      unverified: resolved.unverified,
      issues: [],
    },
    human: `${path}: no issues (${Object.entries(counts)
      .map(([k, n]) => `${n} ${WORDS[k] ?? k}`)
      .join(", ")})${unverified}`,
  };
};

const checkStudy = async (file: string): Promise<Answer> => {
  const { study, scenario } = await loadStudy(file);
  const counts = {
    options: Math.max(study.options.length, 1),
    factors: study.factors.length,
    figures: study.figures.length,
  };
  return {
    json: {
      ok: true,
      file,
      kind: "study",
      study: study.study,
      scenario: scenario.name,
      design: study.design,
      ...counts,
      issues: [],
    },
    human: `${file}: no issues (a study of ${scenario.name}: ${Object.entries(counts)
      .map(([k, n]) => `${n} ${k}`)
      .join(", ")})`,
  };
};

const WORDS: Readonly<Record<string, string>> = { releaseRules: "release rules" };
