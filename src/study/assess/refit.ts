/**
 * The vehicle of a missile whose range or payload is assessed otherwise than the catalogue's: the same stages, heavier or lighter.
 *
 * shape     propellant, empty mass and thrust of every stage times one factor, found by halving until the greatest range flown due
 *           north from the place given, where the turning Earth neither helps nor hinders, meets the range
 * domain    ranges from a fifth to three and a half times that of the vehicle given
 * accuracy  0.2 % of the range
 * leaves out  what a real change of range would change besides: diameter, propellant, materials
 * refuses   RANGE_NOT_FITTED
 */
import { radFromDeg, Refusal } from "../../base/index.js";
import { maxRange } from "../../flight/index.js";
import type { VehicleParameters } from "../../messages/index.js";

export interface Refit {
  readonly rangeKm: number;
  readonly payloadKg: number;
  readonly from: { readonly latDeg: number; readonly lonDeg: number };
}

export const refitVehicle = (
  vehicle: VehicleParameters,
  { rangeKm, payloadKg, from }: Refit,
): VehicleParameters => {
  const place = { latRad: radFromDeg(from.latDeg), lonRad: radFromDeg(from.lonDeg), heightM: 0 };
  const flownKm = (factor: number): number => rangeFlownKm(scaled(vehicle, factor, payloadKg), place);
  let [low, high] = [LEAST, MOST];
  for (let n = 0; n < HALVINGS; n += 1) {
    const middle = Math.sqrt(low * high);
    if (flownKm(middle) < rangeKm) low = middle;
    else high = middle;
  }
  const fitted = scaled(vehicle, Math.sqrt(low * high), payloadKg);
  const found = rangeFlownKm(fitted, place);
  if (!(Math.abs(found / rangeKm - 1) < 0.002))
    throw new Refusal(
      "RANGE_NOT_FITTED",
      `no vehicle like this one, ${LEAST} to ${MOST} times as heavy, flies ${rangeKm} km with ${payloadKg} kg; the nearest flies ${Math.round(found)} km`,
      { rangeKm, found },
    );
  return fitted;
};

const LEAST = 0.2;
const MOST = 40;
const HALVINGS = 24;

const rangeFlownKm = (
  vehicle: VehicleParameters,
  from: { latRad: number; lonRad: number; heightM: number },
): number => {
  try {
    const { flight } = maxRange({ vehicle, from, azimuthRad: 0, orbit: "never" });
    return flight.impact === "none" ? Infinity : flight.rangeM / 1000;
  } catch (error) {
    // Too weak to lift itself: it flies nowhere.
    if (error instanceof Refusal && error.code === "THRUST_BELOW_WEIGHT") return 0;
    throw error;
  }
};

const scaled = (vehicle: VehicleParameters, factor: number, payloadKg: number): VehicleParameters => {
  const stages = vehicle.stages.map((s) => ({
    ...s,
    propellantKg: Math.round(s.propellantKg * factor),
    dryKg: Math.max(1, Math.round(s.dryKg * factor)),
  }));
  const bodyKg = (v: VehicleParameters): number => v.payloadKg + v.stages.at(-1)!.dryKg;
  const made = { ...vehicle, stages, payloadKg };
  return vehicle.separates
    ? made
    : { ...made, payloadBetaKgPerM2: (vehicle.payloadBetaKgPerM2 * bodyKg(made)) / bodyKg(vehicle) };
};
