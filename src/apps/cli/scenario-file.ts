/** A scenario by file name, or by the name of one that ships with the package. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  issuesWithPlaces,
  parseScenario,
  type ResolvedScenario,
  type Scenario,
} from "../../messages/index.js";
import { nearest } from "../../base/index.js";
import { BadInput, badInput } from "./answer.js";
import { readText } from "./files.js";

/** The folder that holds `scenarios/`: three above dist/apps/cli. */
export const PACKAGE = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");

export interface LoadedScenario {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly scenario: Scenario;
  readonly resolved: ResolvedScenario;
}

export const loadScenario = async (given: string): Promise<LoadedScenario> => {
  const path = scenarioPath(given);
  const text = readText(path);
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new BadInput(parsed.issues, path);
  const { resolveScenario } = await import("../../catalogue/index.js");
  const name = basename(path, extname(path));
  const resolved = resolveScenario(parsed.value, name);
  if (!resolved.ok) throw new BadInput(issuesWithPlaces(resolved.issues, text), path);
  return { path, name, text, scenario: parsed.value, resolved: resolved.value };
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
