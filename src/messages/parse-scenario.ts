/**
 * The scenario door: a file an analyst wrote, as a scenario, or every issue with path, line and column.
 *
 * shape     docs/formats/scenario.md; published as schemas/scenario.schema.json
 * leaves out whether the catalogue knows what `use` and `missile` name: the catalogue's own stage says that, and
 *           `issuesWithPlaces` adds line and column to it
 */
import { z } from "zod";
import type { Issue, Parsed } from "../base/index.js";
import { inOrder, issuesWithPlaces, parseDocument, type ParseOptions } from "./parse.js";
import { scenarioSchema, type Scenario } from "./scenario.js";
import { timeUsFromIso } from "./time.js";

export const parseScenario = (text: string, options: ParseOptions = {}): Parsed<Scenario> => {
  const parsed = parseDocument(text, scenarioSchema, options);
  if (!parsed.ok) return parsed;
  const issues = scenarioIssues(parsed.value);
  return issues.length === 0 ? parsed : { ok: false, issues: inOrder(issuesWithPlaces(issues, text)) };
};

/** The JSON Schema that editors pick up; refinements that JSON Schema cannot say are left to the door. */
export const scenarioJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: "Security Roof scenario",
  ...z.toJSONSchema(scenarioSchema, { io: "input", unrepresentable: "any" }),
});

/** What the shape alone cannot say: rules between the parts of one scenario. */
export const scenarioIssues = (scenario: Scenario): Issue[] => {
  const issues: Issue[] = [];
  const say = (code: string, path: string, message: string): void =>
    void issues.push({ code, path, message });

  if (scenario.mode === "live") {
    say(
      "LIVE_SCENARIO",
      "mode",
      "a scenario makes its launches up, so its mode is simulated or exercise, never live",
    );
  }
  const epochUs = instant(scenario.epoch);
  if (epochUs === "no-such-date")
    say("NO_SUCH_DATE", "epoch", `"${scenario.epoch}" is no date of the calendar`);
  if (scenario.governance === "sectors" && scenario.sectors.length === 0) {
    say("SECTORS_MISSING", "governance", "governance is sectors, and the scenario names no sector");
  }
  repeats(scenario.nations, (i) => `nations[${i}]`, say);
  for (const list of [
    "sensors",
    "batteries",
    "release",
    "responses",
    "sectors",
    "launches",
    "notifications",
  ] as const) {
    repeats(
      scenario[list].map((item) => item.id),
      (i) => `${list}[${i}].id`,
      say,
    );
  }
  const notices = new Set(scenario.notifications.map((n) => n.id));
  scenario.launches.forEach((launch, i) => {
    if (launch.notified !== undefined && !notices.has(launch.notified)) {
      say(
        "UNKNOWN_REFERENCE",
        `launches[${i}].notified`,
        `no notification of this scenario has the id "${launch.notified}"`,
      );
    }
    if (launch.apogeeKm !== undefined && launch.to === undefined) {
      say("RULE_BROKEN", `launches[${i}].apogeeKm`, "an apogee is aimed for only together with `to`");
    }
    if (
      launch.to !== undefined &&
      launch.to.latDeg === launch.from.latDeg &&
      launch.to.lonDeg === launch.from.lonDeg
    ) {
      say("RULE_BROKEN", `launches[${i}].to`, "`to` is the same point as `from`");
    }
  });
  scenario.notifications.forEach((notice, i) => {
    const start = instant(notice.windowStart);
    const end = instant(notice.windowEnd);
    if (start === "no-such-date")
      say(
        "NO_SUCH_DATE",
        `notifications[${i}].windowStart`,
        `"${notice.windowStart}" is no date of the calendar`,
      );
    if (end === "no-such-date")
      say(
        "NO_SUCH_DATE",
        `notifications[${i}].windowEnd`,
        `"${notice.windowEnd}" is no date of the calendar`,
      );
    if (typeof start === "number" && typeof end === "number" && end <= start) {
      say(
        "WINDOW_ENDS_EARLY",
        `notifications[${i}].windowEnd`,
        `the window ends at ${notice.windowEnd}, which is not after its start ${notice.windowStart}`,
      );
    }
  });
  scenario.sensors.forEach((sensor, i) => {
    if (sensor.radar !== undefined && sensor.infrared !== undefined) {
      say(
        "RULE_BROKEN",
        `sensors[${i}].infrared`,
        "a sensor is a radar or an infrared satellite: override one of the two",
      );
    }
  });
  return issues;
};

const repeats = (
  ids: readonly (string | undefined)[],
  path: (i: number) => string,
  say: (code: string, path: string, message: string) => void,
): void => {
  const first = new Map<string, number>();
  ids.forEach((id, i) => {
    if (id === undefined) return;
    const before = first.get(id);
    if (before === undefined) first.set(id, i);
    else
      say(
        "DUPLICATE_ID",
        path(i),
        `"${id}" is already the name of entry ${before} of this list (counted from 0)`,
      );
  });
};

/** The instant of an ISO text of the right form; months of 30 days and leap years are minded. */
const instant = (iso: string): number | "no-such-date" => {
  const day = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})/.exec(iso);
  const [year, month, date, hour, minute, second] = (day ?? []).slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || date < 1 || date > days || hour > 23 || minute > 59 || second > 59)
    return "no-such-date";
  return timeUsFromIso(iso);
};
