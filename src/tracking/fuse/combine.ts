/**
 * Estimates of one object from several parties made one, each measurement counted once.
 *
 * What shares nothing with what is taken already is added as independent, most informative first; what adds a sensor but shares
 * one is weighed in by covariance intersection; what adds no sensor, and is no surer, is left out: a product of others that only
 * repeats what their own tracks said. So a relayed track is worth more than a fused one, and no way round a network counts twice.
 *
 * domain    estimates of one time and one state; all disjoint: the exact answer, where they share no process noise either
 * leaves out  common process noise: small for what falls freely
 * Complexity: estimates squared.
 */
import { mayShare, both, type Estimate } from "./estimate.js";
import { fuseByIntersection, fuseIndependent } from "./weigh.js";

export type How = "one" | "independent" | "covariance-intersection";

export interface Combined extends Estimate {
  readonly how: How;
  /** Who is in it, in the order taken. */
  readonly members: readonly string[];
}

export const combine = (estimates: readonly Estimate[]): Combined | "nothing" => {
  const [first, ...rest] = [...estimates].sort(
    (a, b) => countOf(a) - countOf(b) || spread(a) - spread(b) || (a.from < b.from ? -1 : 1),
  );
  if (first === undefined) return "nothing";
  let made: Combined = { ...first, how: "one", members: [first.from] };
  const later: Estimate[] = [];
  for (const e of rest)
    if (mayShare(made.sensors, e.sensors)) later.push(e);
    else made = joined(made, e, fuseIndependent(made, e), made.how === "one" ? "independent" : made.how);
  for (const e of later)
    if (addsSensor(made, e) || spread(e) < spread(made))
      made = joined(made, e, fuseByIntersection(made, e), "covariance-intersection");
  return made;
};

/** Tracks of few sensors first: they can be told apart; what nobody knows comes last. */
const countOf = ({ sensors }: Estimate): number => (sensors === "unknown" ? Infinity : sensors.length);

/** Trace of the covariance of the first three numbers, or of all where there are fewer. */
const spread = ({ p, x }: Pick<Estimate, "p" | "x">): number => {
  let sum = 0;
  for (let i = 0; i < Math.min(3, x.length); i += 1) sum += p[i * x.length + i]!;
  return sum;
};

const addsSensor = (a: Estimate, b: Estimate): boolean =>
  a.sensors !== "unknown" && (b.sensors === "unknown" || b.sensors.some((s) => !a.sensors.includes(s)));

const joined = (made: Combined, e: Estimate, { x, p }: Pick<Estimate, "x" | "p">, how: How): Combined => ({
  from: made.from,
  x,
  p,
  sensors: both(made.sensors, e.sensors),
  how,
  members: [...made.members, e.from],
});
