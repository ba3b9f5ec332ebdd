/** Shapley values: exact where every coalition can be tried, sampled beyond. */
import { exactShapley, MOST_EXACT } from "./exact.js";
import type { Game, Shapley } from "./game.js";
import { sampledShapley } from "./sampled.js";

const ORDERS = 4000;

export const shapley = (game: Game, seed = 1): Shapley =>
  game.players <= MOST_EXACT ? exactShapley(game) : sampledShapley(game, ORDERS, seed);
