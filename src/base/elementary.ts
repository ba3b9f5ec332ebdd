/**
 * Elementary functions that give the same bits on every engine.
 *
 * source    @stdlib/math-base-special-* (ports of FreeBSD msun, pure JavaScript)
 * accuracy  within one unit in the last place; tan, log10 and pow within 1.25, erfc within 4: judged by exact whole-number
 *           arithmetic in elementary.test.ts
 * leaves out  + - * / and Math.sqrt, Math.abs, Math.floor …, which IEEE 754 already fixes everywhere
 */
import stdSin from "@stdlib/math-base-special-sin";
import stdCos from "@stdlib/math-base-special-cos";
import stdTan from "@stdlib/math-base-special-tan";
import stdAsin from "@stdlib/math-base-special-asin";
import stdAcos from "@stdlib/math-base-special-acos";
import stdAtan from "@stdlib/math-base-special-atan";
import stdAtan2 from "@stdlib/math-base-special-atan2";
import stdExp from "@stdlib/math-base-special-exp";
import stdLn from "@stdlib/math-base-special-ln";
import stdLog10 from "@stdlib/math-base-special-log10";
import stdPow from "@stdlib/math-base-special-pow";
import stdCbrt from "@stdlib/math-base-special-cbrt";
import stdErfc from "@stdlib/math-base-special-erfc";
import stdErfcinv from "@stdlib/math-base-special-erfcinv";

type Unary = (x: number) => number;
type Binary = (x: number, y: number) => number;
// The packages are CommonJS whose typings call module.exports a default export; under NodeNext that types as a namespace.
const fn = <F>(imported: unknown): F => imported as F;

export const sin = fn<Unary>(stdSin);
export const cos = fn<Unary>(stdCos);
export const tan = fn<Unary>(stdTan);
export const asin = fn<Unary>(stdAsin);
export const acos = fn<Unary>(stdAcos);
export const atan = fn<Unary>(stdAtan);
export const atan2 = fn<Binary>(stdAtan2);
export const exp = fn<Unary>(stdExp);
export const ln = fn<Unary>(stdLn);
export const log10 = fn<Unary>(stdLog10);
export const pow = fn<Binary>(stdPow);
export const cbrt = fn<Unary>(stdCbrt);
export const erfc = fn<Unary>(stdErfc);
export const erfcInv = fn<Unary>(stdErfcinv);

/** Length of (x, y): by Math.sqrt, which is exact everywhere; not for values whose square overflows. */
export const hypot2 = (x: number, y: number): number => Math.sqrt(x * x + y * y);
/** Length of (x, y, z). */
export const hypot3 = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z);
