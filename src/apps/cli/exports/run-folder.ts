/** What a run's folder holds, read for export: our own files, under the manifest's digest (`roof verify` says whether they still are). */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Picture } from "../../../formats/index.js";
import type { RunResult } from "../../../messages/index.js";
import { badInput } from "../answer.js";
import { MANIFEST, readText } from "../files.js";
import { entriesOf, type JournalEntry } from "../journals.js";

export interface RunFolder {
  readonly path: string;
  picture(): Picture;
  result(): RunResult;
  entries(): readonly JournalEntry[];
}

export const runFolder = (path: string): RunFolder => {
  if (!existsSync(path))
    throw badInput(path, "FILE_NOT_FOUND", "", "no such folder; `roof run SCENARIO --out DIR` writes one");
  if (!existsSync(join(path, MANIFEST)) || !existsSync(join(path, "picture.json")))
    throw badInput(
      path,
      "NOT_A_RUN",
      "",
      `holds no ${MANIFEST} and picture.json, so it is not a run's folder`,
    );
  const parsed = (name: string): unknown => parse(path, name, readText(join(path, name)));
  return {
    path,
    picture: () => parsed("picture.json") as Picture,
    result: () => parsed("result.json") as RunResult,
    entries: () => {
      const folder = join(path, "journals");
      const names = existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith(".jsonl")) : [];
      const journals = names.sort().map((name) => {
        const lines = readText(join(folder, name)).split("\n").slice(0, -1);
        return [basename(name, ".jsonl"), lines] as const;
      });
      try {
        return entriesOf(Object.fromEntries(journals));
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw broken(path, "journals", error);
      }
    },
  };
};

const parse = (folder: string, name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw broken(folder, name, error);
  }
};

const broken = (folder: string, name: string, error: SyntaxError) =>
  badInput(
    join(folder, name),
    "JSON_SYNTAX",
    "",
    `${error.message}; \`roof verify ${folder}\` says what else was changed`,
  );
