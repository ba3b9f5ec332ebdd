/**
 * Which nations to warn of one track, to tell again, and to give the all-clear.
 *
 * A nation is warned when a confirmed track's impact is known well enough and one of its places, or its ground at the
 * centre, lies in the 95 % ellipse. It gets the all-clear when the object was intercepted, recognised or is in orbit, or
 * when no place of it is left inside the 99 % contour: a little outside the first, so that an edge does not flicker.
 * leaves out  an end without all-clear: a track that was lost stays an open warning
 * Complexity: one look-up of places near the ellipse.
 */
import { rounded, US_PER_S } from "../base/index.js";
import type { Ellipse, Party, Track, Warning } from "../messages/index.js";
import { confidenceOf } from "./confidence.js";
import { chanceWithin, contourProbability, distanceKm } from "./ground.js";

export interface NearPlace {
  readonly name: string;
  readonly nation: Party;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly population: number;
}

/** What the ground holds: earth's `placesWithin` and `nationAt`, or a small table in tests. */
export interface Ground {
  placesWithin(latDeg: number, lonDeg: number, radiusKm: number): readonly NearPlace[];
  /** Code of the nation whose ground it is, or "none". */
  nationAt(latDeg: number, lonDeg: number): Party | "none";
}

/** Warnings of one track that are open, and how many were ever raised. */
export interface WarningState {
  readonly raised: number;
  readonly open: readonly OpenWarning[];
}
interface OpenWarning {
  readonly last: Warning;
  readonly saidUs: number;
}
export const NO_WARNINGS: WarningState = { raised: 0, open: [] };

/**
 * Impact is known well enough when the major half axis of the ellipse is below this, km. The width of a large city's
 * region (Moscow and Istanbul are about 80 km across): below it a warning names one city, above it half a country.
 */
export const WARNING_LIMIT_KM = 40;

/** Whether an ellipse is small enough to warn by: no longer than the limit, and no wider than half of it. */
export const isSmallEnough = (ellipse: Ellipse, limitKm = WARNING_LIMIT_KM): boolean =>
  // A round one says that the velocity is hardly known, and its centre moves by more than it admits.
  ellipse.semiMajorKm <= limitKm && ellipse.semiMinorKm <= limitKm / 2;

const INSIDE = 0.95;
const CLEAR = 0.99;
/** A place counts as hit when the object comes down within this of its centre, km: the reach of a middling town. */
const PLACE_RADIUS_KM = 5;
const PLACES_TOLD = 12;
/** A warning is not told again sooner, s, unless its confidence rose. */
const AGAIN_AFTER_S = 15;
const MOVED_S = 10;
const MOVED_KM = 5;

export interface WarningQuestion {
  readonly track: Track;
  /** The object's own name, from which its warnings are named: one track may be first of one object and then of another. */
  readonly object: string;
  readonly state: WarningState;
  /** The notice the track was recognised as, or "none". */
  readonly recognised: string | "none";
  /** True once an interceptor is known to have stopped the object. */
  readonly intercepted: boolean;
  /** Nations that may be warned. */
  readonly nations: readonly Party[];
  readonly nowUs: number;
  readonly ground: Ground;
  readonly limitKm?: number;
}

