/**
 * The basis of a linear programme and its inverse: pivots, the ratio test, shares and prices.
 *
 * shape     the inverse is dense, by rows; columns are sparse
 * source    revised primal simplex (Dantzig 1953)
 */
const PIVOT_LEAST = 1e-9;

/** Entries of one column that are not zero. */
export interface Column {
  readonly rows: readonly number[];
  readonly counts: readonly number[];
}

export class Basis {
  /** What each place holds of the supply. */
  readonly share: Float64Array;
  /** Price of each row. */
  readonly dual: Float64Array;
  private readonly inverse: Float64Array;
  private readonly entering: Float64Array;

  constructor(
    /** Column in each place, by whatever number its owner gives it. */
    readonly members: Int32Array,
    private readonly supply: Float64Array,
    private readonly columnOf: (member: number) => Column,
  ) {
    const rows = members.length;
    this.share = new Float64Array(rows);
    this.dual = new Float64Array(rows);
    this.entering = new Float64Array(rows);
    this.inverse = new Float64Array(rows * rows);
    this.refresh();
  }

  /** Takes a column in for the one whose share reaches zero first; false where none does. */
  enter(member: number): boolean {
    this.express(member);
    const place = this.leaving();
    if (place < 0) return false;
    this.pivot(place, member);
    return true;
  }

  /** The inverse and the shares afresh, so that rounding does not pile up. */
  refresh(): void {
    const { inverse, share, supply, entering } = this;
    const rows = share.length;
    const members = Array.from(this.members).sort((a, b) => a - b);
    inverse.fill(0);
    for (let i = 0; i < rows; i += 1) inverse[i * rows + i] = 1;
    const free = new Uint8Array(rows).fill(1);
    for (const member of members) {
      this.express(member);
      let place = -1;
      for (let i = 0; i < rows; i += 1)
        if (free[i] === 1 && (place < 0 || Math.abs(entering[i]!) > Math.abs(entering[place]!))) place = i;
      this.pivot(place, member);
      free[place] = 0;
    }
    for (let i = 0; i < rows; i += 1) {
      let sum = 0;
      for (let j = 0; j < rows; j += 1) sum += inverse[i * rows + j]! * supply[j]!;
      share[i] = sum;
    }
  }

  price(costOf: (member: number) => number): void {
    const { inverse, dual } = this;
    const rows = dual.length;
    dual.fill(0);
    for (let i = 0; i < rows; i += 1) {
      const cost = costOf(this.members[i]!);
      if (cost === 0) continue;
      for (let j = 0; j < rows; j += 1) dual[j]! += cost * inverse[i * rows + j]!;
    }
  }

  /** The entering column in terms of the basis. */
  private express(member: number): void {
    const { inverse, entering } = this;
    const { rows, counts } = this.columnOf(member);
    for (let i = 0; i < entering.length; i += 1) {
      let d = 0;
      for (let j = 0; j < rows.length; j += 1) d += counts[j]! * inverse[i * entering.length + rows[j]!]!;
      entering[i] = d;
    }
  }

  /** The place whose share reaches zero first; of near ties the firmest pivot. */
  private leaving(): number {
    let [place, least] = [-1, Infinity];
    for (let i = 0; i < this.share.length; i += 1) {
      const d = this.entering[i]!;
      if (d <= PIVOT_LEAST) continue;
      const ratio = Math.max(0, this.share[i]!) / d;
      if (ratio < least - 1e-13 || (ratio < least + 1e-13 && d > this.entering[place]!))
        [place, least] = [i, ratio];
    }
    return place;
  }

  private pivot(place: number, member: number): void {
    const { inverse, entering, share } = this;
    const rows = share.length;
    const d = entering[place]!;
    const step = share[place]! / d;
    const base = place * rows;
    for (let j = 0; j < rows; j += 1) inverse[base + j]! /= d;
    for (let i = 0; i < rows; i += 1) {
      const factor = entering[i]!;
      if (i === place || factor === 0) continue;
      const at = i * rows;
      for (let j = 0; j < rows; j += 1) inverse[at + j]! -= factor * inverse[base + j]!;
      share[i]! -= factor * step;
    }
    share[place] = step;
    this.members[place] = member;
  }
}
