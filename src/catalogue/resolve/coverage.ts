/** The coverage section of a scenario: its classes become the catalogue's vehicles. */
import type { ResolvedCoverage, Scenario } from "../../messages/index.js";
import { missiles } from "../missiles/index.js";
import type { Findings } from "./findings.js";
import { grounded } from "./launches.js";
import { nearestTo } from "./nearest.js";

export const resolveCoverage = (scenario: Scenario, findings: Findings): ResolvedCoverage | undefined => {
  const { coverage } = scenario;
  if (coverage === undefined) return undefined;
  const { areas, classes, region } = coverage;
  const found = classes?.flatMap((missile, i) => {
    const entry = missiles.find((m) => m.id === missile);
    if (entry === undefined) {
      const near = nearestTo(
        missile,
        missiles.map((m) => m.id),
      );
      findings.say(
        "UNKNOWN_MISSILE",
        `coverage.classes[${i}]`,
        `no missile of the catalogue is called "${missile}"${near}`,
      );
      return [];
    }
    if (classes.indexOf(missile) !== i)
      findings.say("REPEATED_CLASS", `coverage.classes[${i}]`, `"${missile}" stands twice`);
    if (!entry.verified) findings.unverified.add(entry.id);
    return [{ missile, missileName: entry.name, missileClass: entry.class, vehicle: entry.vehicle }];
  });
  return {
    ...(areas === undefined ? {} : { areas: areas.map(grounded) }),
    ...(found === undefined ? {} : { classes: found }),
    ...(region === undefined ? {} : { region }),
  };
};
