/**
 * The assessment door: a file that partners wrote together, as an assessment, or every issue with path, line and column.
 *
 * shape     docs/formats/assessment.md; published as schemas/assessment.schema.json
 * leaves out whether the catalogue knows the missiles and finds the values plausible (catalogue), and whether signatures hold (ledger)
 */
import { z } from "zod";
import type { Issue, Parsed } from "../base/index.js";
import { ASSESSED_UNITS, assessmentSchema, type AssessedValue, type Assessment } from "./assessment.js";
import { digestOf } from "./canonical.js";
import { inOrder, issuesWithPlaces, parseDocument, type ParseOptions } from "./parse.js";

export const parseAssessment = (text: string, options: ParseOptions = {}): Parsed<Assessment> => {
  const parsed = parseDocument(text, assessmentSchema, options);
  if (!parsed.ok) return parsed;
  const issues = assessmentIssues(parsed.value);
  return issues.length === 0 ? parsed : { ok: false, issues: inOrder(issuesWithPlaces(issues, text)) };
};

/** Whether a file means to be an assessment: by its `format`, or by keys that only an assessment has. */
export const isAssessmentText = (text: string): boolean => {
  const hasKey = (key: string): boolean =>
    new RegExp(`^(?:\\s*\\{)?\\s*["']?${key}["']?\\s*:`, "m").test(text);
  return (
    /^(?:\s*\{)?\s*["']?format["']?\s*:\s*["']?security-roof\/assessment\b/m.test(text) ||
    (hasKey("parties") && hasKey("values") && !hasKey("nations"))
  );
};

/** The JSON Schema that editors pick up. */
export const assessmentJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: "Security Roof joint threat assessment",
  ...z.toJSONSchema(assessmentSchema, { io: "input", unrepresentable: "any" }),
});

/** What is signed: everything but the signatures. */
export const assessmentContent = ({
  signatures: _signatures,
  ...content
}: Assessment): Omit<Assessment, "signatures"> => content;

export const assessmentDigest = (assessment: Assessment): string => digestOf(assessmentContent(assessment));

/** Whether an assessment follows the version that it says it supersedes. */
export const supersessionIssues = (assessment: Assessment, previous: Assessment): Issue[] => {
  const issues: Issue[] = [];
  const say: Say = (code, path, message) => void issues.push({ code, path, message });
  const { supersedes } = assessment;
  if (supersedes === undefined) return issues;
  const digest = assessmentDigest(previous);
  if (previous.id !== assessment.id)
    say("WRONG_VERSION_CHAIN", "id", `"${assessment.id}" cannot supersede "${previous.id}"`);
  if (previous.version !== supersedes.version)
    say(
      "WRONG_VERSION_CHAIN",
      "supersedes.version",
      `supersedes version ${supersedes.version}; the one before it here is version ${previous.version}`,
    );
  else if (digest !== supersedes.digest)
    say(
      "WRONG_VERSION_CHAIN",
      "supersedes.digest",
      `names content ${supersedes.digest}; version ${previous.version} here has ${digest}`,
    );
  if (assessment.date < previous.date)
    say(
      "WRONG_VERSION_CHAIN",
      "date",
      `${assessment.date} is before ${previous.date}, the day of version ${previous.version}`,
    );
  return issues;
};

type Say = (code: string, path: string, message: string) => void;

/** What the shape alone cannot say: rules between the parts of one assessment. */
export const assessmentIssues = (assessment: Assessment): Issue[] => {
  const issues: Issue[] = [];
  const say: Say = (code, path, message) => void issues.push({ code, path, message });
  checkDate(assessment.date, say);
  checkChain(assessment, say);
  repeats(
    assessment.parties,
    (i) => `parties[${i}]`,
    (name) => `party ${name}`,
    say,
  );
  repeats(
    assessment.values.map((v) => `${v.missile} ${v.field}`),
    (i) => `values[${i}]`,
    (name) => `the value ${name}`,
    say,
  );
  assessment.values.forEach((value, i) => checkValue(value, `values[${i}]`, assessment.parties, say));
  repeats(
    assessment.signatures.map((s) => s.party),
    (i) => `signatures[${i}].party`,
    (name) => `a signature of ${name}`,
    say,
  );
  assessment.signatures.forEach((signature, i) => {
    if (!assessment.parties.includes(signature.party))
      say(
        "NOT_A_PARTY",
        `signatures[${i}].party`,
        `${signature.party} is not among the parties of the assessment`,
      );
  });
  return issues;
};

const checkValue = (value: AssessedValue, path: string, parties: readonly string[], say: Say): void => {
  const unit = ASSESSED_UNITS[value.field];
  if (value.unit !== unit)
    say("WRONG_UNIT", `${path}.unit`, `${value.field} is said in ${unit}, not in "${value.unit}"`);
  repeats(
    value.positions.map((p) => p.party),
    (i) => `${path}.positions[${i}].party`,
    (name) => `a position of ${name}`,
    say,
  );
  const dissents = value.positions.filter((p) => p.stance === "dissent");
  if (value.status === "disputed" && dissents.length === 0)
    say("NOBODY_DISSENTS", `${path}.status`, "a disputed value has at least one position that dissents");
  if (value.status !== "disputed" && dissents.length > 0)
    say(
      "STATUS_NOT_DISPUTED",
      `${path}.status`,
      `${dissents[0]!.party} dissents, so the status is disputed, not ${value.status}`,
    );
  value.positions.forEach((position, i) => {
    const at = `${path}.positions[${i}]`;
    if (!parties.includes(position.party))
      say("NOT_A_PARTY", `${at}.party`, `${position.party} is not among the parties of the assessment`);
    if (position.stance !== "dissent") {
      if (position.value !== undefined)
        say(
          "VALUE_WITHOUT_DISSENT",
          `${at}.value`,
          `${position.party} gives a value of its own and does not dissent`,
        );
      return;
    }
    if (position.reason === undefined)
      say("DISSENT_WITHOUT_REASON", at, `${position.party} dissents and gives no reason`);
    if (position.value === undefined)
      say("DISSENT_WITHOUT_VALUE", at, `${position.party} dissents and gives no value of its own`);
    else if (position.value === value.value)
      say(
        "DISSENT_WITH_SAME_VALUE",
        `${at}.value`,
        `${position.party} dissents with the same value, ${value.value}`,
      );
    if (position.source === undefined)
      say("DISSENT_WITHOUT_SOURCE", at, `${position.party} dissents and names no source`);
  });
};

const checkChain = ({ version, supersedes }: Assessment, say: Say): void => {
  if (version === 1 && supersedes !== undefined)
    say("WRONG_VERSION_CHAIN", "supersedes", "version 1 is the first and supersedes nothing");
  else if (version > 1 && supersedes === undefined)
    say(
      "WRONG_VERSION_CHAIN",
      "version",
      `version ${version} must say that it supersedes version ${version - 1}`,
    );
  else if (supersedes !== undefined && supersedes.version !== version - 1)
    say(
      "WRONG_VERSION_CHAIN",
      "supersedes.version",
      `version ${version} supersedes version ${version - 1}, not ${supersedes.version}`,
    );
};

const checkDate = (date: string, say: Say): void => {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date)
    say("NO_SUCH_DATE", "date", `"${date}" is no date of the calendar`);
};

const repeats = (
  names: readonly string[],
  path: (i: number) => string,
  what: (name: string) => string,
  say: Say,
): void => {
  const first = new Map<string, number>();
  names.forEach((name, i) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, i);
    else say("DUPLICATE_ENTRY", path(i), `${what(name)} stands already at entry ${before} (counted from 0)`);
  });
};
