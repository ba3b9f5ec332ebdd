/** A rounds problem from a file's text, in either of its forms; the text form knows of no agreements. */
import type { Parsed } from "../../base/index.js";
import { roundsProblemFromJson, type AgreedProblem } from "./read-json.js";
import { roundsProblemFromText } from "./read-text.js";

/** Text that starts with a brace or a bracket is JSON. */
export const roundsProblem = (text: string): Parsed<AgreedProblem> => {
  if (/^\uFEFF?\s*[{[]/.test(text)) return roundsProblemFromJson(text);
  const plain = roundsProblemFromText(text);
  return plain.ok ? { ok: true, value: { ...plain.value, bounds: {} } } : plain;
};
