/**
 * One roof: everyone's measurements are filtered together, and any battery may engage for anyone, under responses that
 * all adopted beforehand.
 *
 * source    "One security roof, that we build together, that we support together, and that we operate together.
 *           One security roof that protects us all" (Rasmussen, Brussels Forum, 27 March 2010; nato.int news_62391);
 *           consensus beforehand and not per shot: Daalder on the launch order, Chicago, May 2012
 */
import type { GovernanceMode } from "./governance.js";
import { adoptedResponse, isRefusal } from "./authority.js";

export const roof: GovernanceMode = {
  mode: "roof",
  title: "One security roof",
  pooled: "measurements",
  plans: "centre",
  release: [
    { id: "roof-notices", owner: "*", to: ["*"], what: ["notification", "recognition"] },
    {
      id: "roof-all-to-joint",
      owner: "*",
      to: ["JOINT"],
      what: ["measurements", "track", "warning", "engagement-report"],
    },
    {
      id: "roof-products-to-all",
      owner: "JOINT",
      to: ["*"],
      what: ["track", "warning", "engagement", "engagement-report"],
    },
  ],
  jointCentres: (nations) => [
    { party: "JOINT", name: "Joint centre of the roof", members: nations.map((n) => n.code) },
  ],
  mayEngage: (q) => {
    const found = adoptedResponse("roof", q);
    if (isRefusal(found)) return found;
    const { response, protects } = found;
    const by = q.directory.nations.map((n) => n.code).sort();
    const why = `all ${by.length} partners adopted ${response.id} beforehand: ${q.batteryOwner} engages for ${protects} (${response.title})`;
    return { authorised: true, by, rule: response.id, why, protects, response };
  },
};
