/** Who saw what when, by launch and by nation: the first that held a track, the last, and those that never did. */
import type { LaunchResult, RunResult, Sight } from "../../messages/index.js";

export interface LaunchSights {
  readonly first: Sight | "none";
  readonly last: Sight | "none";
  readonly impactFirst: Sight | "none";
  readonly held: number;
  readonly of: number;
}

export const sightsOfLaunch = (result: RunResult, launch: LaunchResult): LaunchSights => {
  const held = result.seen
    .filter((s) => s.launch === launch.id && s.at !== "none")
    .sort((a, b) => (a.at === b.at ? (a.nation < b.nation ? -1 : 1) : a.at < b.at ? -1 : 1));
  const impacts = held
    .filter((s) => s.firstImpactAt !== "none")
    .sort((a, b) => (a.firstImpactAt < b.firstImpactAt ? -1 : a.firstImpactAt > b.firstImpactAt ? 1 : 0));
  return {
    first: held[0] ?? "none",
    last: held.at(-1) ?? "none",
    impactFirst: impacts[0] ?? "none",
    held: held.length,
    of: result.nations.length,
  };
};

/** Seconds from lift-off to a time. */
export const afterLiftOffS = (launch: LaunchResult, iso: string): number =>
  (Date.parse(iso) - Date.parse(launch.truth.launchTime)) / 1000;

/** The sight a nation had of a launch, or "none". */
export const sightOf = (result: RunResult, launch: string, nation: string): Sight | "none" =>
  result.seen.find((s) => s.launch === launch && s.nation === nation) ?? "none";
