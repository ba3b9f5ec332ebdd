/**
 * An assessment by file name, or as `id` or `id@version` of those that ship; and the version before it, where it lies beside it.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { nearest, type Issue } from "../../base/index.js";
import {
  assessmentDigest,
  issuesWithPlaces,
  parseAssessment,
  supersessionIssues,
  type Assessment,
} from "../../messages/index.js";
import { BadInput, badInput } from "./answer.js";
import { readText } from "./files.js";
import { assessmentTextsIn, MOST_ASSESSMENT_BYTES, SHIPPED_ASSESSMENTS } from "./assessment-place.js";

export interface LoadedAssessment {
  readonly path: string;
  readonly text: string;
  readonly assessment: Assessment;
}

/** Every issue of the document is thrown, those of the catalogue and of the chain included; signatures are another matter. */
export const loadAssessment = async (given: string): Promise<LoadedAssessment> => {
  const path = assessmentPath(given);
  const text = readText(path, MOST_ASSESSMENT_BYTES);
  const parsed = parseAssessment(text);
  if (!parsed.ok) throw new BadInput(parsed.issues, path);
  const assessment = parsed.value;
  const { checkAssessment } = await import("../../catalogue/index.js");
  const before = versionBefore(path, assessment);
  const issues: readonly Issue[] = [
    ...checkAssessment(assessment),
    ...(before === "not-here" ? [] : supersessionIssues(assessment, before)),
  ];
  if (issues.length > 0) throw new BadInput(issuesWithPlaces(issues, text), path);
  return { path, text, assessment };
};

/** The version that it supersedes, from the same folder: the one it names by content, or else the one of that number. */
export const versionBefore = (path: string, { id, supersedes }: Assessment): Assessment | "not-here" => {
  if (supersedes === undefined) return "not-here";
  const found = assessmentTextsIn(dirname(resolve(path)))
    .flatMap((text) => {
      const parsed = parseAssessment(text);
      return parsed.ok ? [parsed.value] : [];
    })
    .filter((a) => a.id === id && a.version === supersedes.version);
  return found.find((a) => assessmentDigest(a) === supersedes.digest) ?? found[0] ?? "not-here";
};

const assessmentPath = (given: string): string => {
  if (existsSync(given)) return given;
  const [id, version] = given.split("@");
  const shipped = existsSync(SHIPPED_ASSESSMENTS)
    ? readdirSync(SHIPPED_ASSESSMENTS).filter((n) => /\.(ya?ml|json)$/.test(n))
    : [];
  const found = shipped
    .map((name) => ({
      path: join(SHIPPED_ASSESSMENTS, name),
      read: readIfAssessment(join(SHIPPED_ASSESSMENTS, name)),
    }))
    .flatMap(({ path, read }) => (read === undefined ? [] : [{ path, id: read.id, version: read.version }]))
    .filter((a) => a.id === id && (version === undefined || String(a.version) === version))
    .sort((a, b) => b.version - a.version)[0];
  if (found !== undefined) return found.path;
  const names = shipped.map((n) => basename(n).replace(/\.\w+$/, ""));
  const near = nearest(given, names);
  throw badInput(
    given,
    "ASSESSMENT_NOT_FOUND",
    "",
    `no such file, and no assessment of that name and version ships; those that ship: ${(near.length > 0 ? near : names).join(", ")}`,
  );
};

const readIfAssessment = (path: string): Assessment | undefined => {
  const parsed = parseAssessment(readFileSync(path, "utf8"));
  return parsed.ok ? parsed.value : undefined;
};
