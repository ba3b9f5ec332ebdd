/** A study file with its scenario, each option of it tried once, so that a wrong path is told before hours of work. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { Refusal, type Issue } from "../../../base/index.js";
import { parseScenario, type ResolvedScenario } from "../../../messages/index.js";
import { drawOf, optionsOf, parseStudy, scenarioWith, type StudyFile } from "../../../study/index.js";
import { BadInput } from "../answer.js";
import { readText } from "../files.js";
import { loadScenario, type LoadedScenario } from "../scenario-file.js";

export interface LoadedStudy {
  readonly path: string;
  readonly text: string;
  readonly study: StudyFile;
  readonly scenario: LoadedScenario;
}

/** Whether a file says that it is a study: it has a `study` key at its top. */
export const isStudyText = (text: string): boolean => /^(?:study\s*:|\s*\{\s*"study"\s*:)/m.test(text);

/** `scenarioPath` stands for the scenario that the file names, where its copy is at hand. */
export const loadStudy = async (path: string, scenarioPath?: string): Promise<LoadedStudy> => {
  const text = readText(path, 1_048_576);
  const parsed = parseStudy(text);
  if (!parsed.ok) throw new BadInput(parsed.issues, path);
  const study = parsed.value;
  // Beside the study file first, then where the command runs, then those that ship.
  const beside = join(dirname(path), study.scenario);
  const scenario = await loadScenario(scenarioPath ?? (existsSync(beside) ? beside : study.scenario));
  const play = await scenarioPlayer(scenario.text, scenario.name, study);
  const issues: Issue[] = [];
  for (const { name } of optionsOf(study))
    for (const run of [0, 1, 2]) {
      const tried = play.resolved(run, name);
      if (tried.ok) continue;
      // Places in the changed scenario's text are places in no file of the user's.
      for (const { code, path: at, message } of tried.issues)
        if (!issues.some((i) => i.code === code && i.path === at)) issues.push({ code, path: at, message });
    }
  if (issues.length > 0) throw new BadInput(issues, path);
  return { path, text, study, scenario };
};

type Resolved =
  | { readonly ok: true; readonly value: ResolvedScenario }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Makes the scenario of any run and option: the scenario file, changed where the study says so. */
export const scenarioPlayer = async (scenarioText: string, name: string, study: StudyFile) => {
  const { resolveScenario } = await import("../../../catalogue/index.js");
  const root = parse(scenarioText) as Record<string, unknown>;
  const options = new Map(optionsOf(study).map((o) => [o.name, o]));
  const changed = (run: number, optionName: string): Record<string, unknown> => {
    const option = options.get(optionName)!;
    const { seed, values } = drawOf(study, run);
    const governance = option.governance === undefined ? {} : { governance: option.governance };
    return { ...scenarioWith(root, { ...option.set, ...values }), ...governance, seed };
  };
  return {
    changed,
    resolved: (run: number, optionName: string): Resolved => {
      try {
        const parsed = parseScenario(JSON.stringify(changed(run, optionName)));
        return parsed.ok ? resolveScenario(parsed.value, name) : parsed;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const path = String(error.values["path"] ?? "");
        const message = error.message.replace(`${error.code}: `, "");
        return { ok: false, issues: [{ code: error.code, path, message }] };
      }
    },
  };
};
