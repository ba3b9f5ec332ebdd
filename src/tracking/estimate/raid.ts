/**
 * How many missiles one salvo is, and how sure that is.
 *
 * Tracks whose launches lie near each other in time and place are one raid. Each counts as a payload with the chance that it is one: a
 * payload or a body that still burns surely, a stage surely not, an unknown one by its story. The number is the sum of such chances;
 * its distribution is exact for independent draws (Poisson binomial, by adding one after the other).
 *
 * source    Poisson binomial distribution by its recursion: any text on probability
 * leaves out  missiles that no sensor has seen; decoys count as missiles
 * Complexity: tracks of one raid, squared
 */
export interface RaidMember {
  /** Seconds of any clock at which it was launched, or first seen. */
  readonly atS: number;
  /** Where it was launched, or first seen, in any plane or space, m. */
  readonly place: readonly [number, number, number];
  readonly payloadChance: number;
}

export interface RaidSize {
  /** The most probable number. */
  readonly size: number;
  /** At least nine in ten that it lies from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  /** How probable `size` is. */
  readonly probability: number;
}

/** Launches of one raid follow each other so closely at most, and lie so near each other. */
const APART_S = 120;
const APART_M = 300_000;
const INTERVAL = 0.9;

/** The members of the same raid as number `of`: all that a chain of near launches joins to it. */
export const raidOf = (all: readonly RaidMember[], of: number): readonly RaidMember[] => {
  const inside = new Set([of]);
  const open = [of];
  for (let n = open.pop(); n !== undefined; n = open.pop())
    all.forEach((other, i) => {
      if (inside.has(i) || !areNear(all[n]!, other)) return;
      inside.add(i);
      open.push(i);
    });
  return all.filter((_, i) => inside.has(i));
};

const areNear = (a: RaidMember, b: RaidMember): boolean => {
  const [x, y, z] = [a.place[0] - b.place[0], a.place[1] - b.place[1], a.place[2] - b.place[2]];
  return Math.abs(a.atS - b.atS) <= APART_S && x * x + y * y + z * z <= APART_M * APART_M;
};

export const raidSize = (members: readonly Pick<RaidMember, "payloadChance">[]): RaidSize => {
  const chances = [1, ...members.map(() => 0)];
  members.forEach(({ payloadChance: p }, n) => {
    for (let k = n + 1; k >= 0; k -= 1)
      chances[k] = chances[k]! * (1 - p) + (k > 0 ? chances[k - 1]! * p : 0);
  });
  const most = Math.max(...chances);
  const size = chances.indexOf(most);
  let [low, high, inside] = [size, size, most];
  while (inside < INTERVAL && (low > 0 || high < members.length)) {
    const below = low > 0 ? chances[low - 1]! : -1;
    const above = high < members.length ? chances[high + 1]! : -1;
    if (below > above) inside += chances[(low -= 1)]!;
    else inside += chances[(high += 1)]!;
  }
  return { size, low, high, probability: Math.round(most * 1e4) / 1e4 };
};
