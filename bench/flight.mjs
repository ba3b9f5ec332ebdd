/**
 * Flight: free flights, whole flights and aims against the patient integrator and against the same method in C.
 *
 * Times are of the processor, so that a busy machine matters little; every ratio's two sides run in this process or
 * right after each other. Options: --aims N (10,000), --flights N (40 a vehicle).
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, isMainThread, workerData } from "node:worker_threads";
import { randomStream } from "../dist/base/index.js";
import { missiles } from "../dist/catalogue/index.js";
import { enuAxes, geodesicDirect, geodesicInverse, itrfFromGeodetic } from "../dist/earth/index.js";
import { programmeOf } from "../dist/flight/fly/programme.js";
import { shoot } from "../dist/flight/fly/shot.js";
import { boostTable, coast, landing, maxRange, quickAim, quickShot } from "../dist/flight/index.js";
import { FINE } from "../dist/flight/integrate/dormand-prince.js";
import { glide } from "../dist/flight/quick/glide.js";
import { QUICK_TOLERANCE_M, toInertial } from "../dist/flight/quick/landing.js";
import { burnTimeS } from "../dist/flight/vehicle.js";

const random = randomStream(20, "bench", "flight");
const between = (low, high) => low + (high - low) * random.uniform();
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const row = (what, value) => console.log(`${what.padEnd(62)} ${value}`);
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
/** Microseconds of processor time a call; at least a fifth of a second of them after as many to warm up. */
const costUs = (work, calls) => {
  work();
  const round = () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  let rounds = 0;
  let total = 0;
  const best = [];
  while (total < 4e5 || rounds < 3) {
    const us = round();
    best.push(us / calls);
    total += us;
    rounds += 1;
  }
  return quantile(best, 0.5);
};

const stateAt = (heightM, speedMps, climbRad) => {
  const [latRad, lonRad, azimuth] = [between(-1.5, 1.5), between(-3, 3), between(0, 6.28)];
  const { east, north, up } = enuAxes(latRad, lonRad);
  const [s, c] = [Math.sin(azimuth) * Math.cos(climbRad), Math.cos(azimuth) * Math.cos(climbRad)];
  const way = [0, 1, 2].map((i) => s * east[i] + c * north[i] + Math.sin(climbRad) * up[i]);
  return Float64Array.from([
    ...itrfFromGeodetic({ latRad, lonRad, heightM }),
    ...way.map((d) => d * speedMps),
  ]);
};
const out = new Float64Array(8);
const end = new Float64Array(6);
const away = () => Math.hypot(out[0] - end[0], out[1] - end[1], out[2] - end[2]);

/** Flights of 1,800 s, give or take 200, from 150 km. */
const longFlights = (count) => {
  const states = [];
  while (states.length < count) {
    const state = stateAt(150_000, between(6000, 7000), between(0.3, 0.8));
    if (landing(state, Infinity, out) && Math.abs(out[6] - 1800) < 200) states.push(state);
  }
  return states;
};

