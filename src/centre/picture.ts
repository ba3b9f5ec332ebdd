/**
 * The picture: which tracks of which parties are about one object, and the best of them.
 *
 * Correlation is by statistical distance of two beliefs brought to one time: a pair joins when the squared distance of
 * position (3 degrees of freedom) is inside the 99.9 % gate.
 * source    Bar-Shalom & Li, Multitarget-Multisensor Tracking (1995), ch. 8: track-to-track association
 * leaves out  common process noise of the two (the gate is wide enough for it)
 * Complexity: pairs of live tracks of different makers, each pair of reports once, whoever asks.
 */
import { hypot3, inverseSpd, US_PER_S } from "../base/index.js";
import { contourProbability } from "../coalition/index.js";
import type { Label, MessageOf, Track } from "../messages/index.js";
import { trackAt } from "../tracking/index.js";

export interface HeldTrack {
  /** `maker/trackId`: unique in a centre. */
  readonly key: string;
  /** Who made it, whoever handed it on. */
  readonly from: string;
  readonly track: Track;
  readonly label: Label;
  readonly receivedUs: number;
  /** As it came, for tracks of others: a centre hands it on unchanged. */
  readonly message?: MessageOf<"track">;
}

export interface PictureObject {
  /** Stable over the life of the object at this centre. */
  readonly id: string;
  readonly members: readonly HeldTrack[];
  readonly best: HeldTrack;
}

const GATE_3DOF = 16.27;
/** Two points this near are one object to any decision made here; metres. */
const SAME_WITHIN_M = 500;
/** And this far apart they never are. */
const NEVER_BEYOND_M = 150_000;
/** No two objects close faster than this, m/s: what lies farther apart need not be brought to one time. */
const CLOSING_MPS = 16_000;

/**
 * Groups live tracks into objects; `known` remembers the object each track belonged to, `leads` the best track of each object,
 * oldest object first. Tracks in doubt, which may follow what was stopped, are never one object with others, and no new one.
 */
export const correlate = (
  held: readonly HeldTrack[],
  known: Map<string, string>,
  leads: ReadonlyMap<string, string> = new Map(),
  inDoubt: ReadonlySet<string> = new Set(),
): PictureObject[] => {
  const clusters: HeldTrack[][] = [];
  const ordered = [...held].sort((a, b) => quality(b) - quality(a) || (a.key < b.key ? -1 : 1));
  for (const h of ordered) {
    let home: HeldTrack[] | undefined;
    let nearest = Infinity;
    for (const members of clusters) {
      if (inDoubt.has(h.key) !== inDoubt.has(members[0]!.key)) continue;
      let apart = Infinity;
      for (const m of members) apart = Math.min(apart, distanceOf(m.track, h.track));
      if (apart >= nearest) continue;
      if (members.some((m) => m.from === h.from) && !addsNothing(h.track, members[0]!.track)) continue;
      nearest = apart;
      home = members;
    }
    if (home === undefined) clusters.push([h]);
    else home.push(h);
  }
  const claimed = namesOf(clusters, known, leads);
  const given = new Set([...known.values(), ...leads.keys()]);
  return clusters.flatMap((members, i) => {
    const [best] = members;
    if (best === undefined || (claimed[i] === undefined && inDoubt.has(best.key))) return [];
    const id = claimed[i] ?? freshName(best.key, given);
    given.add(id);
    for (const m of members) known.set(m.key, id);
    return [{ id, members, best }];
  });
};

