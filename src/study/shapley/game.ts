/** A coalition game: so many players, and a worth for every set of them. */
export interface Game {
  readonly players: number;
  /** `isIn[i]` is 1 for a member; the array is reused between calls. The empty set's worth counts too. */
  readonly worth: (isIn: Uint8Array) => number;
}

export interface Shapley {
  /** One a player; they sum to the worth of all less the worth of none. */
  readonly values: readonly number[];
  /** One standard error a player; zero where the values are exact. */
  readonly errors: readonly number[];
  readonly method: "exact" | "sampled";
  /** Orders drawn; zero where the values are exact. */
  readonly orders: number;
}
