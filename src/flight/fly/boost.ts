/**
 * Powered flight: one leg after another, with thrust that rises as the air thins and drag by Mach number.
 *
 * frame     ITRF
 * domain    from lift-off at rest on the ground to the last burnout, or to the ground if it comes down before
 * source    thrust = mass flow × g0 × (Isp vacuum − (Isp vacuum − Isp sea level) p/p0); Sutton & Biblarz, Rocket
 *           Propulsion Elements, eq. 2-13 with the nozzle's pressure term read as the difference of the two Isp
 * leaves out  the tower, thrust build-up and tail-off, propellant left over
 */
import { itrfFromGeodetic, pressurePa, soundSpeedMps, type Geodetic } from "../../earth/index.js";
import { dragCoefficient } from "../forces/drag.js";
import { AIR_FLOOR_M, airDensity, climbMps, ellipsoidHeightM, freeAcceleration } from "../forces/free.js";
import { integrate, type Acceleration, type Tolerance } from "../integrate/dormand-prince.js";
import { Path } from "../integrate/path.js";
import { dragAreaM2, G0_MPS2, type VehicleParameters } from "../vehicle.js";
import { attitudeOf, type Attitude, type Programme } from "./programme.js";
import { fullBurnEndS, timelineOf, type Leg } from "./timeline.js";

export interface Boost {
  readonly path: Path;
  readonly legs: readonly Leg[];
  /** Came down before its last burnout. */
  readonly crashed: boolean;
}

export const boost = (
  vehicle: VehicleParameters,
  from: Geodetic,
  programme: Programme,
  tolerance: Tolerance,
): Boost => {
  const legs = timelineOf(vehicle, programme);
  const attitude = attitudeOf(from, programme, fullBurnEndS(vehicle, programme.coastS));
  const path = new Path();
  const state = new Float64Array(6);
  state.set(itrfFromGeodetic(from));
  const force = new Float64Array(3);
  const groundM = from.heightM - 1;
  for (const leg of legs) {
    const acceleration = poweredAcceleration(vehicle, leg, attitude);
    // Corners of the programme end a step, so that no step straddles one.
    const corners = [programme.riseS, programme.turnEndS].filter((t) => t > leg.startS && t < leg.endS);
    let startS = leg.startS;
    for (const endS of [...corners, leg.endS]) {
      acceleration(startS, state, force);
      path.push(startS, state, force);
      path.stepS = Math.min(path.stepS, 0.5);
      const down = integrate(acceleration, path, endS, tolerance, (p) => isDown(p, groundM));
      if (down) return { path, legs, crashed: true };
      path.node(path.length - 1, state);
      startS = endS;
    }
  }
  return { path, legs, crashed: false };
};

const isDown = (path: Path, groundM: number): boolean => {
  const n = path.length - 1;
  const x = path.value(n, 0);
  const y = path.value(n, 1);
  const z = path.value(n, 2);
  if (ellipsoidHeightM(x, y, z) >= groundM) return false;
  return climbMps(x, y, z, path.value(n, 3), path.value(n, 4), path.value(n, 5)) < 0;
};

const SEA_LEVEL_PA = 101_325;
/** Above, drag in boost is less than a millionth of thrust. */
const DRAG_TOP_M = 150_000;

const poweredAcceleration = (vehicle: VehicleParameters, leg: Leg, attitude: Attitude): Acceleration => {
  const stage = vehicle.stages[leg.stage]!;
  const areaM2 = dragAreaM2(vehicle, leg.stage);
  const direction = new Float64Array(3);
  const ispDropS = stage.ispVacuumS - stage.ispSeaLevelS;
  return (tS, state, out) => {
    freeAcceleration(state, Infinity, out);
    const massKg = leg.startKg - leg.flowKgps * (tS - leg.startS);
    const heightM = Math.max(ellipsoidHeightM(state[0]!, state[1]!, state[2]!), AIR_FLOOR_M);
    let thrustIspS = stage.ispVacuumS;
    let drag = 0;
    if (heightM < DRAG_TOP_M) {
      const [vx, vy, vz] = [state[3]!, state[4]!, state[5]!];
      const speed = Math.sqrt(vx * vx + vy * vy + vz * vz);
      const cd = dragCoefficient(vehicle.dragByMach, speed / soundSpeedMps(heightM));
      drag = (0.5 * airDensity(heightM) * speed * cd * areaM2) / massKg;
      thrustIspS -= (ispDropS * pressurePa(heightM)) / SEA_LEVEL_PA;
    }
    const push = (leg.flowKgps * G0_MPS2 * thrustIspS) / massKg;
    if (push > 0) attitude(tS, direction);
    for (let i = 0; i < 3; i += 1) {
      const thrust = push > 0 ? push * direction[i]! : 0;
      out[i] = out[i]! + thrust - drag * state[i + 3]!;
    }
  };
};