export const warningsFor = (
  q: WarningQuestion,
): { readonly warnings: readonly Warning[]; readonly state: WarningState } => {
  const over = endOf(q);
  if (over !== "goes on")
    return {
      warnings: q.state.open.map((o) => allClear(o.last, over)),
      state: { raised: q.state.raised, open: [] },
    };
  const { track, state, nowUs } = q;
  const { impact } = track;
  const isKnown = impact !== undefined && isSmallEnough(impact.ellipse, q.limitKm);
  const isAhead = impact !== undefined && impact.timeUs > nowUs;
  if (!isKnown || !isAhead || track.status !== "confirmed" || track.phase === "boost")
    return { warnings: [], state };

  const { ellipse } = impact;
  const near = q.ground.placesWithin(
    ellipse.latDeg,
    ellipse.lonDeg,
    ellipse.semiMajorKm * CLEAR_PER_INSIDE + PLACE_RADIUS_KM,
  );
  const below = q.ground.nationAt(ellipse.latDeg, ellipse.lonDeg);
  const warnings: Warning[] = [];
  const open: OpenWarning[] = [];
  let { raised } = state;
  for (const nation of q.nations) {
    const own = near.filter((p) => p.nation === nation);
    const known = state.open.find((o) => o.last.nation === nation);
    const isInside = (contour: number): boolean =>
      below === nation || own.some((p) => contourProbability(ellipse, p) <= contour);
    if (known === undefined) {
      if (!isInside(INSIDE)) continue;
      raised += 1;
      const last = warningOf(q, "alert", `${q.object}-${nation}-${raised}`, nation, own, impact);
      warnings.push(last);
      open.push({ last, saidUs: nowUs });
    } else if (!isInside(CLEAR))
      warnings.push(allClear(known.last, `no place of ${nation} is left in the impact area`));
    else {
      const next = warningOf(q, "update", known.last.warningId, nation, own, impact);
      const isNews = hasChanged(known.last, next, (nowUs - known.saidUs) / US_PER_S);
      if (isNews) warnings.push(next);
      open.push(isNews ? { last: next, saidUs: nowUs } : known);
    }
  }
  return { warnings, state: { raised, open } };
};

/** From the 95 % contour to the 99 % contour. */
const CLEAR_PER_INSIDE = 1.24;

const endOf = ({ track, recognised, intercepted }: WarningQuestion): string => {
  if (intercepted) return "the object was intercepted";
  if (recognised !== "none") return `the object was recognised as the launch notified in ${recognised}`;
  return track.orbital && track.status === "confirmed"
    ? "the object is in orbit and does not come down"
    : "goes on";
};

const allClear = (last: Warning, why: string): Warning => ({
  ...last,
  state: "cancel",
  reason: `All clear: ${why}.`,
});

const hasChanged = (last: Warning, next: Warning, sinceS: number): boolean => {
  if (RANK[next.confidence] > RANK[last.confidence]) return true;
  if (sinceS < AGAIN_AFTER_S) return false;
  return (
    distanceKm(last.ellipse, next.ellipse) > Math.max(MOVED_KM, last.ellipse.semiMajorKm / 2) ||
    next.ellipse.semiMajorKm < last.ellipse.semiMajorKm / 2 ||
    Math.abs(next.impactTimeUs - last.impactTimeUs) > MOVED_S * US_PER_S
  );
};
const RANK = { low: 0, medium: 1, high: 2 } as const;

const warningOf = (
  { track, nowUs }: WarningQuestion,
  state: "alert" | "update",
  warningId: string,
  nation: Party,
  own: readonly NearPlace[],
  impact: NonNullable<Track["impact"]>,
): Warning => {
  const confidence = confidenceOf(track);
  const places = own
    .filter((p) => contourProbability(impact.ellipse, p) <= CLEAR)
    .map(({ name, latDeg, lonDeg, population }) => ({
      name,
      latDeg,
      lonDeg,
      population,
      insideProbability: rounded(chanceWithin(impact.ellipse, { latDeg, lonDeg }, PLACE_RADIUS_KM), 4),
    }))
    .sort(
      (a, b) =>
        b.insideProbability * b.population - a.insideProbability * a.population || (a.name < b.name ? -1 : 1),
    )
    .slice(0, PLACES_TOLD);
  const seen =
    track.phenomenologies.length > 1
      ? "Radar and infrared agree"
      : `Seen by ${track.phenomenologies[0] ?? "one kind of sensor"} alone`;
  return {
    warningId,
    state,
    nation,
    trackId: track.trackId,
    confidence,
    impactTimeUs: impact.timeUs,
    ellipse: impact.ellipse,
    places,
    reason: `${seen}; impact in ${Math.round((impact.timeUs - nowUs) / US_PER_S)} s, ${sizeOf(impact.ellipse)}${named(places)}.`,
  };
};

const sizeOf = (e: Ellipse): string =>
  `${Math.round(e.probability * 100)} % area ${rounded(2 * e.semiMajorKm, 1)} by ${rounded(2 * e.semiMinorKm, 1)} km`;

const named = (places: readonly { readonly name: string }[]): string =>
  places.length === 0
    ? ", open country"
    : `, with ${places
        .slice(0, 3)
        .map((p) => p.name)
        .join(", ")}${places.length > 3 ? " and others" : ""}`;
