/**
 * `roof check` of an assessment.
 *
 * One whose signatures do not hold is readable and right in itself: then the answer is "no" (1), not bad input (2).
 */
import { verifyAssessment } from "../../../ledger/index.js";
import { assessmentDigest, issuesWithPlaces, issueText } from "../../../messages/index.js";
import type { Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { loadAssessment, versionBefore } from "../assessment-file.js";
import { table } from "../table.js";

export const checkAssessmentFile = async (file: string, trust: readonly string[]): Promise<Answer> => {
  const trusted = trustOf(trust);
  const { path, text, assessment } = await loadAssessment(file);
  const verdict = verifyAssessment(assessment, trusted);
  const issues = issuesWithPlaces(verdict.issues, text);
  const ok = issues.length === 0;
  const before = versionBefore(path, assessment);
  const disputed = assessment.values.filter((v) => v.status === "disputed").length;
  const notes = [
    ...(assessment.supersedes !== undefined && before === "not-here"
      ? [`version ${assessment.supersedes.version} does not lie beside it, so its digest was not compared`]
      : []),
    ...verdict.signatures
      .filter((s) => s.simulated)
      .map(
        (s) =>
          `the key of ${s.party} can be derived by anyone: it shows that nothing changed, not who signed`,
      ),
  ];
  const { id, version, date, parties } = assessment;
  return {
    json: {
      ok,
      file: path,
      kind: "assessment",
      id,
      version,
      date,
      digest: assessmentDigest(assessment),
      parties,
      values: assessment.values.length,
      disputed,
      signatures: verdict.signatures,
      notes,
      issues,
    },
    human: [
      `${path}: ${id} version ${version}, ${assessment.values.length} values, ${disputed} disputed, content ${assessmentDigest(assessment)}`,
      table(
        ["signed by", "holds", "key"],
        verdict.signatures.map((s) => [s.party, s.ok ? "yes" : "NO", s.publicKey]),
      ),
      ...issues.map((one) => issueText(one, path)),
      ...notes,
      ok ? "No issues." : `NOT OK: ${issues.length} ${issues.length === 1 ? "issue" : "issues"}.`,
    ].join("\n"),
    exit: ok ? 0 : 1,
  };
};

const trustOf = (given: readonly string[]): Readonly<Record<string, string>> => {
  const args = new Arguments("check");
  const found: Record<string, string> = {};
  for (const text of given) {
    const parts = /^([A-Z]{3,6})=([0-9a-f]{64})$/.exec(text);
    if (parts === null)
      args.wrong("--trust", "BAD_FORMAT", `"${text}" is not PARTY=64 hexadecimal digits of its public key`);
    else found[parts[1]!] = parts[2]!;
  }
  args.done();
  return found;
};
