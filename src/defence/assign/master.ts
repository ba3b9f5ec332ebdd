/**
 * The linear programme over loads: each target takes shares of loads that add to one, no weapon is overdrawn, the
 * sum of what survives is least. Its dual gives each round its price.
 *
 * shape     rows: targets, then weapons; the inverse of the basis is dense, (targets + weapons)²
 * source    revised primal simplex (Dantzig 1953); every weapon's rounds are raised by up to 2e-7 so that no step stands
 *           still, which leaves prices untouched as prices: whoever uses them proves the bound anew
 */
import { randomStream } from "../../base/index.js";
import type { Load } from "./best-load.js";
import type { Plan, Table } from "./problem.js";

const REFRESH_EVERY = 300;
const PIVOT_LEAST = 1e-9;
/** Far more than it ever takes: rounding may make it turn in circles. */
const PIVOTS_A_ROW = 100;

export class Master {
  readonly loads: Load[] = [];
  /** Price of each row; a weapon's price is its negative. */
  readonly dual: Float64Array;
  private readonly known = new Map<string, number>();
  private readonly rows: number;
  private readonly inverse: Float64Array;
  /** Load in each place of the basis, or −1 − row for that row's slack. */
  private readonly basis: Int32Array;
  private readonly share: Float64Array;
  private readonly supply: Float64Array;
  private readonly entering: Float64Array;
  private readonly barred: boolean[] = [];
  private readonly inBasis: boolean[] = [];
  private sinceRefresh = 0;
  private readonly barredCost: number;

  /** Starts from a plan: each target wholly under its load there. */
  constructor(
    private readonly table: Table,
    plan: Plan,
  ) {
    const { targets, weapons } = table;
    this.rows = targets + weapons;
    this.inverse = new Float64Array(this.rows * this.rows);
    this.basis = new Int32Array(this.rows);
    this.share = new Float64Array(this.rows);
    this.dual = new Float64Array(this.rows);
    this.entering = new Float64Array(this.rows);
    const random = randomStream(1, "rounds", "supply");
    this.supply = new Float64Array(this.rows).fill(1);
    for (let w = 0; w < weapons; w += 1)
      this.supply[targets + w] = table.rounds[w]! + 1e-7 * (1 + random.uniform());
    this.barredCost = 10 * table.values.reduce((sum, v) => sum + v, 1);
    for (let t = 0; t < targets; t += 1) {
      const used = Array.from({ length: weapons }, (_, w) => w).filter(
        (w) => plan.shots[t * weapons + w]! > 0,
      );
      const counts = used.map((w) => plan.shots[t * weapons + w]!);
      this.basis[t] = this.add({ target: t, weapons: used, counts, left: plan.left[t]! });
      this.inBasis[this.basis[t]!] = true;
    }
    for (let w = 0; w < weapons; w += 1) this.basis[targets + w] = -1 - (targets + w);
    this.refresh();
  }

