/** The verdict on a site in one sentence, with its margin, from the counts at each end. */
import type { Battery } from "../../messages/index.js";
import { MODEL_S, type EndCount, type SiteVerdict } from "./answer.js";

export const verdictOf = (
  battery: Pick<Battery, "name">,
  by: string,
  against: string,
  ends: readonly EndCount[],
): Pick<SiteVerdict, "verdict" | "why"> => {
  const most = ends.reduce((a, b) => (firm(b) > firm(a) ? b : a), ends[0]!);
  const least = ends.reduce((a, b) => (firm(b) < firm(a) ? b : a), ends[0]!);
  const all = most.can + most.cannot;
  const flights = `${all} launches of ${by} at ${against}`;
  if (firm(most) === 0)
    return {
      verdict: "cannot",
      why: `${battery.name} engages none of ${flights} at any end: ${nearMiss(ends)}.`,
    };
  if (firm(least) === 0)
    return {
      verdict: "depends",
      why: `${battery.name} engages ${most.can} of ${flights} ${atEnd(most)}, with up to ${most.bestMarginS ?? 0} s to spare, and none ${atEnd(least)}: ${nearMiss([least])}.`,
    };
  const range = least.can === most.can ? `${most.can}` : `${least.can} to ${most.can}`;
  return {
    verdict: "can",
    why: `${battery.name} engages ${range} of ${flights} at every end, with up to ${most.bestMarginS ?? 0} s to spare.`,
  };
};

const firm = (end: EndCount): number => end.can - end.marginal;

const atEnd = ({ interceptor, sensors, burnoutSpeedKmps }: EndCount): string =>
  `at ${burnoutSpeedKmps} km/s (${interceptor} end, sensors at their ${sensors} end)`;

/** How near it came, in the unit that decides. */
const nearMiss = (ends: readonly EndCount[]): string => {
  const marginal = Math.max(...ends.map((e) => e.marginal));
  const best = Math.max(...ends.map((e) => e.bestMarginS ?? -Infinity));
  const short = Math.min(...ends.map((e) => e.leastShortKm ?? Infinity));
  const parts = [
    ...(marginal === 0 ? [] : [`${marginal} by ${best} s, nearer than the ${MODEL_S} s this model can tell`]),
    ...(marginal > 0 || best === -Infinity ? [] : [`${-best} s too late at best`]),
    ...(short === Infinity ? [] : [`${short} km short at best where out of reach`]),
  ];
  return parts.join("; ");
};