const inC = (states, times) => {
  const folder = mkdtempSync(join(tmpdir(), "roof-bench-"));
  try {
    const [source, program] = [fileURLToPath(new URL("glide.c", import.meta.url)), join(folder, "glide")];
    const built = spawnSync(process.env.CC ?? "gcc", ["-O3", "-o", program, source, "-lm"], {
      encoding: "utf8",
    });
    if (built.error !== undefined || built.status !== 0) return undefined;
    const y = new Float64Array(8);
    const lines = states.map((state) => {
      toInertial(state, y);
      return Array.from(y.subarray(0, 6)).join(" ");
    });
    const run = spawnSync(program, {
      input: [`${states.length} ${times} ${QUICK_TOLERANCE_M}`, ...lines].join("\n"),
      encoding: "utf8",
    });
    const [glide, rk4, ...ends] = run.stdout
      .trim()
      .split("\n")
      .map((line) => line.split(" "));
    return { glideUs: Number(glide[1]), rk4Us: Number(rk4[1]), times: ends.map((line) => Number(line[3])) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const freeFlight = async () => {
  const states = longFlights(200);
  const flyAll = (beta) => () => {
    for (const state of states) landing(state, beta, out);
  };
  const errors = states.map((state) => {
    const exact = coast(state, Infinity, { tolerance: { positionM: 1e-4, speedMps: 1e-7 } });
    exact.stateAt(exact.endS, end);
    landing(state, Infinity, out);
    return away();
  });
  const quickUs = costUs(flyAll(Infinity), states.length);
  const airUs = costUs(flyAll(3000), states.length);
  const patientUs = costUs(() => {
    for (const state of states) coast(state, Infinity);
  }, states.length);
  row(
    "free flights of 1,800 s without air, per second and core",
    Math.round(1e6 / quickUs).toLocaleString("en"),
  );
  row(
    "  their error: median, worst",
    `${quantile(errors, 0.5).toFixed(1)} m, ${Math.max(...errors).toFixed(1)} m`,
  );
  row("  times as fast as coast() at its usual tolerance", (patientUs / quickUs).toFixed(1));
  row("the same with air, 3,000 kg/m², per second and core", Math.round(1e6 / airUs).toLocaleString("en"));
  const c = inC(states, 500);
  if (c === undefined) row("the same method in C", "left out: no gcc here");
  else {
    const apart = states.map((state, i) => (landing(state, Infinity, out), Math.abs(out[6] - c.times[i])));
    const starts = states.map((state) => {
      const y = new Float64Array(8);
      toInertial(state, y);
      return y;
    });
    const y = new Float64Array(8);
    const glideUs = costUs(() => {
      for (const start of starts) {
        y.set(start);
        glide(y, Infinity, 0, Infinity, QUICK_TOLERANCE_M);
      }
    }, states.length);
    row("of the speed of the same method in C (gcc -O3)", (c.glideUs / glideUs).toFixed(2));
    row("  its impacts differ by at most", `${Math.max(...apart).toExponential(1)} s`);
    row("times as fast as Runge-Kutta 4 at 1 s in C (gcc -O3)", (c.rk4Us / quickUs).toFixed(1));
  }
  const [one, two] = [await workers(1, states), await workers(2, states)];
  row("two workers against one, by the clock", ((2 * one) / two).toFixed(2));
};

/** Seconds by the clock until each of some workers has flown the same number of flights. */
const workers = async (count, states) => {
  const times = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { states, rounds: 2000 } });
          worker.on("message", resolve).on("error", reject);
        }),
    ),
  );
  return Math.max(...times);
};

const vehicles = [...new Map(missiles.map((m) => [JSON.stringify(m.vehicle), m.vehicle])).values()];
const anywhere = () => ({
  latRad: between(-1.5, 1.5),
  lonRad: between(-3.1, 3.1),
  heightM: between(0, 1000),
});

const fastPath = (flights) => {
  const [errors, seconds] = [[], []];
  let outside = 0;
  const [quick, patient] = [[], []];
  for (const vehicle of vehicles) {
    const table = boostTable(vehicle, anywhere());
    const shots = Array.from({ length: flights }, () => [
      between(0, 6.28),
      between(0.2, 1.3),
      between(0.5, 1.1) * table.fullS,
    ]).map(([azimuth, pitch, cut]) => [azimuth, pitch, Math.min(cut, table.fullS)]);
    const flown = shots.filter((shot) => {
      const fine = shoot(vehicle, table.from, programmeOf(vehicle, ...shot), 0, FINE);
      if (fine.boost.crashed || fine.fall.end !== "ground") return false;
      if (quickShot(table, ...shot, 0, out) === "outside") {
        outside += 1;
        return false;
      }
      fine.boost.path.stateAt(fine.endS, end);
      errors.push(away());
      seconds.push(Math.abs(out[6] - fine.endS));
      return true;
    });
    if (flown.length < 5) continue;
    quick.push(costUs(() => flown.forEach((shot) => quickShot(table, ...shot, 0, out)), flown.length));
    patient.push(
      costUs(
        () => flown.forEach((shot) => shoot(vehicle, table.from, programmeOf(vehicle, ...shot), 0, FINE)),
        flown.length,
      ),
    );
  }
  const ratios = quick.map((us, i) => patient[i] / us);
  row(
    `fast path over ${vehicles.length} vehicles: times as fast as the integrator`,
    `median ${quantile(ratios, 0.5).toFixed(0)}, least ${Math.min(...ratios).toFixed(0)}`,
  );
  row(
    "  its impacts: median, 99 %, worst",
    `${quantile(errors, 0.5).toFixed(0)} m, ${quantile(errors, 0.99).toFixed(0)} m, ${Math.max(...errors).toFixed(0)} m`,
  );
  row("  its times: worst", `${Math.max(...seconds).toFixed(2)} s`);
  row("  said to be outside its validity", `${((100 * outside) / (outside + errors.length)).toFixed(1)} %`);
};

