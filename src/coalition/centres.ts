/**
 * Joint centres, separate chains of command: processed tracks are fused near real time; each nation decides on its own
 * interceptors, for its own bloc's ground and for others where an adopted response says so.
 *
 * source    Vershbow: fusion centre round the clock, planning and operations centre with "pre-planned responses",
 *           "separate chains of command" (Atlantic Council NATOSource, 2011); EASI Working Group, 3 February 2012, as in
 *           Arms Control Today, March 2012
 * leaves out  ground of another bloc is named by a response with that nation or bloc: `*` alone does not commit anyone abroad
 */
import type { GovernanceMode } from "./governance.js";
import { adoptedResponse, isRefusal } from "./authority.js";

export const centres: GovernanceMode = {
  mode: "centres",
  title: "Two joint centres, separate chains of command",
  pooled: "tracks",
  plans: "owner",
  release: [
    { id: "centres-notices", owner: "*", to: ["*"], what: ["notification", "recognition"] },
    {
      id: "centres-tracks-to-fusion",
      owner: "*",
      to: ["JOINT"],
      what: ["track", "warning", "engagement-report"],
    },
    {
      id: "centres-products-to-all",
      owner: "JOINT",
      to: ["*"],
      what: ["track", "warning", "engagement", "engagement-report"],
    },
  ],
  jointCentres: (nations) => [
    { party: "JOINT", name: "Joint data fusion centre", members: nations.map((n) => n.code) },
  ],
  mayEngage: (q) => {
    const bloc = q.directory.blocOf(q.batteryOwner);
    const isOwn = (nation: string): boolean => q.directory.blocOf(nation) === bloc;
    const own = q.protects.filter(isOwn);
    const abroad = q.protects.filter((nation) => !isOwn(nation));
    const atHome = own.length === 0 ? undefined : adoptedResponse("centres", q, own);
    const named = { ...q, responses: q.responses.filter((r) => r.protects.some((who) => who !== "*")) };
    const found =
      atHome !== undefined && !isRefusal(atHome) ? atHome : adoptedResponse("centres", named, abroad);
    if (isRefusal(found)) return atHome !== undefined && isRefusal(atHome) ? atHome : found;
    const { response, protects } = found;
    const why = isOwn(protects)
      ? `${q.batteryOwner} decides on its own interceptors and engages for ${protects}, of its own bloc (${response.title})`
      : `${q.batteryOwner} decides on its own interceptors; the adopted response ${response.id} names ${protects} (${response.title})`;
    return { authorised: true, by: [q.batteryOwner], rule: response.id, why, protects, response };
  },
};
