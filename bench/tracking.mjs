/**
 * Tracking: the cost of a scan against the number of objects, the filters side by side, and the live budget.
 *
 * Times are of the processor, so that a busy machine matters little. The live budget replays messages at the times they would
 * arrive and lets each wait for the one before: thirty radars, five hundred bodies, two thousand measurements a second.
 * Options: --largest N (1,000), --seconds S (20) of the live budget.
 */
import { itrfFromGeodetic } from "../dist/earth/index.js";
import { detectionsFileSchema, newTracker, observe, trackFile, tracksOf } from "../dist/tracking/index.js";
import { ballisticSet, fallFor, normalOf, uniformOf } from "./sets/ballistic-set.mjs";

const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const SCANS = 60;
/** Milliseconds of processor a scan, the least of three runs after one to warm up. */
const costOf = (file, options) => {
  trackFile(file, undefined, options);
  let least = Infinity;
  for (let n = 0; n < 3; n += 1) {
    const start = cpuMs();
    trackFile(file, undefined, options);
    least = Math.min(least, (cpuMs() - start) / file.scans.length);
  }
  return least;
};
const setOf = (targets) => detectionsFileSchema.parse(ballisticSet({ targets, seed: 5, scans: SCANS }).file);

const largest = option("--largest", 1000);
const sizes = [10, 20, 50, 100, 200, 500, 1000].filter((n) => n <= largest);
console.log("objects   ms a scan   over n log n, relative to 100");
const costs = sizes.map((n) => ({ n, ms: costOf(setOf(n)) }));
const per = ({ n, ms }) => ms / (n * Math.log2(n));
const hundred = costs.find(({ n }) => n === 100) ?? costs.at(-1);
for (const c of costs)
  console.log(
    `${String(c.n).padEnd(9)} ${c.ms.toFixed(3).padStart(9)}   ${(per(c) / per(hundred)).toFixed(2).padStart(6)}`,
  );
const large = costs.filter(({ n }) => n >= 100);
if (large.length > 1) {
  const points = large.map(({ n, ms }) => [Math.log(n), Math.log(ms)]);
  const mean = (k) => points.reduce((sum, p) => sum + p[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const slope =
    points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) /
    points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const logs = points.map(([x]) => [x, x + Math.log(x)]);
  const ly = logs.reduce((sum, p) => sum + p[1], 0) / logs.length;
  const nLogN =
    logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - ly), 0) /
    logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  console.log(`fitted from 100 on: n^${slope.toFixed(2)} (n log n would be n^${nLogN.toFixed(2)})`);
}

console.log("\nfilter and association   over ekf + gnn");
const fifty = setOf(50);
const base = costOf(fifty, {});
for (const options of [{ filter: "ukf" }, { filter: "ckf" }, { filter: "imm" }, { associate: "jpda" }])
  console.log(`${Object.values(options)[0].padEnd(24)} ${(costOf(fifty, options) / base).toFixed(1)}`);

/** Bodies over a region and radars around it, as messages. */
const live = (seconds) => {
  const normal = normalOf(uniformOf(11));
  const uniform = uniformOf(12);
  const between = (a, b) => a + (b - a) * uniform();
  const place = (latDeg, lonDeg, heightM) => [
    ...itrfFromGeodetic({ latRad: (latDeg * Math.PI) / 180, lonRad: (lonDeg * Math.PI) / 180, heightM }),
  ];
  let bodies = Array.from({ length: 500 }, () => {
    const from = place(between(35, 50), between(20, 45), between(250e3, 400e3));
    const up = from.map((v) => v / Math.hypot(...from));
    const across = [normal(), normal(), normal()];
    const size = Math.hypot(...across);
    return [...from, ...[0, 1, 2].map((i) => (1800 * across[i]) / size + between(200, 900) * up[i])];
  });
  const radars = Array.from({ length: 30 }, (_, n) => {
    const [latDeg, lonDeg] = [between(35, 50), between(18, 47)];
    const [la, lo] = [(latDeg * Math.PI) / 180, (lonDeg * Math.PI) / 180];
    return {
      sensor: `radar-${n}`,
      at: place(latDeg, lonDeg, 200),
      east: [-Math.sin(lo), Math.cos(lo), 0],
      north: [-Math.sin(la) * Math.cos(lo), -Math.sin(la) * Math.sin(lo), Math.cos(la)],
      up: [Math.cos(la) * Math.cos(lo), Math.cos(la) * Math.sin(lo), Math.sin(la)],
      first: n % 15,
    };
  });
  const dot = (a, b) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const tracker = newTracker({ idPrefix: "L" });
  const waits = [];
  let measurements = 0;
  let freeAtS = 0;
  let held = 0;
  for (let step = 0; step < seconds * 30; step += 1) {
    const atS = step / 30;
    if (step > 0) bodies = bodies.map((s) => fallFor(s, 1 / 30));
    const radar = radars[step % 30];
    // Each radar sees a seventh of what there is a look: two thousand measurements a second altogether.
    const detections = bodies
      .filter((_, n) => (n + Math.floor(step / 30) + radar.first) % 7 === 0)
      .flatMap((s) => {
        const d = [0, 1, 2].map((i) => s[i] - radar.at[i]);
        const range = Math.hypot(...d);
        const el = Math.asin(dot(d, radar.up) / range);
        if (el < 0.03) return [];
        return [
          {
            azRad: Math.atan2(dot(d, radar.east), dot(d, radar.north)) + (3e-4 / Math.cos(el)) * normal(),
            elRad: el + 3e-4 * normal(),
            rangeM: range + 25 * normal(),
            sigmaRangeM: 25,
            sigmaAngleRad: 3e-4,
            snr: 30,
          },
        ];
      });
    measurements += detections.length;
    const start = cpuMs();
    observe(tracker, {
      sensor: radar.sensor,
      sensorKind: "radar",
      positionItrfM: radar.at,
      timeUs: 1_700_000_000_000_000 + Math.round(atS * 1e6),
      detectionProbability: 0.9,
      falsePerScan: 0.1,
      detections,
    });
    held = tracksOf(tracker, 1_700_000_000_000_000 + Math.round(atS * 1e6)).length;
    const tookS = (cpuMs() - start) / 1000;
    freeAtS = Math.max(freeAtS, atS) + tookS;
    if (atS > seconds / 4) waits.push(1000 * (freeAtS - atS));
  }
  console.log(
    `\nlive: ${Math.round(measurements / seconds)} measurements a second, ${held} tracks held; measurement in to track out: ` +
      `median ${quantile(waits, 0.5).toFixed(1)} ms, p99 ${quantile(waits, 0.99).toFixed(1)} ms (bound 100 ms)`,
  );
};
live(option("--seconds", 20));
