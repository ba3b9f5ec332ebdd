/**
 * Sensors of a scenario: the catalogue's model with the numbers that the scenario overrides.
 */
import type {
  InfraredParameters,
  RadarParameters,
  ResolvedSensor,
  Scenario,
  SensorEntry,
} from "../../messages/index.js";
import { sensors as entries } from "../sensors/index.js";
import type { Findings } from "./findings.js";
import { nearestTo } from "./nearest.js";
import type { Parties } from "./parties.js";

type Written = Scenario["sensors"][number];

export const resolveSensors = (
  written: readonly Written[],
  parties: Parties,
  findings: Findings,
): ResolvedSensor[] =>
  written.flatMap((sensor, i) => {
    const path = `sensors[${i}]`;
    const entry = entries.find((e) => e.id === sensor.use);
    const owner = sensor.owner ?? entry?.nation;
    if (owner !== undefined)
      parties.mustTakePart(owner, sensor.owner === undefined ? `${path}.use` : `${path}.owner`, "owner");
    if (sensor.host !== undefined) parties.mustBeNation(sensor.host, `${path}.host`, "host");
    if (entry === undefined) {
      const near = nearestTo(
        sensor.use,
        entries.map((e) => e.id),
      );
      findings.say(
        "UNKNOWN_SENSOR",
        `${path}.use`,
        `no sensor of the catalogue is called "${sensor.use}"${near}`,
      );
      return [];
    }
    if (!entry.verified) findings.unverified.add(entry.id);
    const model =
      entry.model.kind === "radar"
        ? radarOf(sensor, entry.model, path, findings)
        : infraredOf(sensor, entry.model, path, findings);
    const at = entry.model.kind === "radar" ? placeOf(sensor, entry, path, findings) : undefined;
    return [
      {
        id: sensor.id ?? sensor.use,
        name: sensor.name ?? entry.name,
        owner: owner!,
        host: sensor.host ?? owner!,
        ...(at === undefined ? {} : { at }),
        model,
        verified: entry.verified,
      },
    ];
  });

const radarOf = (
  sensor: Written,
  base: RadarParameters,
  path: string,
  findings: Findings,
): RadarParameters => {
  if (sensor.infrared !== undefined)
    findings.say(
      "WRONG_KIND",
      `${path}.infrared`,
      `"${sensor.use}" is a radar: its numbers are under \`radar\``,
    );
  const model: RadarParameters = { ...base, ...defined(sensor.radar ?? {}) };
  const override = (key: string): string =>
    `${path}.radar${sensor.radar?.[key as never] === undefined ? "" : `.${key}`}`;
  if (model.minElevationRad >= model.maxElevationRad)
    findings.say(
      "NEVER_SEES",
      override("minElevationRad"),
      `the least elevation ${model.minElevationRad} rad is not below the greatest, ${model.maxElevationRad} rad`,
    );
  if (model.falseAlarmProbability >= 1)
    findings.say(
      "NOT_A_PROBABILITY",
      override("falseAlarmProbability"),
      `${model.falseAlarmProbability} is not below 1`,
    );
  return model;
};

const infraredOf = (
  sensor: Written,
  base: InfraredParameters,
  path: string,
  findings: Findings,
): InfraredParameters => {
  if (sensor.radar !== undefined)
    findings.say(
      "WRONG_KIND",
      `${path}.radar`,
      `"${sensor.use}" is an infrared satellite: its numbers are under \`infrared\``,
    );
  for (const key of ["at", "azimuthDeg"] as const)
    if (sensor[key] !== undefined)
      findings.say(
        "PLACE_OF_SATELLITE",
        `${path}.${key}`,
        `"${sensor.use}" is a satellite: its orbit says where it stands (\`infrared.orbit\`)`,
      );
  const model: InfraredParameters = { ...base, ...defined(sensor.infrared ?? {}) };
  const { orbit } = model;
  if (orbit.kind === "elliptical") {
    const perigeeM = orbit.semiMajorAxisM * (1 - orbit.eccentricity);
    if (perigeeM < LEAST_PERIGEE_M)
      findings.say(
        "ORBIT_MEETS_EARTH",
        `${path}.infrared.orbit`,
        `the orbit comes within ${Math.round(perigeeM / 1000)} km of the Earth's centre, below ${LEAST_PERIGEE_M / 1000} km`,
      );
  }
  return model;
};

/** The Earth's equatorial radius and the air above it. */
const LEAST_PERIGEE_M = 6_500_000;

const placeOf = (
  sensor: Written,
  entry: SensorEntry,
  path: string,
  findings: Findings,
): ResolvedSensor["at"] => {
  const home = entry.at;
  const at = sensor.at ?? home;
  if (at === undefined) {
    findings.say("PLACE_MISSING", path, `"${sensor.use}" is mobile: say where it stands, as \`at\``);
    return undefined;
  }
  const sector = entry.model.kind === "radar" ? entry.model.azimuthHalfWidthRad : Math.PI;
  const halfWidthRad = sensor.radar?.azimuthHalfWidthRad ?? sector;
  // Moved elsewhere, the catalogue's boresight no longer says anything.
  const azimuthDeg = sensor.azimuthDeg ?? (sensor.at === undefined ? home?.azimuthDeg : undefined);
  if (azimuthDeg === undefined && halfWidthRad < Math.PI)
    findings.say(
      "AZIMUTH_MISSING",
      path,
      `"${sensor.use}" looks into a sector: say where it looks, as \`azimuthDeg\``,
    );
  return {
    latDeg: at.latDeg,
    lonDeg: at.lonDeg,
    altitudeM: at.altitudeM ?? 0,
    azimuthDeg: azimuthDeg ?? 0,
  };
};

/** Without the keys that are there and hold nothing. */
const defined = <T extends object>(part: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
