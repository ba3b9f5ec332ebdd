/**
 * The picture: which tracks of which parties are about one object, and the best of them.
 *
 * Correlation is by statistical distance of two beliefs brought to one time: a pair joins when the squared distance of
 * position (3 degrees of freedom) is inside the 99.9 % gate, or when one already knows the other by name.
 * source    Bar-Shalom & Li, Multitarget-Multisensor Tracking (1995), ch. 8: track-to-track association
 * leaves out  common process noise of the two (the gate is wide enough for it)
 * Complexity: pairs of live tracks, each once a tick.
 */
import { inverseSpd } from "../base/index.js";
import type { Label, Track } from "../messages/index.js";
import { trackAt } from "../tracking/index.js";

export interface HeldTrack {
  /** `party/trackId`: unique in a centre. */
  readonly key: string;
  readonly from: string;
  readonly track: Track;
  readonly label: Label;
  readonly receivedUs: number;
}

export interface PictureObject {
  /** Stable over the life of the object at this centre. */
  readonly id: string;
  readonly members: readonly HeldTrack[];
  readonly best: HeldTrack;
}

const GATE_3DOF = 16.27;
/** Two points this near are one object to any decision made here; metres. */
const SAME_WITHIN_M = 3_000;
/** And this far apart they never are. */
const NEVER_BEYOND_M = 150_000;

/** Groups live tracks into objects; `known` remembers the object each track belonged to. */
export const correlate = (
  held: readonly HeldTrack[],
  nowUs: number,
  known: Map<string, string>,
): PictureObject[] => {
  const clusters: { id: string; members: HeldTrack[]; states: (Float64Array | undefined)[] }[] = [];
  const ordered = [...held].sort((a, b) => quality(b) - quality(a) || (a.key < b.key ? -1 : 1));
  for (const h of ordered) {
    const home = clusters.find(
      (c) => !c.members.some((m) => m.from === h.from) && c.members.some((m) => isSame(m, h, nowUs)),
    );
    if (home === undefined) clusters.push({ id: known.get(h.key) ?? h.key, members: [h], states: [] });
    else home.members.push(h);
  }
  const taken = new Set<string>();
  return clusters.map(({ members }) => {
    const remembered = members.map((m) => known.get(m.key)).find((id) => id !== undefined && !taken.has(id));
    const id = remembered ?? members[0]!.key;
    taken.add(id);
    for (const m of members) known.set(m.key, id);
    return { id, members, best: members[0]! };
  });
};

/** Larger is better: an impact estimate beats none, then the smaller ellipse, then the smaller position error. */
const quality = (h: HeldTrack): number =>
  h.track.impact === undefined ? -1e6 - positionSpreadM(h.track) / 1e3 : -h.track.impact.ellipse.semiMajorKm;

const positionSpreadM = (track: Track): number =>
  Math.sqrt(Math.max(0, track.covariance[0]! + track.covariance[6]! + track.covariance[11]!));

const isSame = (a: HeldTrack, b: HeldTrack, nowUs: number): boolean => {
  const atUs = Math.min(Math.max(a.track.timeUs, b.track.timeUs), nowUs);
  const p = trackAt(a.track, atUs);
  const q = trackAt(b.track, atUs);
  const d = [q.state[0]! - p.state[0]!, q.state[1]! - p.state[1]!, q.state[2]! - p.state[2]!] as const;
  const distanceM = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
  if (distanceM > NEVER_BEYOND_M) return false;
  if (distanceM < SAME_WITHIN_M) return true;
  const s = new Float64Array(9);
  for (let i = 0; i < 3; i += 1)
    for (let j = 0; j < 3; j += 1)
      s[i * 3 + j] = p.covariance[i * 6 + j]! + q.covariance[i * 6 + j]! + (i === j ? 1 : 0);
  const w = inverseSpd(s, 3);
  let m = 0;
  for (let i = 0; i < 3; i += 1) for (let j = 0; j < 3; j += 1) m += d[i]! * w[i * 3 + j]! * d[j]!;
  return m < GATE_3DOF;
};
