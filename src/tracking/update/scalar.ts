/**
 * One number measured: the Kalman update of mean and covariance.
 *
 * shape     `h` is the measurement's row over the state; rows of `STRIDE`; in place, nothing allocated
 * source    Joseph's form, which keeps the covariance symmetric and positive whatever the gain's rounding: Bar-Shalom, Li &
 *           Kirubarajan (2001), §5.2; a vector measurement whose noise is uncorrelated is taken number by number
 * accuracy  adds the measurement's information exactly, symmetric and positive after a thousand measurements (scalar.test.ts)
 */
import { STRIDE } from "../predict/transition.js";

const ph = new Float64Array(STRIDE);
const gain = new Float64Array(STRIDE);

/** Updates with the first `width` numbers of `h` (the rest are zero); gives the squared normalised residual. */
export const updateScalar = (
  x: Float64Array,
  p: Float64Array,
  size: number,
  h: Float64Array,
  width: number,
  residual: number,
  variance: number,
): number => {
  let s = variance;
  for (let i = 0; i < size; i += 1) {
    let sum = 0;
    for (let j = 0; j < width; j += 1) sum += p[i * STRIDE + j]! * h[j]!;
    ph[i] = sum;
    if (i < width) s += h[i]! * sum;
  }
  const w = residual / s;
  for (let i = 0; i < size; i += 1) {
    gain[i] = ph[i]! / s;
    x[i]! += ph[i]! * w;
  }
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j <= i; j += 1) {
      const v = p[i * STRIDE + j]! - gain[i]! * ph[j]! - ph[i]! * gain[j]! + gain[i]! * s * gain[j]!;
      p[i * STRIDE + j] = v;
      p[j * STRIDE + i] = v;
    }
  return residual * w;
};
