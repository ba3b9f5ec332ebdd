/**
 * What the governance mode lets each battery do for each nation's ground: asked once, not once a cell.
 *
 * shape     zones are the scenario's sectors in the order written, and one more for what lies in none; a mode that asks for
 *           no sector has one zone
 * leaves out  live mode: a plan is made for the day on which interceptors may fly
 */
import { governanceOf, sectorAt, type Directory } from "../../coalition/index.js";
import type { Permit } from "../../defence/index.js";
import type { Battery, Party, ResolvedScenario, Sector } from "../../messages/index.js";

export interface Permits {
  readonly zoneAt?: (latDeg: number, lonDeg: number) => number;
  permit(battery: Battery, protects: Party): Permit;
  /** In words, for one zone: the rule, or why not. */
  why(battery: Battery, protects: Party, zone: number): string;
}

/** Where a point is asked for, and a ring that holds it: which sector a real point lies in is asked by `zoneAt`. */
const ANYWHERE = { latDeg: 0, lonDeg: 0 };
const AROUND: Sector["ring"] = [
  [-1, -1],
  [-1, 1],
  [1, 1],
  [1, -1],
];

export const permitsOf = (scenario: ResolvedScenario, directory: Directory): Permits => {
  const governance = governanceOf(scenario.governance);
  const asksSectors = scenario.governance === "sectors";
  const zones: (readonly Sector[])[] = asksSectors
    ? [...scenario.sectors.map((s) => [{ ...s, ring: AROUND }]), []]
    : [[]];
  const ask = (battery: Battery, protects: Party, zone: number, confidence: "medium" | "high") =>
    governance.mayEngage({
      directory,
      mode: "simulated",
      batteryOwner: battery.owner,
      protects: [protects],
      interceptPoint: ANYWHERE,
      confidence,
      responses: scenario.responses,
      sectors: zones[zone]!,
    });
  const permit = (battery: Battery, protects: Party): Permit => {
    const byZone = new Uint8Array(zones.length);
    let [rounds, shots] = [0, 0];
    zones.forEach((_, zone) => {
      for (const [level, confidence] of LEVELS) {
        const answer = ask(battery, protects, zone, confidence);
        if (!answer.authorised) continue;
        byZone[zone] = level;
        rounds = Math.max(rounds, answer.response.rounds);
        shots = Math.max(shots, answer.response.shots);
        break;
      }
    });
    return { byZone, rounds, shots };
  };
  const why = (battery: Battery, protects: Party, zone: number): string => {
    const answer = ask(battery, protects, zone, "high");
    return answer.authorised ? answer.why : `${answer.code}: ${answer.why}`;
  };
  if (!asksSectors) return { permit, why };
  const index = new Map(scenario.sectors.map((s, i) => [s.id, i]));
  const zoneAt = (latDeg: number, lonDeg: number): number => {
    const sector = sectorAt(scenario.sectors, { latDeg, lonDeg });
    return sector === "none" ? zones.length - 1 : index.get(sector.id)!;
  };
  return { permit, why, zoneAt };
};

const LEVELS = [
  [1, "medium"],
  [2, "high"],
] as const;
