/**
 * The door for files that people write: text in, a value of the schema out, or every issue with path, line and column.
 *
 * shape     YAML 1.2 or JSON, one document (docs/formats/scenario.md)
 * refuses   nothing by exception: every fault of the text is an issue
 */
import type { z } from "zod";
import type { Issue, Parsed } from "../base/index.js";
import { pathParts, pathText } from "./parse-path.js";
import { plainIssues } from "./parse-plain.js";
import { MAX_DOCUMENT_BYTES, placeOf, textIssues } from "./parse-text.js";
import { treeFromYaml, type Tree } from "./parse-yaml.js";

export interface ParseOptions {
  readonly maxBytes?: number;
}

/** Reads one YAML or JSON document against a schema. */
export const parseDocument = <S extends z.ZodType>(
  text: string,
  schema: S,
  options: ParseOptions = {},
): Parsed<z.output<S>> => {
  const faults = textIssues(text, options.maxBytes ?? MAX_DOCUMENT_BYTES);
  if (faults.length > 0) return { ok: false, issues: faults };
  const read = treeFromYaml(text);
  if ("issues" in read) return { ok: false, issues: inOrder(read.issues) };
  const result = schema.safeParse(read.tree.value);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, issues: inOrder(schemaIssues(result.error.issues, read.tree)) };
};

/**
 * Reads large JSON that machines write (detections, tracks, journals) at the speed of the platform's own parser;
 * places are looked up only when something is wrong. A key that stands twice is not noticed here: the last one counts.
 */
export const parseJson = <S extends z.ZodType>(
  text: string,
  schema: S,
  options: ParseOptions = {},
): Parsed<z.output<S>> => {
  const maxBytes = options.maxBytes ?? MAX_JSON_BYTES;
  if (text.length > maxBytes || text.trim() === "") return { ok: false, issues: textIssues(text, maxBytes) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, issues: [jsonIssue(text, String((error as Error).message))] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { ok: true, value: result.data };
  const plain = plainIssues(result.error.issues, value).slice(0, MAX_JSON_ISSUES);
  const read = text.length <= MAX_DOCUMENT_BYTES ? treeFromYaml(text) : { issues: [] };
  return {
    ok: false,
    issues: plain.map((one) => ({
      code: one.code,
      path: pathText(one.path),
      message: one.message,
      ...("tree" in read
        ? one.at === "key"
          ? read.tree.placeOfKey(one.path)
          : read.tree.placeOfValue(one.path)
        : {}),
    })),
  };
};

/** Adds line and column to issues that know only their path (those of later stages), by the text they came from. */
export const issuesWithPlaces = (issues: readonly Issue[], text: string): readonly Issue[] => {
  const read = treeFromYaml(text);
  if ("issues" in read) return issues;
  return inOrder(
    issues.map((one) =>
      one.line === undefined ? { ...one, ...read.tree.placeOfValue(pathParts(one.path)) } : one,
    ),
  );
};

/** `file:line:column path CODE message`, as editors follow it. */
export const issueText = (issue: Issue, fileName: string): string => {
  const place = issue.line === undefined ? "" : `:${issue.line}:${issue.column ?? 1}`;
  return `${fileName}${place} ${issue.path === "" ? "(file)" : issue.path} ${issue.code} ${issue.message}`;
};

const schemaIssues = (raw: readonly z.core.$ZodIssue[], tree: Tree): Issue[] =>
  plainIssues(raw, tree.value).map(({ code, path, message, at }) => ({
    code,
    path: pathText(path),
    message,
    ...(at === "key" ? tree.placeOfKey(path) : tree.placeOfValue(path)),
  }));

/** By place, then path: the order in which a reader meets them. */
export const inOrder = (issues: readonly Issue[]): Issue[] =>
  issues
    .map((issue, i) => ({ issue, i }))
    .sort(
      (a, b) =>
        (a.issue.line ?? 0) - (b.issue.line ?? 0) ||
        (a.issue.column ?? 0) - (b.issue.column ?? 0) ||
        a.i - b.i,
    )
    .map(({ issue }) => issue);

/** Detections of an hour of many sensors stay below this. */
const MAX_JSON_BYTES = 512 * 1_048_576;
const MAX_JSON_ISSUES = 1_000;

const jsonIssue = (text: string, said: string): Issue => {
  const at = /position (\d+)/.exec(said)?.[1];
  const offset = at === undefined ? text.length : Number(at);
  const [line, column] = placeOf(text, offset);
  return { code: "JSON_SYNTAX", path: "", message: `not readable as JSON: ${said}`, line, column };
};
