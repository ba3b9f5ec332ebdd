/**
 * Shapley values by orders of arrival drawn at random, each drawn together with its reverse, with standard errors.
 *
 * source    Castro, Gómez & Tejada, Polynomial calculation of the Shapley value based on sampling, Computers & Operations
 *           Research 36 (2009) 1726-1730; an order and its reverse as antithetic pair
 * accuracy  errors from the spread between pairs; every order's gains sum to the whole, so the values do too
 * refuses   TOO_FEW_ORDERS
 */
import { randomStream, Refusal } from "../../base/index.js";
import type { Game, Shapley } from "./game.js";

export const sampledShapley = ({ players: n, worth }: Game, orders: number, seed: number): Shapley => {
  const pairs = Math.ceil(orders / 2);
  if (!(pairs >= 2)) throw new Refusal("TOO_FEW_ORDERS", `${orders} orders give no spread; 4 do`, { orders });
  const random = randomStream(seed, "shapley", "orders");
  const sum = new Float64Array(n);
  const squares = new Float64Array(n);
  const isIn = new Uint8Array(n);
  const order = Array.from({ length: n }, (_, i) => i);
  const gain = new Float64Array(n);
  const walk = (): void => {
    isIn.fill(0);
    let before = worth(isIn);
    for (const player of order) {
      isIn[player] = 1;
      const after = worth(isIn);
      gain[player]! += (after - before) / 2;
      before = after;
    }
  };
  for (let pair = 0; pair < pairs; pair += 1) {
    for (let i = n - 1; i > 0; i -= 1) {
      const j = Math.floor(random.uniform() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    gain.fill(0);
    walk();
    order.reverse();
    walk();
    for (let i = 0; i < n; i += 1) {
      sum[i]! += gain[i]!;
      squares[i]! += gain[i]! * gain[i]!;
    }
  }
  const values = [...sum].map((s) => s / pairs);
  const errors = values.map((v, i) => Math.sqrt(Math.max(0, squares[i]! / pairs - v * v) / (pairs - 1)));
  return { values, errors, method: "sampled", orders: 2 * pairs };
};
