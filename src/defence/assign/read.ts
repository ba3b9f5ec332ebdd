/** A rounds problem from a file's text, in either of its forms. */
import type { Parsed } from "../../base/index.js";
import type { RoundsProblem } from "./problem.js";
import { roundsProblemFromJson } from "./read-json.js";
import { roundsProblemFromText } from "./read-text.js";

/** Text that starts with a brace or a bracket is JSON. */
export const roundsProblem = (text: string): Parsed<RoundsProblem> =>
  /^\uFEFF?\s*[{[]/.test(text) ? roundsProblemFromJson(text) : roundsProblemFromText(text);
