/** Aims at places that were seen to be reached, and at places that are not. */
import { geodesicDirect, geodesicInverse } from "../../dist/earth/index.js";
import { programmeOf } from "../../dist/flight/fly/programme.js";
import { shoot } from "../../dist/flight/fly/shot.js";
import { aim, maxRange, quickAim } from "../../dist/flight/index.js";
import { FINE } from "../../dist/flight/integrate/dormand-prince.js";
import { burnTimeS } from "../../dist/flight/vehicle.js";
import { anywhere, between, count, quantile, row, spentUs, vehicles } from "./measure.mjs";

/** A vehicle, a site, and a place where a flight from it came down. */
const feasible = (vehicle) => {
  for (;;) {
    const from = anywhere();
    const cut = between(0.6, 1) * burnTimeS(vehicle);
    const programme = programmeOf(vehicle, between(0, 6.28), between(0.45, 1.05), cut);
    const seen = shoot(vehicle, from, programme, 0, FINE);
    const to = { ...seen.impact, heightM: 0 };
    if (!seen.boost.crashed && seen.fall.end === "ground" && geodesicInverse(from, to).distanceM > 20_000)
      return { vehicle, from, to, loft: "min-energy" };
  }
};

export const aiming = (aims) => {
  const [powered, free, misses, costs, patient] = [[], [], [], [], []];
  for (let tried = 0; tried < aims; tried += 1) {
    const question = feasible(vehicles[tried % vehicles.length]);
    let found;
    const us = spentUs(() => {
      try {
        found = quickAim(question);
      } catch {
        found = undefined;
      }
    }, 1);
    if (found?.answer.outcome !== "aimed") continue;
    costs.push(us);
    powered.push(found.powered);
    free.push(found.free);
    misses.push(found.answer.missM);
    if (tried % Math.ceil(aims / 40) === 0) patient.push(spentUs(() => aim(question), 1) / us);
  }
  const [median, worstM] = [quantile(powered, 0.5), Math.max(...misses)];
  row(
    `aims at ${count(aims)} places seen to be reached: converged`,
    `${((100 * costs.length) / aims).toFixed(2)} %`,
    "100 %",
    costs.length === aims,
  );
  row("  powered flights: median, 99 %", `${median}, ${quantile(powered, 0.99)}`, "median ≤ 8", median <= 8);
  row(
    "  falls by the quick integrator, from cuts of those: median, 99 %",
    `${quantile(free, 0.5)}, ${quantile(free, 0.99)}`,
  );
  row(
    "  miss, by the patient integrator: median, worst",
    `${quantile(misses, 0.5).toFixed(1)} m, ${worstM.toFixed(1)} m`,
    "< 200 m",
    worstM < 200,
  );
  row("  aims per second and core", count(1e6 / quantile(costs, 0.5)));
  row("  times as fast as aim(), which misses by 10 m: median", quantile(patient, 0.5).toFixed(1));
  beyond();
};

/** Places 20 % beyond the reach: what is said to be lacking, over what is. */
const beyond = () => {
  const said = [];
  for (const vehicle of vehicles.filter((_, i) => i % 4 === 0)) {
    const from = anywhere();
    const far = maxRange({ vehicle, from, azimuthRad: between(0, 6.28), orbit: "never" }).flight;
    if (far.impact === "none" || far.rangeM > 9e6) continue;
    const { azimuthRad } = geodesicInverse(from, far.impact);
    const to = { ...geodesicDirect(from, azimuthRad, 1.2 * far.rangeM), heightM: 0 };
    const { answer } = quickAim({ vehicle, from, to, loft: "min-energy" });
    said.push(answer.outcome === "out-of-range" ? answer.shortfallM / (0.2 * far.rangeM) : NaN);
  }
  const [low, high] = [Math.min(...said), Math.max(...said)];
  row(
    `${said.length} places 20 % beyond reach: said to be lacking, over what is`,
    `${low.toFixed(3)} … ${high.toFixed(3)}`,
    "0.98 … 1.02",
    low > 0.98 && high < 1.02,
  );
};
