/**
 * Batteries of a scenario: the class's numbers, at the end of the disputed values that the scenario flies.
 */
import type { Battery, Interceptor, InterceptorEntry, Scenario } from "../../messages/index.js";
import { interceptors as entries } from "../interceptors/index.js";
import { spread } from "../quantity.js";
import type { Findings } from "./findings.js";
import { nearestTo } from "./nearest.js";
import type { Parties } from "./parties.js";

export const resolveBatteries = (
  written: Scenario["batteries"],
  parties: Parties,
  findings: Findings,
): Battery[] =>
  written.flatMap((battery, i) => {
    const path = `batteries[${i}]`;
    parties.mustTakePart(battery.owner, `${path}.owner`, "owner");
    if (battery.host !== undefined) parties.mustBeNation(battery.host, `${path}.host`, "host");
    const entry = entries.find((e) => e.id === battery.use);
    if (entry === undefined) {
      const near = nearestTo(
        battery.use,
        entries.map((e) => e.id),
      );
      findings.say(
        "UNKNOWN_INTERCEPTOR",
        `${path}.use`,
        `no interceptor class of the catalogue is called "${battery.use}"${near}`,
      );
      return [];
    }
    if (entry.referenceOnly) {
      findings.say(
        "REFERENCE_ONLY",
        `${path}.use`,
        `"${battery.use}" is listed so that stability can be assessed; it is never a battery of the roof`,
      );
      return [];
    }
    if (battery.end !== undefined && entry.status !== "disputed")
      findings.say(
        "NOT_DISPUTED",
        `${path}.end`,
        `publications do not differ on "${battery.use}", so it has no ${battery.end} end`,
      );
    if (!entry.verified) findings.unverified.add(entry.id);
    return [
      {
        id: battery.id ?? battery.use,
        name: battery.name ?? battery.at.name ?? entry.name,
        owner: battery.owner,
        host: battery.host ?? battery.owner,
        latDeg: battery.at.latDeg,
        lonDeg: battery.at.lonDeg,
        altitudeM: battery.at.altitudeM ?? 0,
        rounds: battery.rounds,
        interceptor: interceptorAt(entry, battery.end),
        verified: entry.verified,
      },
    ];
  });

/** Reach and heights are those of the end where the entry has them apart, else the class's, which every end can fly. */
const interceptorAt = (entry: InterceptorEntry, end: "low" | "high" | undefined): Interceptor => {
  if (end === undefined || entry.status !== "disputed") return entry.interceptor;
  const both = [entry.interceptor, ...(entry.alternative === undefined ? [] : [entry.alternative])];
  const speed = spread(entry.values["burnoutSpeedMps"]!)[end];
  const flown = both.find((one) => one.burnoutSpeedMps === speed) ?? entry.interceptor;
  return { ...flown, burnoutSpeedMps: speed };
};
