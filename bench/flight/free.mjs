/** Free flights of half an hour: per second, against the same method in C, against Runge-Kutta in C, on two workers. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { coast, landing } from "../../dist/flight/index.js";
import { glideFree } from "../../dist/flight/quick/glide-free.js";
import { QUICK_TOLERANCE_M, toInertial } from "../../dist/flight/quick/landing.js";
import { between, costUs, count, quantile, row, spentUs, stateAt } from "./measure.mjs";

const out = new Float64Array(8);
const end = new Float64Array(6);

/** Flights of 1,800 s, give or take 200, from 150 km. */
const longFlights = (wanted) => {
  const states = [];
  while (states.length < wanted) {
    const state = stateAt(150_000, between(6000, 7000), between(0.3, 0.8));
    if (landing(state, Infinity, out) && Math.abs(out[6] - 1800) < 200) states.push(state);
  }
  return states;
};

const errorM = (state) => {
  const exact = coast(state, Infinity, { tolerance: { positionM: 1e-4, speedMps: 1e-7 } });
  exact.stateAt(exact.endS, end);
  landing(state, Infinity, out);
  return Math.hypot(out[0] - end[0], out[1] - end[1], out[2] - end[2]);
};

export const freeFlight = async () => {
  const states = longFlights(200);
  const flyAll = (beta) => () => states.forEach((state) => landing(state, beta, out));
  const errors = states.map(errorM);
  const quickUs = costUs(flyAll(Infinity), states.length);
  const patientUs = costUs(() => states.forEach((state) => coast(state, Infinity)), states.length);
  const worstM = Math.max(...errors);
  row(
    "free flights of 1,800 s without air, per second and core",
    count(1e6 / quickUs),
    "75,000",
    quickUs < 1e6 / 75_000,
  );
  row(
    "  their error: median, worst",
    `${quantile(errors, 0.5).toFixed(1)} m, ${worstM.toFixed(1)} m`,
    "< 10 m",
    worstM < 10,
  );
  row("  times as fast as coast() at its usual tolerance", (patientUs / quickUs).toFixed(1));
  row(
    "the same with air, 3,000 kg/m², per second and core",
    count(1e6 / costUs(flyAll(3000), states.length)),
  );
  againstC(states);
  await onWorkers(states);
};

const PAIRS = 25;

const againstC = (states) => {
  const starts = states.map((state) => {
    const y = new Float64Array(8);
    toInertial(state, y);
    return y;
  });
  const y = new Float64Array(8);
  const fly = () => {
    for (let k = 0; k < 60; k += 1)
      for (const start of starts) {
        y.set(start);
        glideFree(y, 0, QUICK_TOLERANCE_M);
      }
  };
  fly();
  const folder = mkdtempSync(join(tmpdir(), "roof-bench-"));
  try {
    const run = compiled(folder, starts);
    if (run === undefined) return row("the same method in C", "left out: no C compiler here");
    // In turns, so that a neighbour's load meets both; the best of each is what the machine can do.
    let [ours, glide, rk4, times] = [Infinity, Infinity, Infinity, []];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      ours = Math.min(ours, spentUs(fly, 60 * states.length));
      const c = run(60);
      [glide, rk4, times] = [Math.min(glide, c.glideUs), Math.min(rk4, c.rk4Us), c.times];
    }
    const apart = states.map((state, i) => (landing(state, Infinity, out), Math.abs(out[6] - times[i])));
    row(
      "of the speed of the same method in C (gcc -O3), best of pairs",
      (glide / ours).toFixed(2),
      "≥ 0.9",
      glide / ours >= 0.9,
    );
    row(
      "  its impacts differ by at most",
      `${Math.max(...apart).toExponential(1)} s`,
      "< 1e-6 s",
      Math.max(...apart) < 1e-6,
    );
    row(
      "times as fast as Runge-Kutta 4 at 1 s in C (gcc -O3)",
      (rk4 / ours).toFixed(1),
      "≥ 5",
      rk4 / ours >= 5,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The kernel of glide.c over the same starts, as a function of how often to fly them. */
const compiled = (folder, starts) => {
  const [source, program] = [fileURLToPath(new URL("glide.c", import.meta.url)), join(folder, "glide")];
  const built = spawnSync(process.env.CC ?? "gcc", ["-O3", "-o", program, source, "-lm"]);
  if (built.error !== undefined || built.status !== 0) return undefined;
  const lines = starts.map((y) => Array.from(y.subarray(0, 6)).join(" "));
  return (times) => {
    const input = [`${starts.length} ${times} ${QUICK_TOLERANCE_M}`, ...lines].join("\n");
    const [glide, rk4, ...ends] = spawnSync(program, { input, encoding: "utf8" })
      .stdout.trim()
      .split("\n")
      .map((line) => line.split(" "));
    return { glideUs: Number(glide[1]), rk4Us: Number(rk4[1]), times: ends.map((line) => Number(line[3])) };
  };
};

/** Seconds by the clock: the same work on one worker, then on each of two at once, in turns; the best of each, which needs two idle cores for a moment. */
const onWorkers = async (states) => {
  const worker = () => new Worker(new URL("worker.mjs", import.meta.url), { workerData: { states } });
  const team = [worker(), worker()];
  const fly = async (workers) => {
    const start = process.hrtime.bigint();
    const done = workers.map((one) => once(one, "message"));
    for (const one of workers) one.postMessage(300);
    await Promise.all(done);
    return Number(process.hrtime.bigint() - start) / 1e9;
  };
  await fly(team);
  let [alone, together] = [Infinity, Infinity];
  for (let pair = 0; pair < 4 * PAIRS; pair += 1) {
    alone = Math.min(alone, await fly([team[pair % 2]]));
    together = Math.min(together, await fly(team));
  }
  await Promise.all(team.map((one) => one.terminate()));
  const ratio = (2 * alone) / together;
  row("two workers against one, by the clock, best of pairs", ratio.toFixed(2), "≥ 1.85", ratio >= 1.85);
};
