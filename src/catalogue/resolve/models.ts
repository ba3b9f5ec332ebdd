/**
 * A sensor's numbers: the catalogue's, with those that the scenario overrides, and whether they still make a sensor.
 */
import type { InfraredParameters, RadarParameters, Scenario } from "../../messages/index.js";
import type { Findings } from "./findings.js";

type Written = Scenario["sensors"][number];

export const radarOf = (
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

export const infraredOf = (
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

/** Without the keys that are there and hold nothing. */
const defined = <T extends object>(part: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(part).filter(([, v]) => v !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
