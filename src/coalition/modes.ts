/**
 * The governance modes: which joint centres there are, what they are told by default, who may engage. Consensus is
 * reached beforehand on rules and responses, never per shot. A fifth mode is a new file and a line here.
 */
import type { Governance, ReleaseRule } from "../messages/index.js";
import type { GovernanceMode } from "./governance.js";
import { centres } from "./centres.js";
import { independent } from "./independent.js";
import { roof } from "./roof.js";
import { sectors } from "./sectors.js";

const MODES: Readonly<Record<Governance, GovernanceMode>> = { independent, sectors, centres, roof };

export const governanceOf = (mode: Governance): GovernanceMode => MODES[mode];

/**
 * The rules in force: the scenario's, and where none of them permits anything in this mode, the mode's own with the
 * scenario's denials. Make them once and keep them: decisions are remembered by the array.
 */
export const rulesInForce = (mode: Governance, given: readonly ReleaseRule[]): readonly ReleaseRule[] => {
  const here = given.filter((r) => r.governance === undefined || r.governance.includes(mode));
  const permits = here.some(
    (r) => r.deny !== true && (r.what.includes("track") || r.what.includes("measurements")),
  );
  return permits ? here : [...here, ...MODES[mode].release];
};
