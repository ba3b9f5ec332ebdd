/** The director's picture of a run: sites, true ways, warned ellipses and places, interceptors. */
import { satellitePosition } from "../../sensing/index.js";
import { geodeticFromItrf, assumePosition } from "../../earth/index.js";
import { degFromRad } from "../../base/index.js";
import type {
  Picture,
  PictureArc,
  PictureEllipse,
  PictureSite,
  PictureWarning,
} from "../../formats/index.js";
import type { Engagement, ResolvedScenario, RunResult } from "../../messages/index.js";
import type { TruthSample } from "../../study/index.js";
import { saidOf, type JournalEntry } from "./journals.js";

export const runPicture = (
  scenario: ResolvedScenario,
  result: RunResult,
  truth: readonly TruthSample[],
  entries: readonly JournalEntry[],
): Picture => {
  const ends = truth.map((t) => t.way[t.way.length - 1]?.[0] ?? scenario.epochUs);
  return {
    title: `${result.title} (${result.governance}, seed ${result.seed})`,
    mode: result.mode,
    startUs: scenario.epochUs,
    endUs: Math.max(scenario.epochUs + 60_000_000, ...ends),
    sites: sitesOf(scenario),
    arcs: [...truth.map(arcOf), ...interceptors(scenario, entries)],
    ellipses: ellipsesOf(entries),
    warnings: warningsOf(entries),
    unverified: result.unverified,
  };
};

const arcOf = (sample: TruthSample): PictureArc => ({
  id: sample.bodyId,
  name: sample.kind === "payload" ? sample.launchId : `${sample.launchId}, spent stage`,
  kind: sample.kind,
  way: sample.way,
  ...(sample.destroyedUs === undefined ? {} : { destroyedUs: sample.destroyedUs }),
});

export const sitesOf = (scenario: ResolvedScenario): PictureSite[] => [
  ...scenario.sensors.flatMap((s): PictureSite[] => {
    if (s.model.kind === "infrared") {
      if (s.model.orbit.kind !== "geostationary") return [];
      const place = geodetic(satellitePosition(s.model.orbit, scenario.epochUs));
      return [{ id: s.id, name: s.name, owner: s.owner, kind: "infrared", ...place }];
    }
    if (s.at === undefined) return [];
    const { latDeg, lonDeg, altitudeM, azimuthDeg } = s.at;
    const fan = {
      azimuthDeg,
      halfWidthDeg: degFromRad(s.model.azimuthHalfWidthRad),
      rangeKm: Math.round(s.model.instrumentedRangeM / 1000),
    };
    return [
      {
        id: s.id,
        name: s.name,
        owner: s.owner,
        kind: "radar",
        latDeg,
        lonDeg,
        altitudeKm: altitudeM / 1000,
        fan,
      },
    ];
  }),
  ...scenario.batteries.map((b): PictureSite => ({
    id: b.id,
    name: b.name,
    owner: b.owner,
    kind: "battery",
    latDeg: b.latDeg,
    lonDeg: b.lonDeg,
    altitudeKm: b.altitudeM / 1000,
    fan: { azimuthDeg: 0, halfWidthDeg: 180, rangeKm: Math.round(b.interceptor.maxRangeM / 1000) },
  })),
];

/** Drawn straight from battery to intercept: where it was, not how it flew there. */
const interceptors = (scenario: ResolvedScenario, entries: readonly JournalEntry[]): PictureArc[] =>
  ordersOf(entries).flatMap((body) => {
    const battery = scenario.batteries.find((b) => b.id === body.battery);
    if (battery === undefined) return [];
    const { latDeg, lonDeg, altitudeKm } = geodetic(body.interceptItrfM);
    return [
      {
        id: `engagement/${body.engagementId}`,
        name: `${battery.name}, shot ${body.shot} at ${body.trackId}`,
        kind: "interceptor" as const,
        way: [
          [body.launchAtUs, battery.latDeg, battery.lonDeg, battery.altitudeM / 1000],
          [body.interceptAtUs, latDeg, lonDeg, altitudeKm],
        ] as const,
      },
    ];
  });

/** Each order once, whoever passed it on. */
export const ordersOf = (entries: readonly JournalEntry[]): Engagement[] => {
  const orders = saidOf(entries, "engagement").map((s) => s.message.body);
  return orders.filter((o, i) => orders.findIndex((p) => p.engagementId === o.engagementId) === i);
};

/** Each warning's ellipse, from the moment it was said until the next about the same, or the impact. */
const ellipsesOf = (entries: readonly JournalEntry[]): PictureEllipse[] => {
  const warnings = saidOf(entries, "warning");
  return warnings.flatMap((w, i) => {
    const { body } = w.message;
    if (body.state === "cancel") return [];
    const next = warnings
      .slice(i + 1)
      .find((later) => later.message.body.warningId === body.warningId && later.party === w.party);
    const untilUs = next?.timeUs ?? Math.max(body.impactTimeUs, w.timeUs + 60_000_000);
    if (untilUs <= w.timeUs) return [];
    return [
      {
        id: `${body.warningId}/${w.timeUs}`,
        name: `${body.nation}: ${body.trackId}`,
        fromUs: w.timeUs,
        untilUs,
        ellipse: body.ellipse,
      },
    ];
  });
};

const warningsOf = (entries: readonly JournalEntry[]): PictureWarning[] => {
  const seen = new Set<string>();
  return saidOf(entries, "warning").flatMap(({ timeUs, message: { body } }) => {
    if (body.state !== "alert" || seen.has(body.warningId)) return [];
    seen.add(body.warningId);
    return [
      {
        id: body.warningId,
        nation: body.nation,
        issuedUs: timeUs,
        impactUs: body.impactTimeUs,
        confidence: body.confidence,
        places: uniquePlaces(body.places),
      },
    ];
  });
};

/** Two villages of one name would give two packets of one identifier. */
const uniquePlaces = <P extends { readonly name: string }>(places: readonly P[]): readonly P[] =>
  places.filter((p, i) => places.findIndex((q) => q.name === p.name) === i);

const geodetic = (
  p: readonly [number, number, number],
): { latDeg: number; lonDeg: number; altitudeKm: number } => {
  // Intercept points and satellites are both told Earth-fixed.
  const g = geodeticFromItrf(assumePosition("itrf", p[0], p[1], p[2]));
  return {
    latDeg: round6(degFromRad(g.latRad)),
    lonDeg: round6(degFromRad(g.lonRad)),
    altitudeKm: round6(g.heightM / 1000),
  };
};
const round6 = (x: number): number => Math.round(x * 1e6) / 1e6;
