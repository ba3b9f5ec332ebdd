/**
 * Two systems that exchange information: each bloc sees, warns and defends by itself, and tells the other processed
 * tracks and warnings, rounded and late.
 *
 * source    "NATO insists there should be two independent systems that exchange information" (RIA, 2 May 2011);
 *           processed national products: US–Russian Joint Statement of 2 September 1998 (Arms Control Today, August 1998)
 * accuracy  10 km and 60 s are this project's choice, no source names figures
 */
import type { GovernanceMode } from "./governance.js";
import { adoptedResponse, isRefusal, refused } from "./authority.js";

const ACROSS = { roundKm: 10, delayS: 60, hideSensors: true } as const;

export const independent: GovernanceMode = {
  mode: "independent",
  title: "Two independent systems that exchange information",
  pooled: "measurements",
  plans: "centre",
  release: [
    { id: "independent-notices", owner: "*", to: ["*"], what: ["notification", "recognition"] },
    {
      id: "independent-within-nato",
      owner: "NATO",
      to: ["NATO"],
      what: ["measurements", "track", "warning", "engagement", "engagement-report"],
    },
    {
      id: "independent-nato-to-russia",
      owner: "NATO",
      to: ["RUS"],
      what: ["track", "warning"],
      degrade: ACROSS,
    },
    {
      id: "independent-russia-to-nato",
      owner: "RUS",
      to: ["NATO"],
      what: ["track", "warning"],
      degrade: ACROSS,
    },
  ],
  jointCentres: (nations) =>
    [...new Set(nations.map((n) => n.bloc))].flatMap((bloc) => {
      const members = nations.filter((n) => n.bloc === bloc).map((n) => n.code);
      // A bloc of one nation is its own centre.
      return members.length < 2 ? [] : [{ party: bloc, name: `${bloc} command and control centre`, members }];
    }),
  mayEngage: (q) => {
    const bloc = q.directory.blocOf(q.batteryOwner);
    const own = q.protects.filter((nation) => q.directory.blocOf(nation) === bloc);
    if (q.protects.length > 0 && own.length === 0)
      return refused(
        "OTHER_BLOC",
        `${q.protects.join(", ")} is not ground of ${bloc}, and each system defends its own`,
      );
    const found = adoptedResponse("independent", q, own);
    if (isRefusal(found)) return found;
    const { response, protects } = found;
    const why = `${bloc} engages under its own chain of command what threatens its own ground, ${protects} (${response.title})`;
    return { authorised: true, by: [bloc], rule: response.id, why, protects, response };
  },
};
