/**
 * A trajectory as the integrator leaves it: nodes with position, velocity and acceleration, and a quintic between two.
 *
 * shape     ten numbers a node: time s, position (3), velocity (3), acceleration (3)
 * source    quintic Hermite interpolation; its velocity is the derivative of its position
 * accuracy  the interpolation errs less than the integrator's tolerance: 1 mm at 100 s steps in free flight
 */
const WIDTH = 10;

export class Path {
  private nodes = new Float64Array(WIDTH * 128);
  length = 0;
  /** The step that the integrator would take next. */
  stepS = 0.5;

  push(tS: number, state: Float64Array, acceleration: Float64Array): void {
    const at = this.length * WIDTH;
    if (at + WIDTH > this.nodes.length) {
      const wider = new Float64Array(this.nodes.length * 2);
      wider.set(this.nodes);
      this.nodes = wider;
    }
    this.nodes[at] = tS;
    for (let i = 0; i < 6; i += 1) this.nodes[at + 1 + i] = state[i]!;
    for (let i = 0; i < 3; i += 1) this.nodes[at + 7 + i] = acceleration[i]!;
    this.length += 1;
  }

  drop(): void {
    this.length -= 1;
  }

  timeS(node: number): number {
    return this.nodes[node * WIDTH]!;
  }

  /** The i-th of position, velocity, acceleration of a node. */
  value(node: number, i: number): number {
    return this.nodes[node * WIDTH + 1 + i]!;
  }

  /** State at a node, into `out` (6). */
  node(node: number, out: Float64Array): void {
    for (let i = 0; i < 6; i += 1) out[i] = this.nodes[node * WIDTH + 1 + i]!;
  }

  get endS(): number {
    return this.timeS(this.length - 1);
  }

  /** State at a time, into `out` (6); before the first node and after the last, theirs. Allocates nothing. */
  stateAt(tS: number, out: Float64Array): void {
    let low = 0;
    let high = this.length - 1;
    if (!(tS > this.timeS(0))) return this.node(0, out);
    if (tS >= this.timeS(high)) return this.node(high, out);
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.timeS(middle) <= tS) low = middle;
      else high = middle;
    }
    this.within(low, tS, out);
  }

  /** State between a node and the next, into `out` (6). */
  within(node: number, tS: number, out: Float64Array): void {
    const n = this.nodes;
    const a = node * WIDTH;
    const b = a + WIDTH;
    const h = n[b]! - n[a]!;
    const s = (tS - n[a]!) / h;
    const s2 = s * s;
    const s3 = s2 * s;
    const h1 = s + s3 * (-6 + s * (8 - 3 * s));
    const h2 = 0.5 * s2 * (1 + s * (-3 + s * (3 - s)));
    const h3 = s3 * (10 + s * (-15 + 6 * s));
    const h4 = s3 * (-4 + s * (7 - 3 * s));
    const h5 = 0.5 * s3 * (1 + s * (-2 + s));
    const d1 = 1 + s2 * (-18 + s * (32 - 15 * s));
    const d2 = 0.5 * s * (2 + s * (-9 + s * (12 - 5 * s)));
    const d3 = s2 * (30 + s * (-60 + 30 * s));
    const d4 = s2 * (-12 + s * (28 - 15 * s));
    const d5 = 0.5 * s2 * (3 + s * (-8 + 5 * s));
    for (let i = 1; i <= 3; i += 1) {
      const rise = n[b + i]! - n[a + i]!;
      const v0 = n[a + i + 3]!;
      const v1 = n[b + i + 3]!;
      const a0 = n[a + i + 6]!;
      const a1 = n[b + i + 6]!;
      out[i - 1] = n[a + i]! + h3 * rise + h * (h1 * v0 + h4 * v1 + h * (h2 * a0 + h5 * a1));
      out[i + 2] = (d3 * rise) / h + d1 * v0 + d4 * v1 + h * (d2 * a0 + d5 * a1);
    }
  }
}
