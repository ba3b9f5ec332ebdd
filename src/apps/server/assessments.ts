/** The joint threat assessments that ship with the package, each with the digest of its content, or what is wrong with it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { assessmentDigest, parseAssessment, type AssessmentAnswer } from "../../messages/index.js";

export const assessmentsIn = (folder: string): readonly AssessmentAnswer[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => /\.(ya?ml|json)$/.test(name))
    .sort()
    .map((name): AssessmentAnswer => {
      const parsed = parseAssessment(readFileSync(join(folder, name), "utf8"));
      const file = basename(name);
      return parsed.ok
        ? { file, ok: true, assessment: parsed.value, digest: assessmentDigest(parsed.value) }
        : { file, ok: false, issues: parsed.issues };
    });
