/** Whole flights by `quickShot` against the patient integrator, over every vehicle of the catalogue. */
import { programmeOf } from "../../dist/flight/fly/programme.js";
import { shoot } from "../../dist/flight/fly/shot.js";
import { boostTable, quickShot } from "../../dist/flight/index.js";
import { FINE } from "../../dist/flight/integrate/dormand-prince.js";
import { anywhere, between, costUs, quantile, row, vehicles } from "./measure.mjs";

const out = new Float64Array(8);
const end = new Float64Array(6);

export const fastPath = (flights) => {
  const [errors, seconds, ratios] = [[], [], []];
  let outside = 0;
  for (const vehicle of vehicles) {
    const table = boostTable(vehicle, anywhere());
    const patiently = (shot) => shoot(vehicle, table.from, programmeOf(vehicle, ...shot), 0, FINE);
    const shots = Array.from({ length: flights }, () => [
      between(0, 6.28),
      between(0.2, 1.3),
      Math.min(between(0.5, 1.1) * table.fullS, table.fullS),
    ]);
    const flown = shots.filter((shot) => {
      const fine = patiently(shot);
      if (fine.boost.crashed || fine.fall.end !== "ground") return false;
      if (quickShot(table, ...shot, 0, out) === "outside") {
        outside += 1;
        return false;
      }
      fine.boost.path.stateAt(fine.endS, end);
      errors.push(Math.hypot(out[0] - end[0], out[1] - end[1], out[2] - end[2]));
      seconds.push(Math.abs(out[6] - fine.endS));
      return true;
    });
    if (flown.length < 5) continue;
    const quickUs = costUs(() => flown.forEach((shot) => quickShot(table, ...shot, 0, out)), flown.length);
    ratios.push(costUs(() => flown.forEach(patiently), flown.length) / quickUs);
  }
  const [least, worstM, worstS] = [Math.min(...ratios), Math.max(...errors), Math.max(...seconds)];
  row(
    `fast path over ${ratios.length} vehicles: times as fast as the integrator`,
    `median ${quantile(ratios, 0.5).toFixed(0)}, least ${least.toFixed(0)}`,
    "≥ 10",
    least >= 10,
  );
  row(
    "  its impacts: median, 99 %, worst",
    `${quantile(errors, 0.5).toFixed(0)} m, ${quantile(errors, 0.99).toFixed(0)} m, ${worstM.toFixed(0)} m`,
    "< 1 km",
    worstM < 1000,
  );
  row("  its times: worst", `${worstS.toFixed(2)} s`, "< 1 s", worstS < 1);
  row("  said to be outside its validity", `${((100 * outside) / (outside + errors.length)).toFixed(1)} %`);
};
