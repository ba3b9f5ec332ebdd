/** Which pre-planned response lets a battery act: the part that all governance modes share. */
import type { Governance, Party, Response, Warning } from "../messages/index.js";
import type { Authority, EngagementQuestion, EngagementRefusal } from "./governance.js";

export interface Adopted {
  readonly response: Response;
  readonly protects: Party;
}

const RANK: Readonly<Record<Warning["confidence"], number>> = { low: 0, medium: 1, high: 2 };

export const refused = (code: EngagementRefusal, why: string): Authority => ({
  authorised: false,
  code,
  why,
});

/** The first response that fits: nations in the order of threat, responses in the order they were written. */
export const adoptedResponse = (
  governance: Governance,
  q: EngagementQuestion,
  candidates = q.protects,
): Adopted | Authority => {
  if (q.mode === "live")
    return refused("LIVE_ADVISES_ONLY", "in live mode the roof warns and advises; it orders nothing");
  if (q.protects.length === 0) return refused("NOBODY_THREATENED", "no partner's ground is threatened");
  let waiting: Adopted | undefined;
  for (const protects of candidates)
    for (const response of q.responses) {
      if (response.governance !== undefined && !response.governance.includes(governance)) continue;
      if (!covers(q, response.shooters, q.batteryOwner) || !covers(q, response.protects, protects)) continue;
      if (RANK[q.confidence] >= RANK[response.minConfidence]) return { response, protects };
      waiting ??= { response, protects };
    }
  return waiting === undefined
    ? refused("NO_RESPONSE", `no adopted response lets ${q.batteryOwner} engage for ${candidates.join(", ")}`)
    : refused(
        "CONFIDENCE_TOO_LOW",
        `response ${waiting.response.id} waits for ${waiting.response.minConfidence} confidence; it is ${q.confidence}`,
      );
};

export const isRefusal = (found: Adopted | Authority): found is Authority => "authorised" in found;

const covers = (q: EngagementQuestion, names: readonly (Party | "*")[], party: Party): boolean =>
  names.some((name) => q.directory.expand(name).includes(party));
