/**
 * Sensors of a scenario: the catalogue's model with the numbers that the scenario overrides.
 */
import type { ResolvedSensor, Scenario, SensorEntry } from "../../messages/index.js";
import { sensors as entries } from "../sensors/index.js";
import type { Findings } from "./findings.js";
import { infraredOf, radarOf } from "./models.js";
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
