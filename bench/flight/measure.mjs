/** What the parts of the flight bench share: seeded places and states, costs, and rows that say whether a target is met. */
import { missiles } from "../../dist/catalogue/index.js";
import { randomStream } from "../../dist/base/index.js";
import { enuAxes, itrfFromGeodetic } from "../../dist/earth/index.js";

const random = randomStream(20, "bench", "flight");
export const between = (low, high) => low + (high - low) * random.uniform();

export const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const tally = { met: 0, missed: [] };
/** A row; `target` is what is asked for in words, `isMet` whether it is. */
export const row = (what, value, target, isMet) => {
  if (target === undefined) return console.log(`${what.padEnd(66)} ${value}`);
  if (isMet) tally.met += 1;
  else tally.missed.push(what.trim());
  console.log(
    `${what.padEnd(66)} ${String(value).padEnd(22)} ${isMet ? "met" : "MISSED"}: ${target} asked for`,
  );
};
export const summary = () => {
  const { met, missed } = tally;
  console.log(`\n${met} of ${met + missed.length} targets met${missed.length === 0 ? "" : "; missed:"}`);
  for (const what of missed) console.log(`  ${what}`);
};

export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];

/** Microseconds of processor time a call of `work`, which makes `calls`. */
export const spentUs = (work, calls) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / calls;
};

/** The same at its best: at least three rounds and 0.4 s, after one to warm up. */
export const costUs = (work, calls) => {
  work();
  let [best, total] = [Infinity, 0];
  for (let rounds = 0; total < 4e5 || rounds < 3; rounds += 1) {
    const us = spentUs(work, calls);
    best = Math.min(best, us);
    total += us * calls;
  }
  return best;
};

export const count = (n) => Math.round(n).toLocaleString("en");

/** A state at a height, anywhere, in any direction. */
export const stateAt = (heightM, speedMps, climbRad) => {
  const [latRad, lonRad, azimuth] = [between(-1.5, 1.5), between(-3, 3), between(0, 6.28)];
  const { east, north, up } = enuAxes(latRad, lonRad);
  const [s, c] = [Math.sin(azimuth) * Math.cos(climbRad), Math.cos(azimuth) * Math.cos(climbRad)];
  const way = [0, 1, 2].map((i) => s * east[i] + c * north[i] + Math.sin(climbRad) * up[i]);
  return Float64Array.from([
    ...itrfFromGeodetic({ latRad, lonRad, heightM }),
    ...way.map((d) => d * speedMps),
  ]);
};

export const anywhere = () => ({
  latRad: between(-1.5, 1.5),
  lonRad: between(-3.1, 3.1),
  heightM: between(0, 1000),
});

/** Every vehicle of the catalogue once. */
export const vehicles = [...new Map(missiles.map((m) => [JSON.stringify(m.vehicle), m.vehicle])).values()];
