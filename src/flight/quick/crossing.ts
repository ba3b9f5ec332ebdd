/**
 * Where a quantity comes down through zero within a step, and how high it rose, by the cubic through its values and slopes at both ends.
 *
 * shape     a share of the step, 0 … 1; slopes are per step
 * domain    above zero at the start, below at the end; where it starts at or below zero, the start
 */
export const downCrossing = (from: number, fromSlope: number, to: number, toSlope: number): number => {
  if (!(from > 0)) return 0;
  const bend = 3 * (to - from) - 2 * fromSlope - toSlope;
  const twist = 2 * (from - to) + fromSlope + toSlope;
  let low = 0;
  let high = 1;
  let s = from / (from - to);
  for (let n = 0; n < 40; n += 1) {
    const f = from + s * (fromSlope + s * (bend + s * twist));
    if (f > 0) low = s;
    else high = s;
    let next = s - f / (fromSlope + s * (2 * bend + 3 * s * twist));
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    if (Math.abs(next - s) < 1e-10) return next;
    s = next;
  }
  return s;
};

/** The highest value of such a cubic that rises at the start and falls at the end. */
export const peak = (from: number, fromSlope: number, to: number, toSlope: number): number => {
  const bend = 3 * (to - from) - 2 * fromSlope - toSlope;
  const twist = 2 * (from - to) + fromSlope + toSlope;
  // The root of fromSlope + 2 bend s + 3 twist s² between 0 and 1, in the form that does not cancel.
  const s = fromSlope / (-bend + Math.sqrt(Math.max(0, bend * bend - 3 * twist * fromSlope)));
  return from + s * (fromSlope + s * (bend + s * twist));
};
