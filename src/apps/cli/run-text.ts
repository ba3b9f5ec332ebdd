/** A run for people: each launch, each nation, and what the governance mode changed. */
import type { LaunchResult, RunResult } from "../../messages/index.js";
import { afterLiftOffS, sightsOfLaunch } from "./sights.js";
import { assessmentText } from "./assessment-used.js";
import { minutes, table, thousands } from "./table.js";

export const runText = (result: RunResult): string => {
  const parts = [
    `${result.title}\n${result.scenario}, ${result.governance}, seed ${result.seed}, ${result.mode}: no missile was observed`,
    table(
      [
        "launch",
        "missile",
        "from",
        "to",
        "range km",
        "apogee km",
        "seen after",
        "by",
        "impact error km",
        "in ellipse",
        "outcome",
      ],
      result.launches.map(launchRow),
    ),
    seenText(result),
    warningsText(result.launches),
    debrisText(result.launches),
    falseText(result),
    engagementsText(result.launches),
    table(
      ["nation", "people", "warnings", "median lead", "engagements", "protected once", "twice"],
      result.nations.map((n) => [
        n.nation,
        n.population,
        n.warnings,
        n.medianLeadTimeS === undefined ? "-" : minutes(n.medianLeadTimeS),
        n.engagementsOwned,
        n.protectedOnce,
        n.protectedTwice,
      ]),
    ),
    result.explanations.map((e) => `* ${e}`).join("\n"),
    `${thousands(result.withheld)} items were withheld; their owners' journals say why.`,
    result.assessment === undefined ? "" : assessmentText(result.assessment),
    result.unverified.length === 0 ? "" : `Rests on unverified data: ${result.unverified.join(", ")}.`,
    `Digest ${result.digest}`,
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
};

const secondsAfter = (launch: LaunchResult): string =>
  launch.firstDetection === "none"
    ? "not seen"
    : minutes((Date.parse(launch.firstDetection.time) - Date.parse(launch.truth.launchTime)) / 1000);

const launchRow = (l: LaunchResult): (string | number)[] => [
  l.id,
  l.truth.missile,
  l.truth.from.name ?? `${l.truth.from.latDeg},${l.truth.from.lonDeg}`,
  l.truth.to?.name ?? (l.truth.to === undefined ? "-" : `${l.truth.to.latDeg},${l.truth.to.lonDeg}`),
  l.truth.rangeKm,
  l.truth.apogeeKm,
  secondsAfter(l),
  l.firstDetection === "none" ? "-" : `${l.firstDetection.sensor} (${l.firstDetection.nation})`,
  l.track === "none" ? "-" : l.track.impactErrorKm,
  l.track === "none" ? "-" : l.track.impactInside ? "yes" : "no",
  l.outcome,
];

/** Minutes and seconds after lift-off, and who. */
const seenText = (result: RunResult): string =>
  table(
    [
      "track held",
      "first",
      "after",
      "track of",
      "last",
      "after",
      "nations",
      "impact first known by",
      "after",
    ],
    result.launches.map((l) => {
      const { first, last, impactFirst, held, of } = sightsOfLaunch(result, l);
      const when = (iso: string): string => minutes(afterLiftOffS(l, iso));
      return [
        l.id,
        ...(first === "none" ? ["nobody", "-", "-"] : [first.nation, when(first.at), first.from]),
        ...(last === "none" ? ["-", "-"] : [last.nation, when(last.at)]),
        `${held} of ${of}`,
        ...(impactFirst === "none" ? ["-", "-"] : [impactFirst.nation, when(impactFirst.firstImpactAt)]),
      ];
    }),
  );

const warningRow = (
  launch: string,
  w: LaunchResult["warnings"][number] | LaunchResult["debris"][number],
): string[] => [
  launch,
  w.nation,
  w.place,
  w.issuedAt.slice(11, 19),
  minutes(w.leadTimeS),
  w.confidence,
  w.cancelled ? "yes" : "no",
];

const debrisText = (launches: readonly LaunchResult[]): string => {
  const rows = launches.flatMap((l) => l.debris.map((w) => warningRow(l.id, w)));
  return rows.length === 0
    ? ""
    : table(["spent stage", "nation", "place", "issued", "lead", "confidence", "cancelled"], rows);
};

const falseText = ({ falseWarnings }: RunResult): string =>
  falseWarnings.length === 0
    ? ""
    : table(
        ["false warning", "issued", "by"],
        falseWarnings.map((w) => [w.nation, w.issuedAt.slice(11, 19), w.by]),
      );

const warningsText = (launches: readonly LaunchResult[]): string => {
  const rows = launches.flatMap((l) => l.warnings.map((w) => warningRow(l.id, w)));
  const quiet = launches
    .filter((l) => l.notification !== "none")
    .map((l) =>
      l.notification === "none"
        ? ""
        : `${l.id}: recognised as ${l.notification.id} by ${l.notification.by} at ${l.notification.recognisedAt.slice(11, 19)}, probability ${l.notification.probability}; ${l.warnings.length === 0 ? "no warning" : `${l.warnings.length} warnings`}`,
    );
  return [
    rows.length === 0
      ? "No warnings."
      : table(["warning", "nation", "place", "issued", "lead", "confidence", "cancelled"], rows),
    ...quiet,
  ].join("\n");
};

const engagementsText = (launches: readonly LaunchResult[]): string => {
  const rows = launches.flatMap((l) =>
    l.engagements.map((e) => [
      l.id,
      e.site,
      e.nation,
      e.launchedAt.slice(11, 19),
      e.interceptAt.slice(11, 19),
      e.authorisedBy.length > 4 ? `${e.authorisedBy.length} parties` : e.authorisedBy.join(" "),
      e.rule,
      e.outcome,
    ]),
  );
  return rows.length === 0
    ? "No engagements."
    : table(
        ["engagement", "site", "nation", "launched", "intercept", "authorised by", "rule", "outcome"],
        rows,
      );
};
