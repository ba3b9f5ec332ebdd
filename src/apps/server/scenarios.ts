/**
 * The scenario files the server may play: those of one folder, by name, and the one it was started with.
 *
 * A name from the network never becomes a path: it is looked up among the names found.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Parsed } from "../../base/index.js";
import { resolveScenario, stabilityQuestion } from "../../catalogue/index.js";
import { assessmentAmong, givenAssessment } from "../../study/index.js";
import {
  issuesWithPlaces,
  parseScenario,
  type ResolvedScenario,
  type ScenarioLine,
  type StabilityQuestion,
} from "../../messages/index.js";

export interface ScenarioFile {
  readonly id: string;
  readonly path: string;
}
export const scenarioFiles = (folder: string, extra?: string): ScenarioFile[] => {
  const found = new Map<string, ScenarioFile>();
  const add = (path: string): void => {
    const id = basename(path, extname(path));
    found.set(id, { id, path });
  };
  for (const name of readdirSync(folder).sort()) if (/\.(ya?ml|json)$/.test(name)) add(join(folder, name));
  if (extra !== undefined) add(extra);
  return [...found.values()];
};

/** Reads, parses and resolves one scenario, or says every issue with its place. */
export const loadScenario = (file: ScenarioFile): Parsed<ResolvedScenario> => {
  const text = readFileSync(file.path, "utf8");
  const parsed = parseScenario(text);
  if (!parsed.ok) return parsed;
  const given = givenAssessment(parsed.value, (use) => assessmentTextFor(use, file.path));
  if (!given.ok) return { ok: false, issues: issuesWithPlaces(given.issues, text) };
  const resolved = resolveScenario(parsed.value, file.id, given.value);
  return resolved.ok ? resolved : { ok: false, issues: issuesWithPlaces(resolved.issues, text) };
};

/** Every assessment in the folder `assessments` beside the scenarios, as text. */
const assessmentTexts = (scenarioPath: string): readonly string[] =>
  [join(dirname(scenarioPath), "assessments"), SHIPPED].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.(ya?ml|json)$/.test(name))
          .map((name) => readFileSync(join(folder, name), "utf8"))
      : [],
  );

/** A file beside the scenario, or an assessment by its name. */
const assessmentTextFor = (use: string, scenarioPath: string): string | "not-found" => {
  const beside = join(dirname(scenarioPath), use);
  return existsSync(beside) && statSync(beside).isFile()
    ? readFileSync(beside, "utf8")
    : assessmentAmong(assessmentTexts(scenarioPath), use);
};

/** Three above dist/apps/server. */
const SHIPPED = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "scenarios", "assessments");

/** The scenario at both ends of what is disputed: what the page assesses by itself. */
export const stabilityOf = (file: ScenarioFile): Parsed<StabilityQuestion> => {
  const parsed = parseScenario(readFileSync(file.path, "utf8"));
  return parsed.ok ? stabilityQuestion(parsed.value, file.id) : parsed;
};

export const scenarioLine = (file: ScenarioFile): ScenarioLine | "unreadable" => {
  const parsed = parseScenario(readFileSync(file.path, "utf8"));
  if (!parsed.ok) return "unreadable";
  const s = parsed.value;
  return {
    id: file.id,
    title: s.title,
    description: s.description ?? "",
    governance: s.governance,
    seed: s.seed,
    nations: s.nations.length,
    launches: s.launches.length,
  };
};
