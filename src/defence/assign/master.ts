/**
 * The linear programme over loads: each target takes shares of loads that add to one, no weapon is overdrawn, the
 * sum of what survives is least. Its dual gives each round its price.
 *
 * shape     rows: targets, then weapons
 * source    primal simplex, the most negative reduced cost first (Dantzig); every weapon's rounds are raised by up to 2e-7 so that no step stands
 *           still, which leaves prices untouched as prices: whoever uses them proves the bound anew
 */
import { randomStream } from "../../base/index.js";
import { Basis, type Column } from "./basis.js";
import type { Load } from "./best-load.js";
import type { Plan, Table } from "./problem.js";

const REFRESH_EVERY = 300;
/** Far more than it ever takes: rounding may make it turn in circles. */
const PIVOTS_A_ROW = 100;

export class Master {
  readonly loads: Load[] = [];
  private readonly columns: Column[] = [];
  private readonly barred: boolean[] = [];
  private readonly known = new Map<string, number>();
  private readonly rows: number;
  /** Members: a load's place in `loads`, or −1 − row for that row's slack. */
  private readonly basis: Basis;
  private readonly barredCost: number;
  private sinceRefresh = 0;

  /** Starts from a plan: each target wholly under its load there. */
  constructor(
    private readonly table: Table,
    plan: Plan,
  ) {
    const { targets, weapons } = table;
    this.rows = targets + weapons;
    this.barredCost = 10 * table.values.reduce((sum, v) => sum + v, 1);
    const random = randomStream(1, "rounds", "supply");
    const supply = new Float64Array(this.rows).fill(1);
    for (let w = 0; w < weapons; w += 1)
      supply[targets + w] = table.rounds[w]! + 1e-7 * (1 + random.uniform());
    const members = Int32Array.from(supply, (_, row) =>
      row < targets ? this.add(loadIn(table, plan, row)) : -1 - row,
    );
    this.basis = new Basis(members, supply, (k) =>
      k < 0 ? { rows: [-1 - k], counts: [1] } : this.columns[k]!,
    );
    this.prices();
  }

  /** Price of each row; a weapon's price is its negative. */
  get dual(): Float64Array {
    return this.basis.dual;
  }

  /** The place of a load in `loads`; new ones are appended. */
  add(load: Load): number {
    const key = `${load.target}:${load.weapons.map((w, i) => `${w}x${load.counts[i]!}`).join()}`;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    this.loads.push(load);
    this.columns.push({
      rows: [load.target, ...load.weapons.map((w) => this.table.targets + w)],
      counts: [1, ...load.counts],
    });
    this.barred.push(false);
    this.known.set(key, this.loads.length - 1);
    return this.loads.length - 1;
  }

  /** Keeps out every load that `isBarred` names; those in use are made dear. */
  bar(isBarred: (load: Load) => boolean): void {
    this.loads.forEach((load, k) => (this.barred[k] = isBarred(load)));
    this.prices();
  }

  reducedCost(load: Load): number {
    const { dual } = this.basis;
    let cost = load.left - dual[load.target]!;
    for (let i = 0; i < load.weapons.length; i += 1)
      cost -= load.counts[i]! * dual[this.table.targets + load.weapons[i]!]!;
    return cost;
  }

  /** Pivots until no load and no slack lowers the sum by more than `tolerance` a share. */
  optimise(tolerance: number, isOver: () => boolean): void {
    for (let n = 0; n < PIVOTS_A_ROW * this.rows && (n % 16 !== 0 || !isOver()); n += 1) {
      const next = this.cheapest(tolerance);
      if (next === "none" || !this.basis.enter(next)) return;
      this.sinceRefresh += 1;
      if (this.sinceRefresh >= REFRESH_EVERY) {
        this.basis.refresh();
        this.sinceRefresh = 0;
      }
      this.prices();
    }
  }

  /** Loads in use with their shares. */
  used(): { readonly load: Load; readonly share: number }[] {
    const found: { load: Load; share: number }[] = [];
    this.basis.members.forEach((k, i) => {
      const share = this.basis.share[i]!;
      if (k >= 0 && share > 1e-6) found.push({ load: this.loads[k]!, share });
    });
    return found;
  }

  private cheapest(tolerance: number): number | "none" {
    const taken = new Set(this.basis.members);
    let [best, next] = [-tolerance, "none" as number | "none"];
    for (let k = 0; k < this.loads.length; k += 1) {
      if (this.barred[k]) continue;
      const cost = this.reducedCost(this.loads[k]!);
      if (cost < best && !taken.has(k)) [best, next] = [cost, k];
    }
    // A weapon row's slack costs nothing: it enters where the weapon's price is below zero.
    for (let row = this.table.targets; row < this.rows; row += 1)
      if (-this.dual[row]! < best && !taken.has(-1 - row)) [best, next] = [-this.dual[row]!, -1 - row];
    return next;
  }

  private prices(): void {
    this.basis.price((k) => (k < 0 ? 0 : this.barred[k] === true ? this.barredCost : this.loads[k]!.left));
  }
}

const loadIn = ({ weapons }: Table, { shots, left }: Plan, target: number): Load => {
  const own = shots.subarray(target * weapons, (target + 1) * weapons);
  const used = Array.from(own.keys()).filter((w) => own[w]! > 0);
  return { target, weapons: used, counts: used.map((w) => own[w]!), left: left[target]! };
};
