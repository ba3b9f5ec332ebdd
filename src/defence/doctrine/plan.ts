/**
 * Shoot-look-shoot: which battery fires how many rounds at which threat now, and why the others do not.
 *
 * shape     one plan for one set of batteries, one owner's or several nations' together; the answer depends on nothing else
 * source    doctrine of domain of application: rounds and shots are those of the pre-planned response that authorises;
 *           a threat gets its next shot only when the last has been seen to fail, or the look has passed without a word
 * leaves out  what a shot does: hits come back as reports
 */
import { isoFromTimeUs, type Engagement, type NoEngagement } from "../../messages/index.js";
import { rounded, US_PER_S } from "../../base/index.js";
import { predictedPath } from "../window/forecast.js";
import { candidatesFor, type Candidate } from "./candidates.js";
import { matchShots } from "./match.js";
import type { Held, ShotPlan, ShotQuestion, Threat } from "./types.js";

export const planShots = (question: ShotQuestion): ShotPlan => {
  const sorted: ShotQuestion = {
    ...question,
    threats: [...question.threats].sort((a, b) => compare(a.track.trackId, b.track.trackId)),
    batteries: [...question.batteries].sort((a, b) => compare(a.battery.id, b.battery.id)),
  };
  const refusals: NoEngagement[] = [];
  const held: Held[] = [];
  const rows: { threat: Threat; candidates: Candidate[] }[] = [];
  for (const threat of sorted.threats) {
    const next = nextShot(sorted, threat);
    if (typeof next !== "number") {
      held.push(next);
      continue;
    }
    const forecast = threat.path
      ? ({ outcome: "path", path: threat.path } as const)
      : predictedPath(
          threat.track,
          threat.betaKgPerM2 === undefined ? {} : { betaKgPerM2: threat.betaKgPerM2 },
        );
    if (forecast.outcome === "none") {
      for (const { battery } of sorted.batteries)
        refusals.push({
          battery: battery.id,
          trackId: threat.track.trackId,
          code: forecast.code,
          reason: forecast.reason,
        });
      continue;
    }
    rows.push({ threat, candidates: candidatesFor(sorted, threat, forecast.path, next, refusals) });
  }
  const match = matchRows(sorted, rows);
  const orders: Engagement[] = [];
  rows.forEach(({ threat, candidates }, t) => {
    const chosen = candidates.find((c) => c.index === match.batteryOf[t]);
    for (const c of candidates) if (c !== chosen) refusals.push(notChosen(c, chosen, threat));
    if (chosen === undefined) return;
    const waitUs = chosen.first.launchAtUs - (sorted.nowUs + Math.round((sorted.commitS ?? 30) * US_PER_S));
    if (waitUs > 0)
      held.push({
        trackId: threat.track.trackId,
        code: "LAUNCH_LATER",
        untilUs: sorted.nowUs + waitUs,
        reason: `LAUNCH_LATER: ${chosen.state.battery.id} launches at ${isoFromTimeUs(chosen.first.launchAtUs)}, the order goes out ${sorted.commitS ?? 30} s before`,
      });
    else orders.push(orderOf(chosen, threat, candidates.length));
  });
  return {
    orders,
    refusals,
    held,
    matching: { worth: match.worth, bound: match.bound, optimal: match.optimal },
  };
};

