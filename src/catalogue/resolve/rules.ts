/**
 * Whether every name in links, release rules, responses, sectors, notices and events stands for somebody or something.
 */
import type { Scenario } from "../../messages/index.js";
import type { Findings } from "./findings.js";
import { nearestTo } from "./nearest.js";
import type { Parties } from "./parties.js";

export const checkRules = (
  scenario: Scenario,
  sensorIds: readonly string[],
  parties: Parties,
  findings: Findings,
): void => {
  const sensor = (id: string, path: string): void => {
    if (sensorIds.includes(id)) return;
    const near = nearestTo(id, sensorIds);
    findings.say("UNKNOWN_REFERENCE", path, `no sensor of this scenario has the id "${id}"${near}`);
  };
  const all = (names: readonly string[], path: string, what: string): void =>
    names.forEach((name, j) => parties.mustBeSomebody(name, `${path}[${j}]`, what));

  scenario.links.forEach((link, i) => {
    parties.mustBeSomebody(link.from, `links[${i}].from`, "party");
    parties.mustBeSomebody(link.to, `links[${i}].to`, "party");
  });
  scenario.release.forEach((rule, i) => {
    parties.mustBeSomebody(rule.owner, `release[${i}].owner`, "owner");
    all(rule.to, `release[${i}].to`, "party");
    rule.sensors?.forEach((id, j) => sensor(id, `release[${i}].sensors[${j}]`));
  });
  scenario.responses.forEach((response, i) => {
    all(response.shooters, `responses[${i}].shooters`, "party");
    all(response.protects, `responses[${i}].protects`, "party");
  });
  scenario.sectors.forEach((sector, i) =>
    parties.mustBeSomebody(sector.owner, `sectors[${i}].owner`, "owner"),
  );
  scenario.notifications.forEach((notice, i) => {
    parties.mustBeNation(notice.by, `notifications[${i}].by`, "notifier");
    all(notice.to, `notifications[${i}].to`, "party");
  });
  scenario.events.forEach((event, i) => {
    const path = `events[${i}]`;
    if (event.kind === "link-cut") {
      parties.mustBeSomebody(event.from, `${path}.from`, "party");
      parties.mustBeSomebody(event.to, `${path}.to`, "party");
    } else if (event.kind !== "bolide") sensor(event.sensor, `${path}.sensor`);
    if (scenario.durationS !== undefined && event.at >= scenario.durationS)
      findings.say(
        "AFTER_THE_END",
        `${path}.at`,
        `the event at ${event.at} s comes after the run ends, at ${scenario.durationS} s`,
      );
  });
};
