/**
 * When, within the step just taken, a quantity passes through zero: by the path's own quintic.
 *
 * accuracy  1 µs of time
 */
import type { Path } from "./path.js";

export type Quantity = (state: Float64Array) => number;

const state = new Float64Array(6);

/** Time at which `quantity` changes sign on the step that ends at the path's last node; the caller knows that it does. */
export const crossingS = (path: Path, quantity: Quantity): number => {
  const node = path.length - 2;
  let low = path.timeS(node);
  let high = path.timeS(node + 1);
  const at = (tS: number): number => {
    path.within(node, tS, state);
    return quantity(state);
  };
  let fLow = at(low);
  let fHigh = at(high);
  // Illinois' false position, which keeps the root between its ends.
  for (let n = 0; n < 60 && high - low > 1e-6; n += 1) {
    const t = n % 3 === 2 ? 0.5 * (low + high) : high - (fHigh * (high - low)) / (fHigh - fLow);
    const f = at(t);
    if (f === 0) return t;
    if (f > 0 === fHigh > 0) {
      high = t;
      fHigh = f;
      fLow *= 0.5;
    } else {
      low = t;
      fLow = f;
      fHigh *= 0.5;
    }
  }
  return 0.5 * (low + high);
};