/** The number of the next shot at a threat, or why there is none now. */
const nextShot = (question: ShotQuestion, threat: Threat): number | Held => {
  const { trackId } = threat.track;
  const earlier = question.ordersSoFar.filter((o) => o.trackId === trackId);
  const hit = question.reports.find((r) => r.trackId === trackId && r.outcome === "hit");
  if (hit)
    return {
      trackId,
      code: "HIT_REPORTED",
      untilUs: "none",
      reason: `HIT_REPORTED: ${hit.battery} reported a hit at ${isoFromTimeUs(hit.atUs)}`,
    };
  let shot = 0;
  for (const order of earlier) {
    shot = Math.max(shot, order.shot);
    const seenUs = order.interceptAtUs + Math.round((question.lookS ?? 15) * US_PER_S);
    const reported = question.reports.some((r) => r.engagementId === order.engagementId);
    if (!reported && question.nowUs < seenUs)
      return {
        trackId,
        code: "LOOKING",
        untilUs: seenUs,
        reason: `LOOKING: shot ${order.shot} by ${order.battery} meets it at ${isoFromTimeUs(order.interceptAtUs)}; known by ${isoFromTimeUs(seenUs)}`,
      };
  }
  return shot + 1;
};

/** Highest kill probability first; among equals the earliest intercept. */
const matchRows = (question: ShotQuestion, rows: readonly { threat: Threat; candidates: Candidate[] }[]) => {
  const worth: number[][] = [];
  const rounds: number[][] = [];
  for (const { threat, candidates } of rows) {
    const w = new Array<number>(question.batteries.length).fill(0);
    const r = new Array<number>(question.batteries.length).fill(0);
    for (const c of candidates) {
      // A second later costs a ten-millionth: less than any difference in kill that figures can carry.
      const lateS = (c.first.interceptAtUs - question.nowUs) / US_PER_S;
      w[c.index] = Math.max((threat.weight ?? 1) * c.kill - 1e-7 * lateS, 1e-9);
      r[c.index] = Math.min(c.authority.rounds, c.state.roundsLeft);
    }
    worth.push(w);
    rounds.push(r);
  }
  return matchShots(
    worth,
    rounds,
    question.batteries.map((b) => b.roundsLeft),
  );
};

const orderOf = (c: Candidate, threat: Threat, able: number): Engagement => {
  const { battery } = c.state;
  const rounds = Math.min(c.authority.rounds, c.state.roundsLeft);
  const after =
    c.shotsAhead > 1
      ? `${c.shotsAhead - 1} more can follow after looking`
      : c.shot < c.authority.shots
        ? "no time is left to look and shoot again"
        : "it is the last the rule allows";
  return {
    engagementId: `${threat.track.trackId}/${battery.id}/${c.shot}`,
    battery: battery.id,
    trackId: threat.track.trackId,
    shot: c.shot,
    rounds,
    launchAtUs: c.first.launchAtUs,
    interceptAtUs: c.first.interceptAtUs,
    interceptPoint: { latDeg: c.first.latDeg, lonDeg: c.first.lonDeg },
    interceptAltitudeKm: c.first.altitudeKm,
    interceptItrfM: [c.first.positionItrfM[0], c.first.positionItrfM[1], c.first.positionItrfM[2]],
    protects: threat.protects,
    authorisedBy: [...c.authority.by],
    rule: c.authority.rule,
    governance: c.authority.governance,
    reason: `shot ${c.shot} of ${c.authority.shots}, ${rounds} × ${battery.interceptor.singleShot} kills with ${rounded(c.killNow, 3)}; with what can follow ${rounded(c.kill, 3)}, the most of ${able} able ${able === 1 ? "battery" : "batteries"}; ${after}`,
  };
};

const notChosen = (c: Candidate, chosen: Candidate | undefined, threat: Threat): NoEngagement => ({
  battery: c.state.battery.id,
  trackId: threat.track.trackId,
  code: chosen ? "ANOTHER_BATTERY" : "ROUNDS_NEEDED_ELSEWHERE",
  reason: chosen
    ? `ANOTHER_BATTERY: ${chosen.state.battery.id} kills with ${rounded(chosen.kill, 3)} from ${isoFromTimeUs(chosen.first.interceptAtUs)}; this one with ${rounded(c.kill, 3)} from ${isoFromTimeUs(c.first.interceptAtUs)}`
    : `ROUNDS_NEEDED_ELSEWHERE: the ${c.state.roundsLeft} rounds left do more against other threats`,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
