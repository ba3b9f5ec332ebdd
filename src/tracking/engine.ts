/**
 * One scan of one sensor taken in: association, update, first sights, misses.
 *
 * Tracks come first, by the exact cheapest assignment of all of them to the scan's sights; candidates share what is left;
 * what is left then starts new candidates. Deterministic: beliefs keep the order in which they began.
 * Complexity: n log n in beliefs and sights for the gate; assignments only within clusters that share sights.
 */
import { associateJointly } from "./associate/joint.js";
import { associate } from "./associate/nearest.js";
import type { Belief } from "./belief.js";
import type { Core, Scan } from "./core.js";
import { SIGHT } from "./gate/sight.js";
import { chooseLeaders, shareAmongCandidates } from "./initiate/share.js";
import { startFromSights } from "./initiate/seeds.js";
import { learnFromCompany } from "./manage/company.js";
import { afterScan } from "./manage/life.js";
import { relight } from "./manage/relight.js";
import { tellApart } from "./manage/signature.js";
import { takeSight } from "./update/take-sight.js";

/** Which sights of the scan somebody took: -1 for nobody. */
const takenBy = { marks: new Int32Array(64) };

export const takeScan = (core: Core, scan: Scan): void => {
  core.scans += 1;
  noteLook(core, scan);
  const { count } = scan.sights;
  if (takenBy.marks.length < count) takenBy.marks = new Int32Array(2 * count);
  const { marks } = takenBy;
  marks.fill(-1, 0, count);
  if (core.association === "jpda") associateJointly(core, isNamed, scan, marks);
  associate(core, core.association === "jpda" ? isLeader : isTrack, scan, marks);
  hitAll(core, scan, marks);
  relight(core, scan, marks);
  if (core.settings.candidatesShare) shareAmongCandidates(core, scan, marks);
  else {
    associate(core, isCandidate, scan, marks);
    hitAll(core, scan, marks);
    tellApart(core, scan);
  }
  startFromSights(core, scan, marks);
  afterScan(core, scan);
  if (!core.settings.company) return;
  learnFromCompany(core, scan.timeS);
  chooseLeaders(core);
};

const isNamed = (b: Belief): boolean => b.status === "tentative" || b.status === "confirmed";
const isTrack = (b: Belief): boolean => isNamed(b) || b.leads;
const isLeader = (b: Belief): boolean => b.leads;
const isCandidate = (b: Belief): boolean => b.status === "candidate" && !b.leads;

const noteLook = (core: Core, scan: Scan): void => {
  if (scan.kind === "infrared") core.infrared.add(scan.sensor);
  const look = core.looks.get(scan.sensor);
  if (look === undefined) {
    core.looks.set(scan.sensor, { lastS: scan.timeS, periodS: Infinity });
    return;
  }
  const period = scan.timeS - look.lastS;
  if (period > 0.01 && period < look.periodS) look.periodS = period;
  look.lastS = Math.max(look.lastS, scan.timeS);
};

const hitAll = (core: Core, scan: Scan, marks: Int32Array): void => {
  for (let i = 0; i < scan.sights.count; i += 1) {
    const n = marks[i]!;
    if (n < 0) continue;
    const b = core.beliefs[n]!;
    if (b.lastScan === core.scans) continue;
    takeSight(core, b, scan, i * SIGHT);
  }
};
