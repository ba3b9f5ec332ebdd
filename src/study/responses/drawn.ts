/**
 * Launches drawn at random from a scenario's threats, and where each battery could meet them: what a library of rules is tried on.
 *
 * shape     a draw is a threat, a place it reaches (by people), and the confidence of the warning; meetings are kept by pair
 * leaves out  time: a rule must hold whether or not the battery would be in time today
 */
import { radFromDeg, randomStream } from "../../base/index.js";
import { flyOutTable, interceptOf, interceptWindow } from "../../defence/index.js";
import type { Battery, Point, ResolvedScenario, Response } from "../../messages/index.js";
import { casePlaces, type CasePlace } from "../cases/places.js";
import { caseThreats, type CaseThreat } from "../cases/threats.js";
import { turningArc } from "../timeline/turning-arc.js";

export interface Meeting {
  readonly battery: Battery;
  /** Ground points below the intercept, along the window. */
  readonly points: readonly Point[];
}

export interface Drawn {
  readonly threat: CaseThreat;
  readonly place: CasePlace;
  readonly confidence: Response["minConfidence"];
  readonly meetings: readonly Meeting[];
}

const CONFIDENCES = ["low", "medium", "high"] as const;
const PLACES_EACH = 6;
const POINTS = 5;
const STEP_S = 20;
const LOW_STEP_S = 2;
const IN_THE_AIR_M = 120_000;

export const drawnLaunches = (scenario: ResolvedScenario, samples: number, seed: number): Drawn[] => {
  const threats = caseThreats(scenario);
  const places = casePlaces(
    scenario.nations.map((n) => n.code),
    threats,
    PLACES_EACH,
  );
  const pairs = places.flatMap((place) => place.threats.map((t) => ({ threat: threats[t]!, place })));
  const total = pairs.reduce((sum, p) => sum + p.place.people, 0);
  if (total === 0) return [];
  const random = randomStream(seed, "responses", "launches");
  const known = new Map<number, readonly Meeting[]>();
  return Array.from({ length: samples }, () => {
    let at = random.uniform() * total;
    let i = 0;
    while (i < pairs.length - 1 && at >= pairs[i]!.place.people) at -= pairs[i++]!.place.people;
    const { threat, place } = pairs[i]!;
    const meetings = known.get(i) ?? meetingsOf(scenario.batteries, threat, place);
    known.set(i, meetings);
    const confidence = CONFIDENCES[Math.floor(random.uniform() * CONFIDENCES.length)]!;
    return { threat, place, confidence, meetings };
  });
};

const rad = ({ latDeg, lonDeg }: { readonly latDeg: number; readonly lonDeg: number }) => ({
  latRad: radFromDeg(latDeg),
  lonRad: radFromDeg(lonDeg),
});

const meetingsOf = (batteries: readonly Battery[], threat: CaseThreat, place: CasePlace): Meeting[] => {
  const { path } = turningArc(rad(threat), rad(place), {
    timeS: threat.boostS,
    altitudeM: threat.boostAltitudeM,
    alongM: Math.min(1.5 * threat.boostAltitudeM, 0.1 * threat.reachM),
  });
  return batteries.flatMap((battery) => {
    if (battery.rounds < 1) return [];
    const window = interceptWindow({
      battery,
      table: flyOutTable(battery.interceptor),
      path,
      trackFromUs: 0,
      decisionS: 0,
      nowUs: 0,
      stepS: battery.interceptor.maxAltitudeM < IN_THE_AIR_M ? LOW_STEP_S : STEP_S,
    });
    if (window.outcome === "none") return [];
    const stride = Math.max(1, Math.ceil(window.options.length / POINTS));
    const points = window.options.flatMap((option, k) => {
      if (k % stride !== 0) return [];
      const { latDeg, lonDeg } = interceptOf(path, option);
      return [{ latDeg, lonDeg }];
    });
    return [{ battery, points }];
  });
};
