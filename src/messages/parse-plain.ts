/**
 * What the schema library says of a value, in plain words with the offending value and the bound.
 *
 * leaves out which of several alternatives was meant where none fits at all: then all are named
 */
import type { z } from "zod";
import type { PathPart } from "./parse-path.js";

export interface PlainIssue {
  readonly code: string;
  readonly path: readonly PathPart[];
  readonly message: string;
  readonly at: "value" | "key";
}

type Raw = z.core.$ZodIssue;

export const plainIssues = (
  raw: readonly Raw[],
  input: unknown,
  above: readonly PathPart[] = [],
): PlainIssue[] => raw.flatMap((one) => plain(one, input, above));

const plain = (raw: Raw, input: unknown, above: readonly PathPart[]): PlainIssue[] => {
  const path = [...above, ...(raw.path as PathPart[])];
  const value = valueAt(input, path);
  const say = (code: string, message: string): PlainIssue[] => [{ code, path, message, at: "value" }];
  const missing = say("MISSING_KEY", `"${String(path.at(-1) ?? "")}" is missing`);
  switch (raw.code) {
    case "unrecognized_keys":
      return raw.keys.map((key) => ({
        code: "UNKNOWN_KEY",
        path: [...path, key],
        message: `"${key}" is not a key that is known here`,
        at: "key",
      }));
    case "invalid_type":
      if (value === undefined) return missing;
      return say("WRONG_TYPE", `${show(value)} is ${kindOf(value)}; ${article(raw.expected)} is expected`);
    case "invalid_value":
      if (value === undefined) return missing;
      return say(
        "NOT_ONE_OF",
        `${show(value)} is not ${raw.values.length === 1 ? "" : "one of "}${raw.values.map((v) => show(v)).join(", ")}`,
      );
    case "too_small":
    case "too_big":
      return say(raw.code === "too_small" ? "BELOW_MINIMUM" : "ABOVE_MAXIMUM", outside(raw, value));
    case "invalid_format":
      return say(
        "BAD_FORMAT",
        `${show(value)} is not ${raw.message.startsWith("Invalid") ? `of the form ${raw.pattern ?? raw.format}` : raw.message}`,
      );
    case "invalid_union":
      if (value === undefined) return missing;
      if ("options" in raw && Array.isArray(raw.options))
        return say(
          "NOT_ONE_OF",
          `${show(value)} is not one of ${raw.options.map((v) => show(v)).join(", ")}`,
        );
      return alternatives(raw.errors as readonly (readonly Raw[])[], input, path, value);
    case "invalid_key":
    case "invalid_element":
      return plainIssues(raw.issues as readonly Raw[], input, path);
    case "not_multiple_of":
      return say("RULE_BROKEN", `${show(value)} is not a multiple of ${raw.divisor}`);
    default:
      return say("RULE_BROKEN", raw.message);
  }
};

/** Speaks for the one alternative whose type fits; where none or several do, says what each would take. */
const alternatives = (
  errors: readonly (readonly Raw[])[],
  input: unknown,
  path: readonly PathPart[],
  value: unknown,
): PlainIssue[] => {
  const fits = errors.filter(
    (list) =>
      !list.some((e) => e.path.length === 0 && (e.code === "invalid_type" || e.code === "invalid_value")),
  );
  if (fits.length === 1) return plainIssues(fits[0] ?? [], input, path);
  const wanted = errors.map((list) => {
    const [first] = list;
    if (first?.code === "invalid_type") return article(first.expected);
    if (first?.code === "invalid_value") return first.values.map((v) => show(v)).join(" or ");
    return first?.message ?? "another form";
  });
  return [
    {
      code: "WRONG_TYPE",
      path,
      message: `${show(value)} is ${kindOf(value)}; expected is ${[...new Set(wanted)].join(", or ")}`,
      at: "value",
    },
  ];
};

const outside = (raw: Extract<Raw, { code: "too_small" | "too_big" }>, value: unknown): string => {
  const small = raw.code === "too_small";
  const bound = String(small ? raw.minimum : raw.maximum);
  if (raw.origin === "number" || raw.origin === "int") {
    const edge =
      raw.inclusive === false
        ? small
          ? "must be above"
          : "must be below"
        : small
          ? "is the least allowed"
          : "is the most allowed";
    return raw.inclusive === false
      ? `${show(value)} ${edge} ${bound}`
      : `${show(value)} is out of range: ${bound} ${edge}`;
  }
  const has = Array.isArray(value) ? value.length : typeof value === "string" ? value.length : 0;
  const unit = raw.origin === "string" ? "characters" : "entries";
  return `has ${has} ${unit}; ${bound} is the ${small ? "fewest" : "most"} allowed`;
};

const valueAt = (input: unknown, path: readonly PathPart[]): unknown => {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
};

export const show = (value: unknown): string => {
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
};

const kindOf = (value: unknown): string => {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return "a text";
  if (typeof value === "number") return Number.isFinite(value) ? "a number" : "not a finite number";
  return typeof value === "boolean" ? "a yes/no value" : `a ${typeof value}`;
};

const WORDS: Readonly<Record<string, string>> = {
  number: "a number",
  int: "a whole number",
  string: "a text",
  array: "a list",
  tuple: "a list",
  object: "a map",
  record: "a map",
  boolean: "true or false",
};
const article = (expected: string): string => WORDS[expected] ?? `a value of type ${expected}`;
