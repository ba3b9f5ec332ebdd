/** Who shot at each launch and by which rule, and which batteries the governance mode kept out, in its own words. */
import type { LaunchResult } from "../messages/index.js";
import type { ExplainInput } from "./explain-input.js";
import { trackBook } from "./track-book.js";

/** Refusals that come from governance and not from geometry. */
const GOVERNED = new Set([
  "LIVE_ADVISES_ONLY",
  "NO_RESPONSE",
  "CONFIDENCE_TOO_LOW",
  "OTHER_BLOC",
  "NO_SECTOR",
  "NOT_SECTOR_OWNER",
  "NOT_THE_PLANNER",
  "RULE_NOT_ADOPTED",
]);

export const shooterSentences = (input: ExplainInput): string[] => {
  const book = trackBook(input.observed, input.outcome.launches);
  return input.launches.flatMap((launch) => {
    const refused = new Map<string, Set<string>>();
    for (const { timeUs, message } of input.observed.noEngagements) {
      const { battery, trackId, code, reason } = message.body;
      const match = GOVERNED.has(code) ? book.about(trackId, timeUs) : "unknown";
      if (match === "unknown" || match.launch.launch.id !== launch.id) continue;
      const why = plain(code, reason);
      refused.set(why, (refused.get(why) ?? new Set()).add(battery));
    }
    const kept = [...refused].map(
      ([why, batteries]) => `${launch.id}: ${[...batteries].sort().join(", ")} did not act: ${why}.`,
    );
    return [...shotSentence(launch), ...kept];
  });
};

const shotSentence = (launch: LaunchResult): string[] => {
  if (launch.engagements.length === 0) return [];
  const shots = launch.engagements.map((e) => {
    const by = e.authorisedBy.length > 4 ? `${e.authorisedBy.length} partners` : e.authorisedBy.join(", ");
    const body = e.body === "payload" ? "" : ` at a ${e.body === "unknown" ? "lost object" : "spent stage"}`;
    return `${e.site} of ${e.nation}${body} under ${e.rule}, authorised by ${by}: ${e.outcome}`;
  });
  return [`${launch.id}: engaged by ${shots.join("; ")}.`];
};

/** Points differ from shot to shot; the sentence is about the rule. */
const plain = (code: string, reason: string): string =>
  reason
    .replace(`${code}: `, "")
    .replace(/ -?\d+\.\d+°, -?\d+\.\d+°/, "")
    .replace(/\.$/, "");
