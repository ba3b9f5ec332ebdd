/**
 * The study file: which scenario, what is varied, what is asked, and how sure one wants to be.
 *
 * shape     docs/studies.md; published as schemas/study.schema.json
 * leaves out importance splitting: docs/studies.md says why it would not pay here
 */
import { z } from "zod";
import type { Issue, Parsed } from "../../base/index.js";
import { governanceSchema, issuesWithPlaces, parseDocument, type Governance } from "../../messages/index.js";
import { FIGURE_NAMES, figureKey } from "./figures.js";

const scalar = z.union([z.number(), z.string(), z.boolean()]);
const pair = z.tuple([z.number(), z.number()]);

const factorSchema = z
  .strictObject({
    /** Into the scenario file: `batteries.redzikowo.rounds`; an item of a list by its id or its place. */
    path: z.string().regex(/^[\w-]+(\.[\w-]+)+$/, "a path has at least two names with points between"),
    /** Shorter name for tables and plots. */
    name: z.string().min(1).max(40).optional(),
    uniform: pair.optional(),
    normal: z
      .strictObject({ mean: z.number(), sd: z.number().positive(), low: z.number(), high: z.number() })
      .optional(),
    triangular: z.tuple([z.number(), z.number(), z.number()]).optional(),
    /** Each as often as the others. */
    values: z.array(scalar).min(1).max(100).optional(),
    /** Both published ends of a disputed value; never between them. */
    disputed: z.tuple([scalar, scalar]).optional(),
  })
  .refine(
    (f) =>
      [f.uniform, f.normal, f.triangular, f.values, f.disputed].filter((x) => x !== undefined).length === 1,
    "a factor has exactly one of uniform, normal, triangular, values, disputed",
  );
export type Factor = z.infer<typeof factorSchema>;

const optionSchema = z.union([
  governanceSchema,
  z.strictObject({
    name: z.string().min(1).max(40),
    governance: governanceSchema.optional(),
    /** Values of the scenario file by path, as a factor's. */
    set: z.record(z.string(), scalar).optional(),
  }),
]);

const figureSchema = z.strictObject({
  figure: z.enum(FIGURE_NAMES),
  nation: z.string().optional(),
  launch: z.string().optional(),
  halfWidth: z.number().positive().optional(),
  relative: z.number().positive().max(1).optional(),
});

export const DESIGNS = ["monte-carlo", "latin-hypercube", "full-factorial", "sobol"] as const;

const studySchema = z.strictObject({
  study: z.string().min(1).max(200),
  scenario: z.string().min(1),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
  design: z.enum(DESIGNS).default("monte-carlo"),
  /** What is compared, on the same draws: governance modes, or changes of the scenario. */
  options: z.array(optionSchema).max(12).default([]),
  factors: z.array(factorSchema).max(30).default([]),
  figures: z.array(figureSchema).min(1).max(40),
  confidence: z.number().min(0.5).max(0.999).default(0.95),
  runs: z
    .strictObject({
      least: z.number().int().min(5).max(1_000_000).default(64),
      most: z.number().int().min(5).max(1_000_000).default(10_000),
      /** How often the intervals are looked at. */
      every: z.number().int().min(1).max(100_000).default(32),
    })
    .default({ least: 64, most: 10_000, every: 32 }),
  /** Latin hypercube: points in one; Sobol: rows of each matrix. */
  points: z.number().int().min(2).max(100_000).default(16),
});
export type StudyFile = z.infer<typeof studySchema>;

export interface StudyOption {
  readonly name: string;
  readonly governance?: Governance;
  readonly set: Readonly<Record<string, string | number | boolean>>;
}

export const parseStudy = (text: string): Parsed<StudyFile> => {
  const parsed = parseDocument(text, studySchema);
  if (!parsed.ok) return parsed;
  const issues = studyIssues(parsed.value);
  return issues.length === 0 ? parsed : { ok: false, issues: issuesWithPlaces(issues, text) };
};

export const studyJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: "Security Roof study",
  ...z.toJSONSchema(studySchema, { io: "input", unrepresentable: "any" }),
});

/** The options by name; one that changes nothing where none is given. */
export const optionsOf = (study: StudyFile): readonly StudyOption[] =>
  study.options.length === 0
    ? [{ name: "as given", set: {} }]
    : study.options.map((o) =>
        typeof o === "string"
          ? { name: o, governance: o, set: {} }
          : {
              name: o.name,
              ...(o.governance === undefined ? {} : { governance: o.governance }),
              set: o.set ?? {},
            },
      );

const studyIssues = (study: StudyFile): Issue[] => {
  const issues: Issue[] = [];
  const say = (path: string, code: string, message: string): void =>
    void issues.push({ path, code, message });
  const twice = (names: readonly string[], path: string): void =>
    names.forEach((name, i) => {
      if (names.indexOf(name) < i) say(`${path}[${i}]`, "STANDS_TWICE", `${name} stands twice`);
    });
  twice(
    optionsOf(study).map((o) => o.name),
    "options",
  );
  twice(study.figures.map(figureKey), "figures");
  twice(
    study.factors.map((f) => f.path),
    "factors",
  );
  if (study.runs.most < study.runs.least)
    say("runs.most", "MOST_BELOW_LEAST", `${study.runs.most} is below runs.least, ${study.runs.least}`);
  if (study.design !== "monte-carlo" && study.factors.length === 0)
    say("design", "NO_FACTORS", `a ${study.design} design varies factors, and the study names none`);
  study.factors.forEach((factor, i) => {
    if (study.design === "full-factorial" && factor.values === undefined && factor.disputed === undefined)
      say(`factors[${i}]`, "NO_LEVELS", "a full factorial design takes values or disputed ends, not a range");
    const [low, high] = factor.uniform ?? [0, 1];
    const [a, mode, b] = factor.triangular ?? [0, 0, 1];
    if (low >= high || a >= b || mode < a || mode > b)
      say(`factors[${i}]`, "RANGE_EMPTY", "the lower end is not below the upper one");
    if (factor.normal !== undefined && factor.normal.low >= factor.normal.high)
      say(`factors[${i}].normal`, "RANGE_EMPTY", "low is not below high");
  });
  return issues;
};
