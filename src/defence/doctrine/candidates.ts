/**
 * For one threat, what each battery could do: its first authorised shot and the shots that could follow after looking.
 *
 * source    shoot-look-shoot: a later shot is launched only after the earlier intercept and the look; taking the earliest
 *           intercept each time gives most shots (exchange argument of interval scheduling)
 * leaves out  that a later shot may find another battery's rounds gone: it is only a forecast, ordered when its time comes
 */
import { US_PER_S } from "../../base/index.js";
import type { NoEngagement } from "../../messages/index.js";
import { flyOutTable } from "../flyout/table.js";
import { killOfSalvo } from "../effectiveness/salvo.js";
import type { Intercept, ShotTime } from "../window/question.js";
import { interceptOf, interceptWindow } from "../window/window.js";
import type { ObjectPath } from "../window/path.js";
import type { Authorisation, BatteryState, ShotQuestion, Threat } from "./types.js";

export interface Candidate {
  readonly state: BatteryState;
  readonly index: number;
  readonly first: Intercept;
  readonly authority: Authorisation & { readonly authorised: true };
  readonly shot: number;
  /** Shots still possible, this one included, and what they kill together. */
  readonly shotsAhead: number;
  readonly kill: number;
  readonly killNow: number;
}

interface Open {
  readonly state: BatteryState;
  readonly index: number;
  readonly options: readonly ShotTime[];
  readonly first: Intercept;
  readonly authority: Authorisation & { readonly authorised: true };
}

/** At most this many points of a window are put to the rules. */
const ASKED = 40;

export const candidatesFor = (
  question: ShotQuestion,
  threat: Threat,
  path: ObjectPath,
  shot: number,
  refusals: NoEngagement[],
): Candidate[] => {
  const { nowUs, batteries, decisionS = 10, lookS = 15, stepS = 1 } = question;
  const { track } = threat;
  const refuse = (state: BatteryState, code: string, reason: string): void => {
    refusals.push({ battery: state.battery.id, trackId: track.trackId, code, reason });
  };
  const open: Open[] = [];
  batteries.forEach((state, index) => {
    const { battery } = state;
    if (state.roundsLeft < 1)
      return refuse(
        state,
        "OUT_OF_ROUNDS",
        `OUT_OF_ROUNDS: ${state.roundsLeft} rounds left, a shot needs 1 at least`,
      );
    const window = interceptWindow({
      battery,
      table: flyOutTable(battery.interceptor),
      path,
      trackFromUs: threat.trackFromUs ?? track.firstSeenUs,
      decisionS,
      nowUs: Math.max(nowUs, state.busyUntilUs ?? 0),
      stepS,
    });
    if (window.outcome === "none") return refuse(state, window.code, window.reason);
    const allowed = authorisedOptions(question, threat, state, path, window.options);
    if (!allowed.authorised) return refuse(state, allowed.code, allowed.reason);
    if (shot > allowed.authority.shots)
      return refuse(
        state,
        "SHOTS_SPENT",
        `SHOTS_SPENT: shot ${shot} would be more than the ${allowed.authority.shots} of rule ${allowed.authority.rule}`,
      );
    open.push({ state, index, options: allowed.options, first: allowed.first, authority: allowed.authority });
  });
  return open.map((from): Candidate => {
    const rounds = Math.min(from.authority.rounds, from.state.roundsLeft);
    const killNow = killOfSalvo(from.state.battery.interceptor.singleShot, rounds);
    let survive = 1 - killNow;
    let shotsAhead = 1;
    let afterUs = from.first.interceptAtUs + Math.round(lookS * US_PER_S);
    let spentHere = rounds;
    for (let k = shot + 1; k <= from.authority.shots; k += 1) {
      const next = earliestAfter(open, afterUs, from, spentHere);
      if (next === "none") break;
      const salvo = Math.min(
        next.by.authority.rounds,
        next.by.state.roundsLeft - (next.by === from ? spentHere : 0),
      );
      if (next.by === from) spentHere += salvo;
      survive *= 1 - killOfSalvo(next.by.state.battery.interceptor.singleShot, salvo);
      shotsAhead += 1;
      afterUs = next.at.interceptAtUs + Math.round(lookS * US_PER_S);
    }
    return {
      state: from.state,
      index: from.index,
      first: from.first,
      authority: from.authority,
      shot,
      shotsAhead,
      kill: 1 - survive,
      killNow,
    };
  });
};

/** The earliest intercept by anybody who can launch at or after a time. */
const earliestAfter = (
  open: readonly Open[],
  afterUs: number,
  first: Open,
  spentByFirst: number,
): { by: Open; at: ShotTime } | "none" => {
  let best: { by: Open; at: ShotTime } | "none" = "none";
  for (const by of open) {
    if (by.state.roundsLeft - (by === first ? spentByFirst : 0) < 1) continue;
    for (const at of by.options) {
      if (best !== "none" && at.interceptAtUs >= best.at.interceptAtUs) break;
      if (at.launchAtUs < afterUs) continue;
      best = { by, at };
      break;
    }
  }
  return best;
};

type Allowed =
  | {
      readonly authorised: true;
      readonly options: readonly ShotTime[];
      readonly first: Intercept;
      readonly authority: Authorisation & { readonly authorised: true };
    }
  | { readonly authorised: false; readonly code: string; readonly reason: string };

/** The options whose place the rules allow: a sector's owner may have the battery's say over only part of the way. */
const authorisedOptions = (
  question: ShotQuestion,
  threat: Threat,
  state: BatteryState,
  path: ObjectPath,
  options: readonly ShotTime[],
): Allowed => {
  const stride = Math.max(1, Math.ceil(options.length / ASKED));
  const kept: ShotTime[] = [];
  let first: { at: Intercept; authority: Authorisation & { readonly authorised: true } } | undefined;
  let denied = {
    code: "NOT_AUTHORISED",
    reason: "NOT_AUTHORISED: no point of the window was put to the rules",
  };
  for (let i = 0; i < options.length; i += stride) {
    const at = interceptOf(path, options[i]!);
    const answer = question.authorise(state.battery, threat.protects, at, threat.track);
    if (!answer.authorised) {
      denied = { code: answer.code, reason: answer.reason };
      continue;
    }
    first ??= { at, authority: answer };
    for (let k = i; k < Math.min(i + stride, options.length); k += 1) kept.push(options[k]!);
  }
  return first === undefined
    ? { authorised: false, ...denied }
    : { authorised: true, options: kept, first: first.at, authority: first.authority };
};
