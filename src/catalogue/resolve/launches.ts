/**
 * Launches of a scenario: the catalogue's vehicle, or one that the scenario writes itself.
 */
import type { ResolvedLaunch, Scenario, VehicleParameters } from "../../messages/index.js";
import { addSeconds } from "../../messages/index.js";
import { missiles } from "../missiles/index.js";
import type { Assessor } from "./assessed.js";
import type { Findings } from "./findings.js";
import { nearestTo } from "./nearest.js";
import type { Parties } from "./parties.js";

type Written = Scenario["launches"][number];

export const resolveLaunches = (
  scenario: Scenario,
  epochUs: number,
  parties: Parties,
  assessor: Assessor,
  findings: Findings,
): ResolvedLaunch[] =>
  scenario.launches.flatMap((launch, i) => {
    const path = `launches[${i}]`;
    if (launch.nation !== undefined) parties.mustBeNation(launch.nation, `${path}.nation`, "nation");
    if (scenario.durationS !== undefined && launch.at >= scenario.durationS)
      findings.say(
        "AFTER_THE_END",
        `${path}.at`,
        `the launch at ${launch.at} s comes after the run ends, at ${scenario.durationS} s`,
      );
    const named = vehicleOf(launch, path, assessor, findings);
    if (named === "unknown") return [];
    return [
      {
        id: launch.id ?? `launch-${i + 1}`,
        missile: named.id,
        missileName: named.name,
        missileClass: named.class,
        nation: launch.nation ?? named.nation,
        vehicle: named.vehicle,
        from: grounded(launch.from),
        ...(launch.to === undefined ? {} : { to: grounded(launch.to) }),
        ...(launch.azimuthDeg === undefined ? {} : { azimuthDeg: launch.azimuthDeg }),
        atUs: addSeconds(epochUs, launch.at),
        loft: launch.loft,
        ...(launch.apogeeKm === undefined ? {} : { apogeeKm: launch.apogeeKm }),
        ...(launch.notified === undefined ? {} : { notified: launch.notified }),
      },
    ];
  });

interface Vehicle {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly nation: string;
  readonly vehicle: VehicleParameters;
}

const vehicleOf = (
  launch: Written,
  path: string,
  assessor: Assessor,
  findings: Findings,
): Vehicle | "unknown" => {
  const { missile } = launch;
  if (typeof missile !== "string") {
    checkVehicle(missile, `${path}.missile`, findings);
    return {
      id: "own-vehicle",
      name: "Vehicle of the scenario",
      class: "unclassified",
      nation: "NONE",
      vehicle: missile,
    };
  }
  const entry = missiles.find((m) => m.id === missile);
  if (entry === undefined) {
    const near = nearestTo(
      missile,
      missiles.map((m) => m.id),
    );
    findings.say(
      "UNKNOWN_MISSILE",
      `${path}.missile`,
      `no missile of the catalogue is called "${missile}"${near}`,
    );
    return "unknown";
  }
  if (!entry.verified) findings.unverified.add(entry.id);
  return {
    id: entry.id,
    name: entry.name,
    class: entry.class,
    nation: entry.nation,
    vehicle: assessor.vehicleOf(entry, `${path}.missile`),
  };
};

/** What the schema cannot say of a vehicle: that it leaves the ground, and that its tables can be read. */
const checkVehicle = (vehicle: VehicleParameters, path: string, findings: Findings): void => {
  const first = vehicle.stages[0]!;
  const massKg = vehicle.stages.reduce((sum, s) => sum + s.propellantKg + s.dryKg, vehicle.payloadKg);
  const liftKg = (first.propellantKg / first.burnTimeS) * first.ispSeaLevelS;
  if (liftKg <= massKg)
    findings.say(
      "THRUST_BELOW_WEIGHT",
      `${path}.stages[0]`,
      `the first stage lifts ${Math.round(liftKg)} kg at sea level, and the vehicle weighs ${Math.round(massKg)} kg`,
    );
  vehicle.stages.forEach((stage, i) => {
    if (stage.ispVacuumS < stage.ispSeaLevelS)
      findings.say(
        "IMPULSE_FALLS",
        `${path}.stages[${i}].ispVacuumS`,
        `${stage.ispVacuumS} s in vacuum is below ${stage.ispSeaLevelS} s at sea level`,
      );
  });
  vehicle.dragByMach.forEach(([mach], i) => {
    const before = vehicle.dragByMach[i - 1]?.[0];
    if (before !== undefined && mach <= before)
      findings.say(
        "TABLE_NOT_RISING",
        `${path}.dragByMach[${i}][0]`,
        `Mach ${mach} does not come after ${before}`,
      );
  });
};

export const grounded = (p: Written["from"]): ResolvedLaunch["from"] => ({
  ...(p.name === undefined ? {} : { name: p.name }),
  latDeg: p.latDeg,
  lonDeg: p.lonDeg,
  altitudeM: p.altitudeM ?? 0,
});
