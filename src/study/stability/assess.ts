/**
 * Whether each interceptor site can engage the strategic trajectories of the treaty parties, at both ends of what is disputed.
 *
 * Two questions, answered apart: does any launch meet the trajectory at all (kinematics), and is that launch still possible
 * when the sensors, the decision and the battery's reaction have taken their time. The margin is in kilometres for the first,
 * in seconds for the second. Every sensor of the scenario counts, whoever owns it, but those of the launching party's own bloc:
 * the answer is an upper bound on what the site could do, the same for every party.
 * shape     each site against each ordered pair of parties
 * leaves out  whether a shot would hit, discrimination, what governance would allow
 * Complexity: sites × trajectories × ends, each a walk along one path
 */
import { rounded } from "../../base/index.js";
import { ENDS, type Battery, type End, type StabilityQuestion } from "../../messages/index.js";
import { latestLaunch, type LatestLaunch } from "../timeline/latest-launch.js";
import { BURNOUT_ALTITUDE_M, strategicTrajectories, type Flown } from "./trajectories.js";
import { trackTimes } from "./track-times.js";
import { MODEL_S, type EndCount, type Engagement, type SiteVerdict, type StabilityAnswer } from "./answer.js";
import { verdictOf } from "./verdict.js";

export const assessStability = (
  question: StabilityQuestion,
  onProgress: (done: number) => void = () => {},
): StabilityAnswer => {
  const flights = strategicTrajectories(question);
  const known = trackTimes(question, flights, BURNOUT_ALTITUDE_M);
  const pairs = pairsOf(question);
  const met = new Map<string, readonly LatestLaunch[]>();
  const sites = question.batteries.low.flatMap((low, i) => {
    const ends: Readonly<Record<End, Battery>> = { low, high: question.batteries.high[i]! };
    onProgress(i / question.batteries.low.length);
    return pairs.map(([by, against]): SiteVerdict => {
      const mine = flights.filter((f) => f.by === by && f.against === against);
      const engagements: Engagement[] = [];
      const counts: EndCount[] = [];
      for (const interceptor of endsOf(ends)) {
        const battery = ends[interceptor];
        const reach = reachOf(met, battery, `${by} ${against}`, mine);
        for (const sensors of sensorEnds(question)) {
          const each = mine.map((flight, k) =>
            engagement(flight, reach[k]!, interceptor, sensors, battery, question, known(flight, sensors)),
          );
          engagements.push(...each);
          counts.push(count(interceptor, sensors, battery, each));
        }
      }
      return {
        site: low.id,
        name: low.name,
        nation: low.owner,
        host: low.host,
        latDeg: low.latDeg,
        lonDeg: low.lonDeg,
        class: low.interceptor.class,
        by,
        against,
        ownLaunches: blocOf(question, low.owner) === blocOf(question, by),
        trajectories: mine.length,
        ends: counts,
        ...verdictOf(low, by, against, counts),
        engagements,
      };
    });
  });
  onProgress(1);
  return {
    pairs: pairs.map(([by, against]) => ({
      by,
      against,
      trajectories: flights.filter((f) => f.by === by && f.against === against).length,
    })),
    trajectories: flights.map(({ arc: _, ...shown }) => shown),
    sites,
  };
};

const pairsOf = ({ parties }: StabilityQuestion): (readonly [string, string])[] =>
  parties.flatMap((a) => parties.filter((b) => b !== a).map((b) => [a.party, b.party] as const));

/** One end where both are the same. */
const endsOf = (ends: Readonly<Record<End, Battery>>): readonly End[] =>
  JSON.stringify(ends.low.interceptor) === JSON.stringify(ends.high.interceptor) ? ["low"] : ENDS;
const sensorEnds = ({ sensors }: StabilityQuestion): readonly End[] =>
  JSON.stringify(sensors.low) === JSON.stringify(sensors.high) ? ["low"] : ENDS;

const blocOf = ({ nations }: Pick<StabilityQuestion, "nations">, party: string): string =>
  nations.find((n) => n.code === party)?.bloc ?? party;

const reachOf = (
  met: Map<string, readonly LatestLaunch[]>,
  battery: Battery,
  pair: string,
  flights: readonly Flown[],
): readonly LatestLaunch[] => {
  const key = `${battery.id} ${JSON.stringify(battery.interceptor)} ${pair}`;
  const found = met.get(key) ?? flights.map((f) => latestLaunch(battery, f.arc.path));
  met.set(key, found);
  return found;
};

const engagement = (
  flight: Flown,
  reach: LatestLaunch,
  interceptor: End,
  sensors: End,
  battery: Battery,
  { decisionS }: StabilityQuestion,
  trackS: number,
): Engagement => {
  const ends = { trajectory: flight.id, interceptor, sensors };
  if (!(reach.launchS > -Infinity))
    return { ...ends, answer: "out-of-reach", shortKm: rounded(reach.shortM / 1000, 0) };
  const earliestS = trackS + decisionS + battery.interceptor.reactionTimeS;
  // Nobody ever sees it: late by the whole flight.
  const marginS = rounded(reach.launchS - Math.min(earliestS, flight.flightTimeS), 0);
  const times = {
    trackS: trackS < Infinity ? rounded(trackS, 0) : ("never" as const),
    latestLaunchS: rounded(reach.launchS, 0),
    marginS,
  };
  return { ...ends, answer: marginS >= 0 && trackS < Infinity ? "can" : "too-late", ...times };
};

const count = (interceptor: End, sensors: End, battery: Battery, all: readonly Engagement[]): EndCount => {
  const of = (answer: Engagement["answer"]) => all.filter((e) => e.answer === answer);
  const margins = all.flatMap((e) => (e.answer === "out-of-reach" ? [] : [e.marginS]));
  const shorts = all.flatMap((e) => (e.answer === "out-of-reach" ? [e.shortKm] : []));
  return {
    interceptor,
    sensors,
    burnoutSpeedKmps: battery.interceptor.burnoutSpeedMps / 1000,
    can: of("can").length,
    marginal: of("can").filter((e) => e.answer === "can" && e.marginS < MODEL_S).length,
    cannot: all.length - of("can").length,
    tooLate: of("too-late").length,
    outOfReach: of("out-of-reach").length,
    ...(margins.length === 0 ? {} : { bestMarginS: Math.max(...margins) }),
    ...(shorts.length === 0 ? {} : { leastShortKm: Math.min(...shorts) }),
  };
};
