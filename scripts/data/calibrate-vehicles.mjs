/**
 * Fits the mass ratio of every derived vehicle, so that the greatest range it flies meets the published one, and writes
 * the ratios into src/catalogue. Run it after a change of a range, a payload, a propellant class or of the flight room.
 *
 * shape   node scripts/data/calibrate-vehicles.mjs [DIST]   after `npm run build`; DIST is dist/ when absent
 * domain  from the capital of the missile's nation, due north, where the turning Earth neither helps nor hinders; what
 *         reaches orbit counts as too heavy
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = resolve(process.argv[2] ?? join(root, "dist"));
const load = (path) => import(pathToFileURL(join(dist, path)).href);
const { missiles, nations } = await load("catalogue/index.js");
const { vehicleOf } = await load("catalogue/vehicles/derive.js");
const { maxRange } = await load("flight/index.js");

/** Vehicles of many holders, and the holder each is fitted for. */
const FAMILIES = {
  SCUD_C: "prk-scud-c",
  TOCHKA: "rus-ss-21",
  ATACMS: "usa-atacms",
  ATACMS_IA: "usa-atacms-ia",
  DF_3A: "chn-df-3a",
};

const rangeKm = (vehicle, from) => {
  const { flight } = maxRange({ vehicle, from, azimuthRad: 0 });
  return flight.impact === "none" ? Infinity : flight.rangeM / 1000;
};

const placeOf = (nation) => {
  const capital = nations.find((one) => one.nation === nation)?.capital ?? { latDeg: 35.7, lonDeg: 51.4 };
  return { latRad: (capital.latDeg * Math.PI) / 180, lonRad: (capital.lonDeg * Math.PI) / 180, heightM: 0 };
};

/** The facts a derived entry was made from, read back from it. */
const factsOf = ({ vehicle, vehicleBasis }) => {
  const [first, second] = vehicle.stages;
  return {
    stages: vehicle.stages.length,
    propellant: /of class ([\w-]+)/.exec(vehicleBasis)[1],
    diameterM: first.diameterM,
    upperDiameterM: (second ?? first).diameterM,
    payloadKg: vehicle.payloadKg,
    separates: vehicle.separates,
    betaKgPerM2: vehicle.payloadBetaKgPerM2,
  };
};

const fit = (entry) => {
  const facts = factsOf(entry);
  const from = placeOf(entry.nation);
  let [low, high] = [1.3, 400];
  for (let i = 0; i < 30; i += 1) {
    const massRatio = Math.sqrt(low * high);
    if (rangeKm(vehicleOf({ ...facts, massRatio }), from) < entry.rangeKm.value) low = massRatio;
    else high = massRatio;
  }
  return Number(Math.sqrt(low * high).toPrecision(3));
};

const derived = missiles.filter((one) => one.vehicleBasis.startsWith("derived") && one.rangeKm !== undefined);
const fitted = new Map(derived.map((one) => [one.id, fit(one)]));
const folder = join(root, "src/catalogue");
const files = ["missiles", "vehicles"].flatMap((part) =>
  readdirSync(join(folder, part)).map((name) => join(folder, part, name)),
);
const marks = [
  ...[...fitted].map(([id, ratio]) => [
    new RegExp(`(id: "${id}"(?:(?! id: )[^])*?massRatio: )[\\d.]+`),
    ratio,
  ]),
  ...Object.entries(FAMILIES).map(([name, id]) => [
    new RegExp(`(const ${name}: ClassFacts = [^]*?massRatio: )[\\d.]+`),
    fitted.get(id),
  ]),
];
for (const file of files.filter((name) => name.endsWith(".ts"))) {
  const before = readFileSync(file, "utf8");
  const after = marks.reduce((text, [mark, ratio]) => text.replace(mark, `$1${ratio}`), before);
  if (after !== before) writeFileSync(file, after);
}
for (const [id, ratio] of fitted) console.log(`${id.padEnd(24)} ${ratio}`);
