/**
 * The report of a run: one HTML file that needs nothing else, to read on a screen or to print.
 */
import { banner, type Picture } from "../../../formats/index.js";
import { isoFromTimeUs, type ResolvedScenario, type RunResult } from "../../../messages/index.js";
import { saidOf, type JournalEntry } from "../journals.js";
import { afterLiftOffS, sightOf, sightsOfLaunch } from "../sights.js";
import { minutes } from "../table.js";
import { assessmentText } from "../assessment-used.js";
import { esc, htmlTable, section, STYLE } from "./html.js";
import { mapSvg } from "./map.js";
import { timelineSvg } from "./timeline.js";

export interface ReportInput {
  readonly scenario: ResolvedScenario;
  readonly result: RunResult;
  readonly picture: Picture;
  readonly entries: readonly JournalEntry[];
}

export const reportHtml = ({ scenario, result, picture, entries }: ReportInput): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${esc(result.title)}: ${esc(result.governance)}</title><style>${STYLE}</style></head><body>
<p class="banner">${esc(banner(picture))}</p>
<h1>${esc(result.title)}</h1>
<p class="soft">Scenario ${esc(result.scenario)}, governance ${esc(result.governance)}, seed ${esc(result.seed)}, epoch ${esc(isoFromTimeUs(scenario.epochUs))}; engine ${esc(result.engine)}</p>
${section("In short", summary(result))}
${section("Map", mapSvg(picture))}
${section("Time", timelineSvg(result))}
${section("Launches", launches(result))}
${section("Who saw what, and when", seen(result), seenByNation(result))}
${section("Warnings", warnings(result), debris(result), falseWarnings(result))}
${section("Engagements", engagements(result), notEngaged(entries))}
${section("What this governance mode changed", result.explanations.length === 0 ? "" : `<ul>${result.explanations.map((e) => `<li>${esc(e)}</li>`).join("")}</ul>`)}
${section("Nations", nations(result))}
${section("Withheld", withheld(result, entries))}
${section("Proof", proof(result))}
${section("What it rests on", basis(result))}
</body></html>
`;

const summary = (r: RunResult): string => {
  const count = (outcome: string): number => r.launches.filter((l) => l.outcome === outcome).length;
  const warned = new Set(r.launches.flatMap((l) => l.warnings.map((w) => w.nation)));
  const seen = r.launches.filter((l) => l.firstDetection !== "none").length;
  return `<p>${r.launches.length} launches: ${seen} seen, ${count("intercepted")} intercepted, ${count("impact")} came down, ${count("recognised")} recognised as notified${count("orbit") > 0 ? `, ${count("orbit")} went to orbit` : ""}. ${warned.size === 0 ? "No nation was warned." : `Warned: ${esc([...warned].sort().join(", "))}.`}</p>`;
};

const clock = (iso: string): string => iso.slice(11, 19);

const launches = (r: RunResult): string =>
  htmlTable(
    "Truth against what the centres knew",
    [
      "Launch",
      "Missile",
      "From",
      "To",
      "Lift-off",
      "Range km",
      "Apogee km",
      "First seen",
      "Launch point off, km",
      "Impact off, km",
      "95 % ellipse km",
      "Inside",
      "Outcome",
    ],
    r.launches.map((l) => [
      l.id,
      l.truth.missile,
      l.truth.from.name ?? `${l.truth.from.latDeg}, ${l.truth.from.lonDeg}`,
      l.truth.to?.name ?? (l.truth.to === undefined ? "–" : `${l.truth.to.latDeg}, ${l.truth.to.lonDeg}`),
      clock(l.truth.launchTime),
      l.truth.rangeKm,
      l.truth.apogeeKm,
      l.firstDetection === "none"
        ? "not seen"
        : `${clock(l.firstDetection.time)} ${l.firstDetection.sensor} (${l.firstDetection.nation})`,
      l.track === "none"
        ? "–"
        : l.track.launchPointErrorKm === "none"
          ? "not estimated"
          : l.track.launchPointErrorKm,
      l.track === "none" ? "–" : l.track.impactErrorKm,
      l.track === "none"
        ? "–"
        : `${l.track.impactEllipse.semiMajorKm.toFixed(1)} × ${l.track.impactEllipse.semiMinorKm.toFixed(1)}`,
      l.track === "none" ? "–" : l.track.impactInside ? "yes" : "no",
      l.notification === "none"
        ? l.outcome
        : `${l.outcome} (${l.notification.id}, ${clock(l.notification.recognisedAt)}, by ${l.notification.by}, p ${l.notification.probability})`,
    ]),
  );

const warnings = (r: RunResult): string => {
  const rows = r.launches.flatMap((l) =>
    l.warnings.map((w) => [
      l.id,
      w.nation,
      w.place,
      clock(w.issuedAt),
      minutes(w.leadTimeS),
      w.confidence,
      w.cancelled ? "yes" : "no",
    ]),
  );
  return rows.length === 0
    ? "<p>Nobody was warned.</p>"
    : htmlTable(
        "Who was warned of what, and how long before",
        ["Launch", "Nation", "Place", "Issued", "Lead", "Confidence", "Cancelled later"],
        rows,
      );
};

/** Warnings of what comes down beside a payload. */
const debris = (r: RunResult): string =>
  htmlTable(
    "Warned of a spent stage",
    ["Launch", "Nation", "Place", "Issued", "Lead", "Confidence", "Cancelled later"],
    r.launches.flatMap((l) =>
      l.debris.map((w) => [
        l.id,
        w.nation,
        w.place,
        clock(w.issuedAt),
        minutes(w.leadTimeS),
        w.confidence,
        w.cancelled ? "yes" : "no",
      ]),
    ),
  );

const falseWarnings = (r: RunResult): string =>
  htmlTable(
    "False warnings: of nothing that flew",
    ["Nation", "Issued", "By"],
    r.falseWarnings.map((w) => [w.nation, clock(w.issuedAt), w.by]),
  );

const seen = (r: RunResult): string =>
  htmlTable(
    "First and last nation to hold a track of each launch; times after lift-off",
    ["Launch", "First", "After", "Track of", "Last", "After", "Nations", "Impact first known by", "After"],
    r.launches.map((l) => {
      const { first, last, impactFirst, held, of } = sightsOfLaunch(r, l);
      const when = (iso: string): string => minutes(afterLiftOffS(l, iso));
      return [
        l.id,
        ...(first === "none" ? ["nobody", "–", "–"] : [first.nation, when(first.at), first.from]),
        ...(last === "none" ? ["–", "–"] : [last.nation, when(last.at)]),
        `${held} of ${of}`,
        ...(impactFirst === "none" ? ["–", "–"] : [impactFirst.nation, when(impactFirst.firstImpactAt)]),
      ];
    }),
  );

/** A star marks what one of the nation's own sensors detected. */
const seenByNation = (r: RunResult): string =>
  htmlTable(
    "When each nation first held a track, after lift-off (* its own sensors detected it too)",
    ["Nation", ...r.launches.map((l) => l.id)],
    r.nations.map(({ nation }) => [
      nation,
      ...r.launches.map((l) => {
        const sight = sightOf(r, l.id, nation);
        if (sight === "none" || sight.at === "none") return "–";
        return `${minutes(afterLiftOffS(l, sight.at))}${sight.ownSensors.length > 0 ? " *" : ""}`;
      }),
    ]),
  );

const engagements = (r: RunResult): string => {
  const rows = r.launches.flatMap((l) =>
    l.engagements.map((e) => [
      l.id,
      e.site,
      e.nation,
      clock(e.launchedAt),
      clock(e.interceptAt),
      e.authorisedBy.join(" "),
      e.rule,
      e.outcome,
    ]),
  );
  return rows.length === 0
    ? "<p>Nothing was engaged.</p>"
    : htmlTable(
        "Who shot, in whose name, by which rule",
        ["Launch", "Site", "Nation", "Launched", "Intercept", "Authorised by", "Rule", "Outcome"],
        rows,
      );
};

const notEngaged = (entries: readonly JournalEntry[]): string => {
  const reasons = new Map<string, { battery: string; code: string; reason: string; tracks: Set<string> }>();
  for (const {
    message: { body },
  } of saidOf(entries, "no-engagement")) {
    const key = `${body.battery} ${body.code}`;
    const row = reasons.get(key) ?? {
      battery: body.battery,
      code: body.code,
      reason: body.reason,
      tracks: new Set<string>(),
    };
    row.tracks.add(body.trackId);
    reasons.set(key, row);
  }
  return htmlTable(
    "Why batteries did not engage",
    ["Battery", "Code", "Reason (first said)", "Tracks"],
    [...reasons.values()]
      .sort((a, b) => (a.battery < b.battery ? -1 : 1))
      .map((r) => [r.battery, r.code, r.reason, r.tracks.size]),
  );
};

const nations = (r: RunResult): string =>
  htmlTable(
    "Each nation's line",
    ["Nation", "People", "Warnings", "Median lead", "Engagements", "Protected once", "Protected twice"],
    r.nations.map((n) => [
      n.nation,
      n.population,
      n.warnings,
      n.medianLeadTimeS === undefined ? "–" : minutes(n.medianLeadTimeS),
      n.engagementsOwned,
      n.protectedOnce,
      n.protectedTwice,
    ]),
  );

/** Owners see their own; this is the director's report, so it shows all, counted. */
const withheld = (r: RunResult, entries: readonly JournalEntry[]): string => {
  const groups = new Map<
    string,
    { owner: string; kind: string; to: Set<string>; code: string; reason: string; count: number }
  >();
  for (const { party, direction, message } of entries) {
    if (message.kind !== "withheld" || direction !== "out") continue;
    const { kind, code, reason, to } = message.body;
    const key = `${party} ${kind} ${code}`;
    const row = groups.get(key) ?? { owner: party, kind, to: new Set<string>(), code, reason, count: 0 };
    row.to.add(to);
    row.count += 1;
    groups.set(key, row);
  }
  const rows = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map((g) => [
      g.owner,
      g.kind,
      g.to.size > 4 ? `${g.to.size} parties` : [...g.to].sort().join(" "),
      g.code,
      g.reason,
      g.count,
    ]);
  return `<p>${r.withheld.toLocaleString("en-GB")} items were not sent. Each owner finds its own, one by one, in its journal; nobody else's journal names them.</p>${htmlTable("What was withheld, and why", ["Owner", "Kind", "From whom", "Code", "Reason (first said)", "Times"], rows.slice(0, 60))}`;
};

const proof = (r: RunResult): string =>
  `<p>Digest of the run: <code>${esc(r.digest)}</code>. Anyone can play it again: <code>roof verify DIR --replay</code>.</p>${htmlTable(
    "Journals",
    ["Centre", "Entries", "Head"],
    r.centres.map((c) => [c.party, c.entries, c.head]),
  )}`;

const basis = (r: RunResult): string =>
  `<p>Open, published parameters; equations from textbooks. ${r.assessment === undefined ? "" : `${esc(assessmentText(r.assessment))} `}${r.unverified.length === 0 ? "Every catalogue value used was read in a source." : `These entries rest on values that nobody has verified yet, and so does every figure above that depends on them: ${esc(r.unverified.join(", "))}.`} Borders: Natural Earth. Populations: GeoNames (CC BY 4.0).</p>`;
