/**
 * A scenario with every name replaced by the numbers it stands for, or every issue with its path.
 *
 * shape     issues carry the path alone; `issuesWithPlaces` adds line and column from the text they came from
 * domain    a scenario that `parseScenario` let through
 */
import type { Parsed } from "../../base/index.js";
import {
  timeUsFromIso,
  type AssessmentGiven,
  type ResolvedScenario,
  type Scenario,
} from "../../messages/index.js";
import { assessorOf } from "./assessed.js";
import { resolveBatteries } from "./batteries.js";
import { resolveCoverage } from "./coverage.js";
import { newFindings, sayRepeats } from "./findings.js";
import { resolveLaunches } from "./launches.js";
import { partiesOf } from "./parties.js";
import { checkRules } from "./rules.js";
import { resolveSensors } from "./sensors.js";

/** `given`: what the scenario's `assessment` names, read by whoever holds files; "not-needed" where no missile is to fly. */
export const resolveScenario = (
  scenario: Scenario,
  name: string,
  given?: AssessmentGiven | "not-needed",
): Parsed<ResolvedScenario> => {
  const findings = newFindings();
  const epochUs = timeUsFromIso(scenario.epoch);
  const parties = partiesOf(scenario, findings);
  const sensors = resolveSensors(scenario.sensors, parties, findings);
  const batteries = resolveBatteries(scenario.batteries, parties, findings);
  const assessor = assessorOf(scenario, given, findings);
  const launches = resolveLaunches(scenario, epochUs, parties, assessor, findings);
  const coverage = resolveCoverage(scenario, findings);
  const named = idsOf(scenario);
  checkRules(
    scenario,
    named.sensors.map((s) => s.id),
    parties,
    findings,
  );
  // Journals and rules name a sensor or a battery by its identifier alone.
  sayRepeats(findings, [...named.sensors, ...named.batteries]);
  sayRepeats(findings, named.launches);
  if (findings.issues.length > 0) return { ok: false, issues: findings.issues };
  return {
    ok: true,
    value: {
      name,
      title: scenario.title,
      epochUs,
      mode: scenario.mode,
      governance: scenario.governance,
      seed: scenario.seed,
      ...(scenario.durationS === undefined ? {} : { durationS: scenario.durationS }),
      nations: parties.nations,
      sensors,
      batteries,
      links: scenario.links,
      release: scenario.release,
      responses: scenario.responses,
      sectors: scenario.sectors,
      launches,
      notifications: scenario.notifications.map(noticeOf),
      events: scenario.events,
      ...(coverage === undefined ? {} : { coverage }),
      ...(given === "not-needed" ? {} : { assessment: assessor.used() }),
      unverified: [...findings.unverified].sort(),
    },
  };
};

interface Id {
  readonly id: string;
  readonly path: string;
}

/** Every identifier as the exercise will know it, given or by default, and where it was said. */
const idsOf = (scenario: Scenario): Readonly<Record<"sensors" | "batteries" | "launches", readonly Id[]>> => {
  const used = (list: "sensors" | "batteries"): Id[] =>
    scenario[list].map(({ id, use }, i) => ({
      id: id ?? use,
      path: `${list}[${i}].${id === undefined ? "use" : "id"}`,
    }));
  return {
    sensors: used("sensors"),
    batteries: used("batteries"),
    launches: scenario.launches.map(({ id }, i) => ({
      id: id ?? `launch-${i + 1}`,
      path: id === undefined ? `launches[${i}]` : `launches[${i}].id`,
    })),
  };
};

const noticeOf = ({
  to,
  id,
  windowStart,
  windowEnd,
  ...notice
}: Scenario["notifications"][number]): ResolvedScenario["notifications"][number] => ({
  to,
  notification: {
    ...notice,
    notificationId: id,
    windowStartUs: timeUsFromIso(windowStart),
    windowEndUs: timeUsFromIso(windowEnd),
  },
});