/** A name stays with the track that led the object, else with most of its tracks; of two, the older stays. */
const namesOf = (
  clusters: readonly (readonly HeldTrack[])[],
  known: ReadonlyMap<string, string>,
  leads: ReadonlyMap<string, string>,
): readonly (string | undefined)[] => {
  const names = new Array<string | undefined>(clusters.length).fill(undefined);
  const taken = new Set<string>();
  const ages = new Map([...leads.keys()].map((id, age) => [id, age]));
  const claims: { readonly cluster: number; readonly id: string; readonly weight: number }[] = [];
  clusters.forEach((members, cluster) => {
    const weights = new Map<string, number>();
    for (const m of members) {
      const id = known.get(m.key);
      if (id !== undefined) weights.set(id, (weights.get(id) ?? 0) + (leads.get(id) === m.key ? LEADER : 1));
    }
    for (const [id, weight] of weights) claims.push({ cluster, id, weight });
  });
  const age = (id: string): number => ages.get(id) ?? ages.size;
  claims.sort(
    (a, b) =>
      Number(b.weight >= LEADER) - Number(a.weight >= LEADER) ||
      age(a.id) - age(b.id) ||
      b.weight - a.weight ||
      a.cluster - b.cluster ||
      (a.id < b.id ? -1 : 1),
  );
  for (const { cluster, id } of claims)
    if (names[cluster] === undefined && !taken.has(id)) {
      names[cluster] = id;
      taken.add(id);
    }
  return names;
};

/** More than all parties' tracks of one object. */
const LEADER = 1000;

/** The track's own name, or with a number where an object bears it, even one that lives no more. */
const freshName = (key: string, given: ReadonlySet<string>): string => {
  let name = key;
  for (let n = 2; given.has(name); n += 1) name = `${key}.${n}`;
  return name;
};

/**
 * One maker's two tracks are two objects, unless the worse one adds nothing to the better: its impact area holds the other's
 * impact point, or is so much larger that where it lies tells less of the object than of the track.
 */
const addsNothing = (worse: Track, better: Track): boolean => {
  if (worse.impact === undefined || better.impact === undefined) return false;
  const [w, b] = [worse.impact.ellipse, better.impact.ellipse];
  return contourProbability(w, b) <= INSIDE || w.semiMajorKm > MUCH_LARGER * b.semiMajorKm;
};

const INSIDE = 0.95;
/** A stage's area is some five times as long as its payload's, both well known. */
const MUCH_LARGER = 8;

/** Larger is better: an impact estimate beats none, then the smaller ellipse, then the smaller position error. */
const quality = (h: HeldTrack): number =>
  h.track.impact === undefined ? -1e6 - positionSpreadM(h.track) / 1e3 : -h.track.impact.ellipse.semiMajorKm;

const positionSpreadM = (track: Track): number =>
  Math.sqrt(Math.max(0, track.covariance[0]! + track.covariance[6]! + track.covariance[11]!));

/** Squared statistical distance of two beliefs about one time; Infinity where they are about two objects. */
const distanceOf = (a: Track, b: Track): number => {
  const others = DISTANCES.get(a) ?? new WeakMap<Track, number>();
  DISTANCES.set(a, others);
  const known = others.get(b);
  if (known !== undefined) return known;
  const made = compared(a, b);
  others.set(b, made);
  return made;
};

/** Tracks are never changed once made, and many centres compare the same two. */
const DISTANCES = new WeakMap<Track, WeakMap<Track, number>>();

const compared = (a: Track, b: Track): number => {
  const atUs = Math.max(a.timeUs, b.timeUs);
  const apartS = Math.abs(a.timeUs - b.timeUs) / US_PER_S;
  const slackM = NEVER_BEYOND_M + CLOSING_MPS * apartS;
  if (lengthM(a.state, b.state) > slackM) return Infinity;
  const p = trackAt(a, atUs);
  const q = trackAt(b, atUs);
  const distanceM = lengthM(p.state, q.state);
  if (distanceM > NEVER_BEYOND_M) return Infinity;
  const s = new Float64Array(9);
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1)
      s[i * 3 + j] = p.covariance[i * 6 + j]! + q.covariance[i * 6 + j]! + (i === j ? 1 : 0);
  const w = inverseSpd(s, 3);
  let m = 0;
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1)
      m += (q.state[i]! - p.state[i]!) * w[i * 3 + j]! * (q.state[j]! - p.state[j]!);
  return m < GATE_3DOF || distanceM < SAME_WITHIN_M ? m : Infinity;
};

const lengthM = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  hypot3(b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!);
