/**
 * Rounds to targets: what survives by the greedy choice and what is proven, over what `assignRounds` leaves.
 *
 * Problems are drawn as the public ones are: values 1 to 100, probabilities even over 0..1. Option: --seconds N (10).
 */
import { randomStream } from "../dist/base/index.js";
import { fillGreedily } from "../dist/defence/assign/greedy.js";
import { emptyPlan, tableOf, valueOf } from "../dist/defence/assign/problem.js";
import { assignRounds } from "../dist/defence/index.js";

const at = process.argv.indexOf("--seconds");
const seconds = at < 0 ? 10 : Number(process.argv[at + 1]);
const SIZES = [
  [50, 100, 1],
  [50, 100, 2],
  [50, 100, 3],
  [100, 200, 2],
  [200, 400, 2],
  [20, 5, 4],
  [500, 1000, 2],
  [300, 900, 2],
];

const drawn = (weapons, targets, rounds) => {
  const random = randomStream(1, "bench", `assign ${weapons} ${targets} ${rounds}`);
  const row = (draw) => Array.from({ length: targets }, draw);
  return {
    rounds: new Array(weapons).fill(rounds),
    values: row(() => 1 + Math.floor(100 * random.uniform())),
    probabilities: Array.from({ length: weapons }, () => row(() => random.uniform())),
  };
};

console.log("weapons×targets×rounds   greedy/value   bound/value   share of the time");
for (const size of SIZES) {
  const problem = drawn(...size);
  const table = tableOf(problem);
  const greedy = emptyPlan(table);
  fillGreedily(table, greedy);
  const startedMs = performance.now();
  const { value, lowerBound, optimal } = assignRounds(
    problem,
    () => performance.now() - startedMs > 1000 * seconds,
  );
  const share = (performance.now() - startedMs) / (1000 * seconds);
  console.log(
    [
      size.join("×").padEnd(24),
      (valueOf(greedy) / value).toFixed(4).padEnd(14),
      (lowerBound / value).toFixed(6).padEnd(13),
      `${(100 * share).toFixed(1)} %${optimal ? ", proven best" : ""}`,
    ].join(" "),
  );
}
