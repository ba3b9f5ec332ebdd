/**
 * Sectors: one data-processing centre relays tracks to a joint fire-control centre, and whoever owns the sector in which
 * the intercept would happen engages, whoever it is aimed at; nobody else may.
 *
 * source    Ostapenko: "'sector' defenses where each member state or group of states would assume responsibility for
 *           intercepting and destroying ballistic missiles over assigned territory"; "joint data processing center …
 *           relay target data to a joint fire control center" (RIA, 29 April 2011, via Atlantic Council NATOSource)
 * accuracy  5 s of processing delay is this project's choice, no source names a figure
 */
import type { Point, Sector } from "../messages/index.js";
import type { GovernanceMode } from "./governance.js";
import { adoptedResponse, isRefusal, refused } from "./authority.js";
import { isInRing } from "./ring.js";

const PROCESSED = { delayS: 5, hideSensors: true } as const;

export const sectors: GovernanceMode = {
  mode: "sectors",
  title: "Sectors: whoever owns the sector engages",
  pooled: "tracks",
  plans: "centre",
  release: [
    { id: "sectors-notices", owner: "*", to: ["*"], what: ["notification", "recognition"] },
    { id: "sectors-tracks-to-processing", owner: "*", to: ["JOINT"], what: ["track"], degrade: PROCESSED },
    { id: "sectors-reports", owner: "*", to: ["JOINT"], what: ["warning", "engagement-report"] },
    {
      id: "sectors-target-data",
      owner: "JOINT",
      to: ["*"],
      what: ["track", "warning", "engagement", "engagement-report"],
    },
  ],
  jointCentres: (nations) => [
    {
      party: "JOINT",
      name: "Joint data processing and fire control centre",
      members: nations.map((n) => n.code),
    },
  ],
  mayEngage: (q) => {
    const sector = sectorAt(q.sectors, q.interceptPoint);
    const { latDeg, lonDeg } = q.interceptPoint;
    if (sector === "none")
      return refused(
        "NO_SECTOR",
        `no sector holds the intercept point ${latDeg.toFixed(2)}°, ${lonDeg.toFixed(2)}°`,
      );
    if (!q.directory.expand(sector.owner).includes(q.batteryOwner))
      return refused(
        "NOT_SECTOR_OWNER",
        `the intercept point lies in sector ${sector.id} of ${sector.owner}, and ${q.batteryOwner} may not act there`,
      );
    const found = adoptedResponse("sectors", q);
    if (isRefusal(found)) return found;
    const { response, protects } = found;
    const why = `${sector.owner} owns sector ${sector.id} (${sector.title}), where the intercept lies, and engages for ${protects} (${response.title})`;
    return {
      authorised: true,
      by: [sector.owner],
      rule: `${response.id}@${sector.id}`,
      why,
      protects,
      response,
    };
  },
};

/** The first sector, in the order written, whose ring holds the point. */
export const sectorAt = (all: readonly Sector[], point: Point): Sector | "none" =>
  all.find((s) => isInRing(s.ring, point)) ?? "none";

/** Every sector whose ring holds the point, in the order written. */
export const sectorsAt = (all: readonly Sector[], point: Point): readonly Sector[] =>
  all.filter((s) => isInRing(s.ring, point));
