/** The published JSON Schema is the one in the code, and the assessments that ship are right, signed and refused when wrong. */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkAssessment } from "../../src/catalogue/index.js";
import { verifyAssessment } from "../../src/ledger/index.js";
import {
  assessmentJsonSchema,
  isAssessmentText,
  issuesWithPlaces,
  parseAssessment,
  type Assessment,
} from "../../src/messages/index.js";

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const folder = "scenarios/assessments";
const shipped = readdirSync(new URL(`../../${folder}`, import.meta.url));

it("schemas/assessment.schema.json is up to date", () => {
  expect(JSON.parse(read("schemas/assessment.schema.json"))).toEqual(
    JSON.parse(JSON.stringify(assessmentJsonSchema())),
  );
});

it.each(shipped)("%s is right, known to the catalogue, and signed by all its parties", (name) => {
  const text = read(`${folder}/${name}`);
  expect(isAssessmentText(text)).toBe(true);
  const parsed = parseAssessment(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  expect(checkAssessment(parsed.value)).toEqual([]);
  expect(verifyAssessment(parsed.value).issues).toEqual([]);
});

it("a scenario is not taken for one", () => {
  for (const name of readdirSync(new URL("../../scenarios", import.meta.url)).filter((n) =>
    n.endsWith(".yaml"),
  ))
    expect(isAssessmentText(read(`scenarios/${name}`)), name).toBe(false);
});

/** One thing wrong each; § marks where the issue must point. */
const head = `format: security-roof/assessment/1
id: t
version: 1
date: "2010-11-20"
title: T
parties: [NATO, RUS]
`;
const value = (lines: string): string => `values:
  - missile: irn-shahab-3
    field: rangeKm
    value: 1300
    unit: km
    source: a book
${lines}`;
const right = `${head}${value("    status: sourced\n")}`;
const dissent = (position: string): string =>
  `${head}${value(`    status: disputed\n    positions:\n      - ${position}\n`)}`;

const WRONG: readonly (readonly [what: string, code: string, marked: string])[] = [
  ["no format", "MISSING_KEY", `§${right.replace("format: security-roof/assessment/1\n", "")}`],
  [
    "another format",
    "NOT_ONE_OF",
    right.replace("security-roof/assessment/1", "§security-roof/assessment/9"),
  ],
  ["a day that is none", "NO_SUCH_DATE", right.replace('"2010-11-20"', '§"2010-11-31"')],
  ["an unknown key", "UNKNOWN_KEY", right.replace("title: T", "title: T\n§colour: red")],
  ["an unknown missile", "UNKNOWN_MISSILE", right.replace("irn-shahab-3", "§irn-shahab-33")],
  ["an unknown field", "NOT_ONE_OF", right.replace("field: rangeKm", "field: §reach")],
  ["a wrong unit", "WRONG_UNIT", right.replace("unit: km", "unit: §mi")],
  ["a value beyond half the girth", "NOT_PLAUSIBLE", right.replace("1300", "§25000")],
  ["a value ten times what is published", "NOT_PLAUSIBLE", right.replace("1300", "§13000")],
  [
    "a field that the missile has not",
    "FIELD_NOT_THERE",
    right.replace("field: rangeKm\n    value: 1300", "field: apogeeKm\n    value: §1300"),
  ],
  [
    "dissent without a reason",
    "DISSENT_WITHOUT_REASON",
    dissent("§{ party: RUS, stance: dissent, value: 2100, source: x y z }"),
  ],
  [
    "dissent without a value",
    "DISSENT_WITHOUT_VALUE",
    dissent("§{ party: RUS, stance: dissent, source: x y z, reason: because }"),
  ],
  [
    "dissent without a source",
    "DISSENT_WITHOUT_SOURCE",
    dissent("§{ party: RUS, stance: dissent, value: 2100, reason: because }"),
  ],
  [
    "dissent with the joint value",
    "DISSENT_WITH_SAME_VALUE",
    dissent("{ party: RUS, stance: dissent, value: §1300, source: x y z, reason: because }"),
  ],
  [
    "a dissenting value out of proportion",
    "NOT_PLAUSIBLE",
    dissent("{ party: RUS, stance: dissent, value: §9000, source: x y z, reason: because }"),
  ],
  [
    "a value of one who agrees",
    "VALUE_WITHOUT_DISSENT",
    dissent(
      "{ party: NATO, stance: agree, value: §1200 }\n      - { party: RUS, stance: dissent, value: 2100, source: x y z, reason: because }",
    ),
  ],
  ["nobody dissents", "NOBODY_DISSENTS", right.replace("status: sourced", "status: §disputed")],
  [
    "a position of one who is no party",
    "NOT_A_PARTY",
    dissent("{ party: §TUR, stance: dissent, value: 2100, source: x y z, reason: because }"),
  ],
  [
    "a dispute that is not called one",
    "STATUS_NOT_DISPUTED",
    dissent("{ party: RUS, stance: dissent, value: 2100, source: x y z, reason: because }").replace(
      "status: disputed",
      "status: §sourced",
    ),
  ],
  ["a party twice", "DUPLICATE_ENTRY", right.replace("[NATO, RUS]", "[NATO, §NATO]")],
  [
    "a value twice",
    "DUPLICATE_ENTRY",
    `${right}${value("    status: sourced\n").replace("values:\n  - ", "  - §")}`,
  ],
  [
    "a first version that supersedes",
    "WRONG_VERSION_CHAIN",
    right.replace("title: T", `title: T\nsupersedes: §{ version: 1, digest: "${"0".repeat(64)}" }`),
  ],
  ["a second that does not", "WRONG_VERSION_CHAIN", right.replace("version: 1", "version: §2")],
  [
    "a third that supersedes the first",
    "WRONG_VERSION_CHAIN",
    right
      .replace("version: 1", "version: 3")
      .replace("title: T", `title: T\nsupersedes: { version: §1, digest: "${"0".repeat(64)}" }`),
  ],
  [
    "a signature that is none",
    "BAD_FORMAT",
    `${right}signatures:\n  - { party: NATO, publicKey: §"12", digest: "${"0".repeat(64)}", signature: "${"0".repeat(128)}" }\n`,
  ],
];

const withPlaces = (text: string, assessment: Assessment) =>
  issuesWithPlaces(checkAssessment(assessment), text);

describe("each fault is named with line and column", () => {
  it.each(WRONG)("%s", (_what, code, marked) => {
    const at = marked.indexOf("§");
    const text = marked.replace("§", "");
    const before = marked.slice(0, at).split("\n");
    const parsed = parseAssessment(text);
    const issues = parsed.ok ? withPlaces(text, parsed.value) : parsed.issues;
    expect(issues).toContainEqual(
      expect.objectContaining({ code, line: before.length, column: before.at(-1)!.length + 1 }),
    );
  });
});