const aiming = (count) => {
  const [powered, free, misses, costs] = [[], [], [], []];
  let tried = 0;
  let lost = 0;
  while (tried < count) {
    const vehicle = vehicles[tried % vehicles.length];
    const from = anywhere();
    const cut = between(0.6, 1) * burnTimeS(vehicle);
    const seen = shoot(
      vehicle,
      from,
      programmeOf(vehicle, between(0, 6.28), between(0.45, 1.05), cut),
      0,
      FINE,
    );
    const to = { ...seen.impact, heightM: 0 };
    if (seen.boost.crashed || seen.fall.end !== "ground" || geodesicInverse(from, to).distanceM < 20_000)
      continue;
    tried += 1;
    const start = process.cpuUsage();
    let found;
    try {
      found = quickAim({ vehicle, from, to, loft: "min-energy" });
    } catch {
      lost += 1;
      continue;
    }
    const { user, system } = process.cpuUsage(start);
    if (found.answer.outcome !== "aimed") {
      lost += 1;
      continue;
    }
    costs.push((user + system) / 1000);
    powered.push(found.powered);
    free.push(found.free);
    misses.push(found.answer.missM);
  }
  row(
    `aims at ${count.toLocaleString("en")} places seen to be reached: converged`,
    `${((100 * (count - lost)) / count).toFixed(2)} %`,
  );
  row("  powered flights: median, 99 %", `${quantile(powered, 0.5)}, ${quantile(powered, 0.99)}`);
  row(
    "  free flights by the quick integrator: median, 99 %",
    `${quantile(free, 0.5)}, ${quantile(free, 0.99)}`,
  );
  row(
    "  miss, by the patient integrator: median, worst",
    `${quantile(misses, 0.5).toFixed(1)} m, ${Math.max(...misses).toFixed(1)} m`,
  );
  row("  aims per second and core", Math.round(1000 / quantile(costs, 0.5)).toLocaleString("en"));
  const short = [];
  for (const vehicle of vehicles.filter((_, i) => i % 8 === 0)) {
    const from = anywhere();
    const far = maxRange({ vehicle, from, azimuthRad: between(0, 6.28), orbit: "never" }).flight;
    if (far.impact === "none" || far.rangeM > 9e6) continue;
    const { azimuthRad } = geodesicInverse(from, far.impact);
    const to = { ...geodesicDirect(from, azimuthRad, 1.2 * far.rangeM), heightM: 0 };
    const { answer } = quickAim({ vehicle, from, to, loft: "min-energy" });
    if (answer.outcome === "out-of-range") short.push(answer.shortfallM / (0.2 * far.rangeM));
    else short.push(NaN);
  }
  row(
    `${short.length} places 20 % beyond reach: shortfall over what is right`,
    `${Math.min(...short).toFixed(3)} … ${Math.max(...short).toFixed(3)}`,
  );
};

if (isMainThread) {
  await freeFlight();
  fastPath(option("--flights", 40));
  aiming(option("--aims", 10_000));
} else {
  const { parentPort } = await import("node:worker_threads");
  const { states, rounds } = workerData;
  const fly = (times) => {
    for (let k = 0; k < times; k += 1) for (const state of states) landing(state, Infinity, out);
  };
  fly(50);
  const start = process.hrtime.bigint();
  fly(rounds);
  parentPort.postMessage(Number(process.hrtime.bigint() - start) / 1e9);
}
