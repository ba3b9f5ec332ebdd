/**
 * Coverage: cold, the map's cell against the brute-force judge's, and how many cells both say alike.
 *
 * Ratios come from one process and one run. Options: --resolution R (3), --every N (judge each Nth unit, 40).
 */
import { readFileSync } from "node:fs";
import { resolveScenario } from "../dist/catalogue/index.js";
import { coverThreat } from "../dist/defence/index.js";
import { parseScenario } from "../dist/messages/index.js";
import { bruteForce, buildProblem, coverPlan, coverTask } from "../dist/study/index.js";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const row = (what, value) => console.log(`${what.padEnd(62)} ${value}`);
const processorMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const timed = (work) => {
  const start = processorMs();
  const result = work();
  return { result, ms: processorMs() - start };
};

const parsed = parseScenario(readFileSync(new URL("../scenarios/roof-2010.yaml", import.meta.url), "utf8"));
const scenario = resolveScenario(parsed.value, "roof-2010").value;
const built = timed(() => {
  const task = coverTask([scenario], { resolution: option("--resolution", 3) });
  return buildProblem({ scenario: task.scenarios[0], scope: task.scope, ground: task.ground }).problem;
});
const problem = built.result;
const units = problem.units.cellOf.length;
const cold = timed(() => problem.threats.map((threat) => coverThreat([problem], threat)[0]));
const covers = cold.result;
const flown = covers.reduce((n, c) => n + c.reached.reduce((a, b) => a + b, 0), 0);
row("cells, threats, flights", `${problem.cells.length / 2}, ${problem.threats.length}, ${flown}`);
row("ground, rules and pools, ms of processor", built.ms.toFixed(0));
row("all cells cold, ms of processor", cold.ms.toFixed(0));
row("… µs a flight", ((cold.ms * 1000) / flown).toFixed(0));

// One battery moved, in a plan that follows: what the Plan room's worker does.
const plan = coverPlan(scenario, { governance: scenario.governance, resolution: option("--resolution", 3) });
const moved = (id, lonDeg) => ({
  ...scenario,
  batteries: scenario.batteries.map((b) => (b.id === id ? { ...b, lonDeg } : b)),
});
const whole = timed(() =>
  plan.show({ ...scenario, batteries: scenario.batteries.slice(1) }, scenario.governance),
);
plan.show(scenario, scenario.governance);
const steps = 6;
const followed = timed(() => {
  for (let n = 1; n <= steps; n += 1) plan.show(moved("deveselu", 24.41 + 0.3 * n), scenario.governance);
});
const radars = timed(() => {
  for (let n = 1; n <= steps; n += 1)
    plan.show(
      {
        ...scenario,
        sensors: scenario.sensors.map((s) =>
          s.id === "kurecik" ? { ...s, at: { ...s.at, lonDeg: 37.79 + 0.3 * n } } : s,
        ),
      },
      scenario.governance,
    );
});
row("a battery moved, ms of processor", (followed.ms / steps).toFixed(0));
row("a radar moved, ms of processor", (radars.ms / steps).toFixed(0));
row("all judged anew, flights kept : a battery moved", (whole.ms / (followed.ms / steps)).toFixed(1));
row("all cells cold : a battery moved", (cold.ms / (followed.ms / steps)).toFixed(0));

const every = option("--every", 40);
let [judged, same, both] = [0, 0, 0];
const off = [];
const judge = timed(() => {
  problem.threats.forEach((threat, t) => {
    for (let u = t % every; u < units; u += every) {
      const verdict = bruteForce(problem, threat, u);
      const reached = verdict !== "out of reach";
      judged += 1;
      if (reached) both += 1;
      const is =
        reached === (covers[t].reached[u] === 1) && (!reached || verdict.engaged === covers[t].engaged[u]);
      if (is) same += 1;
      else
        off.push(
          `${threat.id} ${problem.cells[2 * problem.units.cellOf[u]].toFixed(2)}, ${problem.cells[2 * problem.units.cellOf[u] + 1].toFixed(2)}`,
        );
    }
  });
});
row("judged by brute force, cells × threats", `${judged}, ${both} in reach`);
row("the same verdict", `${((100 * same) / judged).toFixed(2)} %`);
row("brute force a flight : the map's", (judge.ms / both / (cold.ms / flown)).toFixed(0));
for (const one of off) row("  differs", one);
