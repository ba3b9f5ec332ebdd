/** CAP messages of a run: one for each state of each warning, as the issuing centre said it. */
import { capIssues, capOf, capReference, type CapReference } from "../../formats/index.js";
import { saidOf, type JournalEntry } from "./journals.js";

export interface AlertFile {
  /** The centre that said it. */
  readonly party: string;
  readonly name: string;
  readonly text: string;
}

export const alertFiles = (
  entries: readonly JournalEntry[],
  run: string,
  unverified: readonly string[],
): AlertFile[] => {
  const told = new Map<string, CapReference[]>();
  return saidOf(entries, "warning").flatMap(({ party, message }) => {
    const key = `${party} ${message.body.warningId}`;
    const references = told.get(key) ?? [];
    // An update of an alert that this centre never sent has nothing to refer to: the centre that sent it updates it.
    if (message.body.state !== "alert" && references.length === 0) return [];
    const reference = capReference(message);
    told.set(key, [...references, reference]);
    const text = capOf(message, { run, unverified, ...(references.length === 0 ? {} : { references }) });
    const [issue] = capIssues(text);
    if (issue !== undefined)
      throw new Error(`the alert ${reference.identifier} breaks ${issue.code}: ${issue.message}`);
    return [{ party, name: `${reference.identifier}.xml`, text }];
  });
};