  /** The place of a load in `loads`; new ones are appended. */
  add(load: Load): number {
    const key = `${load.target}:${load.weapons.map((w, i) => `${w}x${load.counts[i]!}`).join()}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.loads.push(load);
    this.barred.push(false);
    this.inBasis.push(false);
    this.known.set(key, this.loads.length - 1);
    return this.loads.length - 1;
  }

  /** Keeps out every load that `isBarred` names; those in use are made dear. */
  bar(isBarred: (load: Load) => boolean): void {
    this.loads.forEach((load, k) => (this.barred[k] = isBarred(load)));
    this.prices();
  }

  reducedCost(load: Load): number {
    let cost = load.left - this.dual[load.target]!;
    for (let i = 0; i < load.weapons.length; i += 1)
      cost -= load.counts[i]! * this.dual[this.table.targets + load.weapons[i]!]!;
    return cost;
  }

  /** Pivots until no load and no slack lowers the sum by more than `tolerance` a share. */
  optimise(tolerance: number, isOver: () => boolean): void {
    for (let n = 0; n < PIVOTS_A_ROW * this.rows && (n % 16 !== 0 || !isOver()); n += 1) {
      const next = this.cheapest(tolerance);
      if (next === "none") return;
      this.column(next);
      const row = this.leaving();
      if (row < 0) return;
      this.pivot(row, next);
      this.sinceRefresh += 1;
      if (this.sinceRefresh >= REFRESH_EVERY) this.refresh();
      else this.prices();
    }
  }

  /** Loads in use with their shares. */
  used(): { readonly load: Load; readonly share: number; readonly barred: boolean }[] {
    const found: { load: Load; share: number; barred: boolean }[] = [];
    this.basis.forEach((k, i) => {
      if (k >= 0 && this.share[i]! > 1e-6)
        found.push({ load: this.loads[k]!, share: this.share[i]!, barred: this.barred[k]! });
    });
    return found;
  }

  private cheapest(tolerance: number): number | "none" {
    let [best, next] = [-tolerance, "none" as number | "none"];
    for (let k = 0; k < this.loads.length; k += 1) {
      if (this.barred[k] || this.inBasis[k]) continue;
      const cost = this.reducedCost(this.loads[k]!);
      if (cost < best) [best, next] = [cost, k];
    }
    // A weapon row's slack costs nothing: it enters where the weapon's price is below zero.
    for (let row = this.table.targets; row < this.rows; row += 1)
      if (-this.dual[row]! < best) [best, next] = [-this.dual[row]!, -1 - row];
    return next;
  }

  /** The entering column in terms of the basis. */
  private column(k: number): void {
    const { rows, inverse, entering } = this;
    const load = k < 0 ? undefined : this.loads[k]!;
    for (let i = 0; i < rows; i += 1) {
      const base = i * rows;
      let d = inverse[base + (load === undefined ? -1 - k : load.target)]!;
      if (load !== undefined)
        for (let j = 0; j < load.weapons.length; j += 1)
          d += load.counts[j]! * inverse[base + this.table.targets + load.weapons[j]!]!;
      entering[i] = d;
    }
  }

  /** The place whose share reaches zero first; of near ties the firmest pivot. */
  private leaving(): number {
    let [row, least] = [-1, Infinity];
    for (let i = 0; i < this.rows; i += 1) {
      const d = this.entering[i]!;
      if (d <= PIVOT_LEAST) continue;
      const ratio = Math.max(0, this.share[i]!) / d;
      if (ratio < least - 1e-13 || (ratio < least + 1e-13 && d > this.entering[row]!))
        [row, least] = [i, ratio];
    }
    return row;
  }

  private pivot(row: number, k: number): void {
    const { rows, inverse, entering, share } = this;
    const d = entering[row]!;
    const step = share[row]! / d;
    const base = row * rows;
    for (let j = 0; j < rows; j += 1) inverse[base + j]! /= d;
    for (let i = 0; i < rows; i += 1) {
      const factor = entering[i]!;
      if (i === row || factor === 0) continue;
      const at = i * rows;
      for (let j = 0; j < rows; j += 1) inverse[at + j]! -= factor * inverse[base + j]!;
      share[i]! -= factor * step;
    }
    share[row] = step;
    const out = this.basis[row]!;
    if (out >= 0) this.inBasis[out] = false;
    if (k >= 0) this.inBasis[k] = true;
    this.basis[row] = k;
  }

  /** The inverse and the shares afresh, so that rounding does not pile up. */
  private refresh(): void {
    const { rows, inverse, share } = this;
    const members = Array.from(this.basis).sort((a, b) => a - b);
    inverse.fill(0);
    for (let i = 0; i < rows; i += 1) inverse[i * rows + i] = 1;
    const free = new Uint8Array(rows).fill(1);
    for (const k of members) {
      this.column(k);
      let row = -1;
      for (let i = 0; i < rows; i += 1)
        if (free[i] === 1 && (row < 0 || Math.abs(this.entering[i]!) > Math.abs(this.entering[row]!)))
          row = i;
      this.pivot(row, k);
      free[row] = 0;
    }
    for (const k of members) if (k >= 0) this.inBasis[k] = true;
    for (let i = 0; i < rows; i += 1) {
      let sum = 0;
      for (let j = 0; j < rows; j += 1) sum += inverse[i * rows + j]! * this.supply[j]!;
      share[i] = sum;
    }
    this.sinceRefresh = 0;
    this.prices();
  }

  private prices(): void {
    const { rows, inverse, dual } = this;
    dual.fill(0);
    for (let i = 0; i < rows; i += 1) {
      const k = this.basis[i]!;
      if (k < 0) continue;
      const cost = this.barred[k] === true ? this.barredCost : this.loads[k]!.left;
      for (let j = 0; j < rows; j += 1) dual[j]! += cost * inverse[i * rows + j]!;
    }
  }
}
