/**
 * Random streams keyed by (seed, entity, purpose): the n-th number of a stream depends on nothing else, so adding a
 * sensor reshuffles nobody's noise and the order of execution does not matter.
 *
 * source    counter → state by splitmix-style 32-bit mixing (Steele, Lea & Flood 2014; constants of MurmurHash3's
 *           fmix32, Appleby, public domain); two mixed words give 53 bits
 * accuracy  passes the moment, correlation and uniformity tests in random.test.ts; not for cryptography
 */
import { erfcInv, exp } from "./elementary.js";

export interface RandomStream {
  /** Uniform on the open interval (0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** Poisson with the given mean (mean below 700). */
  poisson(mean: number): number;
}

export const randomStream = (seed: number, entity: string, purpose: string, counter = 0): RandomStream => {
  const hi = hashText(`${entity}\u0000${purpose}`, 0x9e3779b9 ^ (seed | 0));
  const lo = hashText(`${purpose}\u0000${entity}`, mix(seed / 4294967296) ^ (seed | 0) ^ mix(counter));
  let n = 0;
  const uniform = (): number => {
    n += 1;
    const a = mix(hi ^ mix(n ^ lo));
    const b = mix(lo + Math.imul(n, 0x9e3779b1) + a);
    return ((a >>> 5) * 67108864 + (b >>> 6) + 0.5) / 9007199254740992;
  };
  return {
    uniform,
    normal: () => -Math.SQRT2 * erfcInv(2 * uniform()),
    poisson: (mean) => {
      // Inversion by products of uniforms, in slices so that the running product never underflows.
      let left = mean;
      let count = -1;
      let product = 1;
      do {
        count += 1;
        product *= uniform();
        while (product < 1 && left > 0) {
          const step = Math.min(left, 1);
          product *= exp(step);
          left -= step;
        }
      } while (product > 1);
      return count;
    },
  };
};

const mix = (x: number): number => {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const hashText = (text: string, start: number): number => {
  let h = start | 0;
  for (let i = 0; i < text.length; i += 1) h = mix(h ^ Math.imul(text.charCodeAt(i) + 1, 0x9e3779b1));
  return h >>> 0;
};
