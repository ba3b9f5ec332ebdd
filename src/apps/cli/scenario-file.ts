/** A scenario by file name, or by the name of one that ships with the package. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import {
  issuesWithPlaces,
  type AssessmentGiven,
  parseScenario,
  type ResolvedScenario,
  type Scenario,
} from "../../messages/index.js";
import { nearest } from "../../base/index.js";
import { BadInput, badInput } from "./answer.js";
import { assessmentTextFor } from "./assessment-place.js";
import { readText } from "./files.js";
import { PACKAGE } from "./package.js";

export interface LoadedScenario {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
  /** What its `assessment` comes to, to resolve the same scenario otherwise. */
  readonly given: AssessmentGiven;
  /** Of the file that its `assessment` names, where it names one. */
  readonly assessmentText?: string;
}

export const loadScenario = async (given: string): Promise<LoadedScenario> => {
  const path = scenarioPath(given);
  const text = readText(path);
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new BadInput(parsed.issues, path);
  const { resolveScenario } = await import("../../catalogue/index.js");
  const name = basename(path, extname(path));
  const { givenAssessment } = await import("../../study/index.js");
  let assessmentText: string | undefined;
  const assessed = givenAssessment(parsed.value, (use) => {
    const found = assessmentTextFor(use, dirname(path));
    if (found !== "not-found") assessmentText = found;
    return found;
  });
  if (!assessed.ok) throw new BadInput(issuesWithPlaces(assessed.issues, text), path);
  const resolved = resolveScenario(parsed.value, name, assessed.value);
  if (!resolved.ok) throw new BadInput(issuesWithPlaces(resolved.issues, text), path);
  return {
    path,
    name,
    text,
    scenario: parsed.value,
    resolved: resolved.value,
    given: assessed.value,
    ...(assessmentText === undefined ? {} : { assessmentText }),
  };
};

export const scenarioPath = (given: string): string => {
  if (existsSync(given)) return given;
  const folder = join(PACKAGE, "scenarios");
  const shipped = existsSync(folder) ? readdirSync(folder).filter((n) => /\.(ya?ml|json)$/.test(n)) : [];
  const found = shipped.find((n) => n === given || basename(n, extname(n)) === given);
  if (found !== undefined) return join(folder, found);
  const names = shipped.map((n) => basename(n, extname(n)));
  const near = nearest(basename(given, extname(given)), names);
  const hint =
    /[/\\]|\.(ya?ml|json)$/.test(given) && near.length === 0
      ? ""
      : `; scenarios that ship: ${(near.length > 0 ? near : names).join(", ")}`;
  throw badInput(given, "FILE_NOT_FOUND", "", `no such file${hint}`);
};
