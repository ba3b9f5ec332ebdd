/**
 * The assessment that a scenario names, from the text that whoever holds files found under that name.
 *
 * refuses   by issues: a file that is none, that is another version than the one named, or whose signatures were broken since
 */
import type { Parsed } from "../../base/index.js";
import { verifyAssessment } from "../../ledger/index.js";
import { parseAssessment, type AssessmentGiven, type Scenario } from "../../messages/index.js";
import { refitVehicle } from "./refit.js";

/** `find`: the text of the file, of the `id@version`, or of the newest version of an `id`; "not-found" where there is none. */
export const givenAssessment = (
  { assessment }: Scenario,
  find: (use: string) => string | "not-found",
): Parsed<AssessmentGiven> => {
  const { use, take } =
    assessment === undefined
      ? { use: "catalogue", take: "joint" }
      : typeof assessment === "string"
        ? { use: assessment, take: "joint" }
        : assessment;
  const path = typeof assessment === "object" ? "assessment.use" : "assessment";
  if (use === "catalogue")
    return { ok: true, value: { document: "catalogue", take, signedBy: [], refit: refitVehicle } };
  const no = (code: string, message: string): Parsed<AssessmentGiven> => ({
    ok: false,
    issues: [{ code, path, message }],
  });
  const text = find(use);
  if (text === "not-found")
    return no(
      "ASSESSMENT_NOT_FOUND",
      `"${use}" is neither a file nor id@version of an assessment that is here`,
    );
  const parsed = parseAssessment(text);
  if (!parsed.ok) {
    const [first] = parsed.issues;
    return no(
      "ASSESSMENT_NOT_RIGHT",
      `"${use}" has ${parsed.issues.length} ${parsed.issues.length === 1 ? "issue" : "issues"}, the first at line ${first?.line ?? 1}: ${first?.message ?? ""}; roof check names all`,
    );
  }
  const document = parsed.value;
  const verdict = verifyAssessment(document);
  const broken = verdict.issues.filter((i) => i.code !== "SIGNATURE_MISSING");
  if (broken.length > 0)
    return no("ASSESSMENT_ALTERED", `"${use}": ${broken.map((i) => i.message).join("; ")}`);
  return {
    ok: true,
    value: {
      document,
      take,
      signedBy: verdict.signatures.filter((s) => s.ok).map((s) => s.party),
      refit: refitVehicle,
    },
  };
};

/** Among texts of assessments, the one that `id@version` or `id` names: of an id alone the newest version. */
export const assessmentAmong = (texts: readonly string[], use: string): string | "not-found" => {
  const [id, version] = use.split("@");
  return (
    texts
      .flatMap((text) => {
        const parsed = parseAssessment(text);
        return parsed.ok ? [{ text, id: parsed.value.id, version: parsed.value.version }] : [];
      })
      .filter((a) => a.id === id && (version === undefined || String(a.version) === version))
      .sort((a, b) => b.version - a.version)[0]?.text ?? "not-found"
  );
};
