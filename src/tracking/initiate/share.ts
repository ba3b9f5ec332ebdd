/**
 * Candidates that share sights until the best of them becomes a track.
 *
 * Where many objects begin close together, each candidate takes the sight that suits it best, whoever else takes it too: a wrong
 * pair is not worth a right one's third sight. A candidate becomes a track when no rival that shares a sight with it is
 * about as likely, or when it has been right often enough; the rivals that share its sights end.
 *
 * source    track-oriented multiple hypotheses, resolved by score: Blackman & Popoli (1999), ch. 16
 */
import { pairs, findPairs } from "../associate/pairs.js";
import type { Belief } from "../belief.js";
import type { Core, Scan } from "../core.js";
import { SIGHT } from "../gate/sight.js";
import { isWorthNaming, nameIt, sweep } from "../manage/life.js";
import { takeSight } from "../update/take-sight.js";

/** After so many sights a candidate is right, rivals or not. */
const SURE_HITS = 6;
/** A rival is no longer one when its odds are e⁴ times worse. */
const RIVAL_SCORE = 4;
/** From so many sights on a candidate keeps others from beginning with its sights. */
const CLAIM_HITS = 3;

const isCandidate = (b: Belief): boolean => b.status === "candidate";
const isFollower = (b: Belief): boolean => b.status === "candidate" && !b.leads;
interface Claim {
  best: Belief;
  score: number;
  second: number;
}
const claims = new Map<number, Claim>();
const taken = new Set<number>();

export const shareAmongCandidates = (core: Core, scan: Scan, marks: Int32Array): void => {
  findPairs(core, isFollower, scan, marks);
  for (let r = 0; r < pairs.members; r += 1) {
    let best = -1;
    let most = 0;
    for (let e = pairs.start[r]!; e < pairs.start[r + 1]!; e += 1)
      if (pairs.gain[e]! > most) {
        most = pairs.gain[e]!;
        best = pairs.sight[e]!;
      }
    if (best < 0) continue;
    const n = pairs.belief[r]!;
    const b = core.beliefs[n]!;
    takeSight(core, b, scan, best * SIGHT);
    if (b.hits >= CLAIM_HITS) marks[best] = n;
  }
  promote(core);
};

const promote = (core: Core): void => {
  const ready = core.beliefs.filter(
    (b) => isCandidate(b) && b.lastScan === core.scans && isWorthNaming(core, b),
  );
  if (ready.length === 0) return;
  noteClaims(core);
  taken.clear();
  ready.sort((a, b) => b.score - a.score || b.hits - a.hits);
  for (const b of ready) {
    if (sharesTaken(b) || (b.hits < SURE_HITS && hasRival(b))) continue;
    nameIt(core, b);
    if (b.hits >= core.settings.confirmHits && b.score > core.settings.confirmScore) b.status = "confirmed";
    for (const claim of b.claims) if (claim >= 0) taken.add(claim);
  }
  if (taken.size === 0) return;
  let ended = false;
  for (const b of core.beliefs)
    if (isCandidate(b) && sharesTaken(b)) {
      b.score = -Infinity;
      ended = true;
    }
  if (ended) sweep(core);
};

/** Of the candidates whom their company vouches for, those that share no sight with a better one. */
export const chooseLeaders = (core: Core): void => {
  accompanied.length = 0;
  for (const b of core.beliefs) {
    b.leads = false;
    if (isCandidate(b) && !Number.isNaN(b.company.timeS)) accompanied.push(b);
  }
  if (accompanied.length === 0) return;
  accompanied.sort((a, b) => b.score - a.score || b.hits - a.hits);
  taken.clear();
  for (const b of accompanied) {
    if (sharesTaken(b)) continue;
    b.leads = true;
    for (const claim of b.claims) if (claim >= 0) taken.add(claim);
  }
};
const accompanied: Belief[] = [];

/** For each sight the two best candidates that took it. */
const noteClaims = (core: Core): void => {
  claims.clear();
  for (const b of core.beliefs) {
    if (!isCandidate(b)) continue;
    for (const claim of b.claims) {
      if (claim < 0) continue;
      const known = claims.get(claim);
      if (known === undefined) claims.set(claim, { best: b, score: b.score, second: -Infinity });
      else if (b.score > known.score) {
        known.second = known.score;
        known.score = b.score;
        known.best = b;
      } else known.second = Math.max(known.second, b.score);
    }
  }
};

const sharesTaken = (b: Belief): boolean => {
  for (const claim of b.claims) if (taken.has(claim)) return true;
  return false;
};

const hasRival = (b: Belief): boolean => {
  for (const claim of b.claims) {
    const known = claims.get(claim);
    if (known === undefined) continue;
    if ((known.best === b ? known.second : known.score) > b.score - RIVAL_SCORE) return true;
  }
  return false;
};
