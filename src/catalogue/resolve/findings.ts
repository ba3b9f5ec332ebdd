/**
 * What is gathered while a scenario is resolved: issues by path, and the entries used that nobody verified.
 */
import type { Issue } from "../../base/index.js";

export interface Findings {
  readonly issues: Issue[];
  readonly unverified: Set<string>;
  say(code: string, path: string, message: string): void;
}

export const newFindings = (): Findings => {
  const issues: Issue[] = [];
  return {
    issues,
    unverified: new Set(),
    say: (code, path, message) => void issues.push({ code, path, message }),
  };
};

/** Says each identifier that stands a second time, at the path of the second. */
export const sayRepeats = (
  findings: Findings,
  ids: readonly { readonly id: string; readonly path: string }[],
): void => {
  const first = new Map<string, string>();
  for (const { id, path } of ids) {
    const before = first.get(id);
    if (before === undefined) first.set(id, path);
    else findings.say("DUPLICATE_ID", path, `"${id}" is already the name at ${before}`);
  }
};
