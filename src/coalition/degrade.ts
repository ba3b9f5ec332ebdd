/**
 * What a message looks like when a rule releases it only rounded or without its sensors' names.
 *
 * Rounding puts positions on a grid and widens covariances and ellipses by what rounding may have moved, so that what is
 * said of accuracy stays true. Points of warning and reasons in words, which would tell the exact place, stay behind.
 * leaves out  what many rounded copies of one track tell together; times are exact
 */
import type { Message, MessageOf, ReleaseRule, Track } from "../messages/index.js";
import { roundedArea, roundedEllipse, roundedPoint, roundedTo } from "./grid.js";
import { UNDISCLOSED } from "./policy.js";

type Degrade = NonNullable<ReleaseRule["degrade"]>;

export const degraded = (message: Message, how: Degrade): Message | "sensor-cannot-be-hidden" => {
  if (how.hideSensors === true && message.kind === "measurements") return "sensor-cannot-be-hidden";
  const coarse = how.roundKm === undefined ? message : roundedMessage(message, how.roundKm);
  return how.hideSensors === true ? withoutSensors(coarse) : coarse;
};

const withoutSensors = (message: Message): Message => {
  const label = { ...message.label, provenance: message.label.provenance.length === 0 ? [] : [UNDISCLOSED] };
  if (message.kind !== "track") return { ...message, label };
  return {
    ...message,
    label,
    body: { ...message.body, sensors: message.body.sensors.length === 0 ? [] : [UNDISCLOSED] },
  };
};

const roundedMessage = (message: Message, gridKm: number): Message => {
  switch (message.kind) {
    case "track":
      return { ...message, body: roundedTrack(message.body, gridKm) };
    case "measurements":
      return { ...message, body: roundedMeasurements(message.body, gridKm) };
    case "warning":
      // The receiver looks up its own places in the wider ellipse.
      return {
        ...message,
        body: {
          ...message.body,
          ellipse: roundedEllipse(message.body.ellipse, gridKm),
          places: [],
          reason: ROUNDED,
        },
      };
    case "notification": {
      const { launchArea, impactArea, ...rest } = message.body;
      const impact = impactArea === undefined ? {} : { impactArea: roundedArea(impactArea, gridKm) };
      return { ...message, body: { ...rest, launchArea: roundedArea(launchArea, gridKm), ...impact } };
    }
    case "recognition":
      return { ...message, body: { ...message.body, reasons: [ROUNDED] } };
    case "engagement": {
      const { interceptItrfM: at, interceptPoint, interceptAltitudeKm } = message.body;
      const gridM = gridKm * 1000;
      return {
        ...message,
        body: {
          ...message.body,
          interceptPoint: roundedPoint(interceptPoint, gridKm),
          interceptAltitudeKm: roundedTo(interceptAltitudeKm, gridKm),
          interceptItrfM: [roundedTo(at[0], gridM), roundedTo(at[1], gridM), roundedTo(at[2], gridM)],
          reason: ROUNDED,
        },
      };
    }
    default:
      return message;
  }
};

const ROUNDED = "details were not released";

/** Variance of a number that was rounded to a step, uniform within half a step. */
const roundingVariance = (step: number): number => (step * step) / 12;

/** Places of the diagonal in the upper triangle by rows of a 6×6 matrix. */
const DIAGONAL = [0, 6, 11, 15, 18, 20] as const;
/** The velocity's grid is the position's over so many seconds: a track of a minute or two tells no more by its speed. */
const VELOCITY_GRID_S = 100;

const roundedTrack = (track: Track, gridKm: number): Track => {
  const gridM = gridKm * 1000;
  const steps = [
    gridM,
    gridM,
    gridM,
    gridM / VELOCITY_GRID_S,
    gridM / VELOCITY_GRID_S,
    gridM / VELOCITY_GRID_S,
  ] as const;
  const covariance = [...track.covariance];
  DIAGONAL.forEach((at, i) => (covariance[at] = covariance[at]! + roundingVariance(steps[i]!)));
  const [x, y, z, vx, vy, vz] = track.state;
  // Whose ground it endangers, in words, would tell more of the place than the grid does.
  const { launch, impact, apogeeKm, path, outlook: _, ...rest } = track;
  return {
    ...rest,
    state: [
      roundedTo(x, steps[0]),
      roundedTo(y, steps[1]),
      roundedTo(z, steps[2]),
      roundedTo(vx, steps[3]),
      roundedTo(vy, steps[4]),
      roundedTo(vz, steps[5]),
    ],
    covariance,
    ...(launch === undefined
      ? {}
      : { launch: { ...launch, ellipse: roundedEllipse(launch.ellipse, gridKm) } }),
    ...(impact === undefined
      ? {}
      : { impact: { ...impact, ellipse: roundedEllipse(impact.ellipse, gridKm) } }),
    ...(apogeeKm === undefined ? {} : { apogeeKm: roundedTo(apogeeKm, gridKm) }),
    ...(path === undefined
      ? {}
      : {
          path: path.map(([latDeg, lonDeg, altitudeKm, afterS]) => {
            const point = roundedPoint({ latDeg, lonDeg }, gridKm);
            return [point.latDeg, point.lonDeg, roundedTo(altitudeKm, gridKm), afterS] as [
              number,
              number,
              number,
              number,
            ];
          }),
        }),
  };
};

/** Ranges to the grid, angles to the grid seen from that range (or, without one, from the sensor's distance to the Earth's centre). */
const roundedMeasurements = (
  body: MessageOf<"measurements">["body"],
  gridKm: number,
): MessageOf<"measurements">["body"] => {
  const gridM = gridKm * 1000;
  const [x, y, z] = body.positionItrfM;
  const fromCentreM = Math.sqrt(x * x + y * y + z * z);
  return {
    ...body,
    detections: body.detections.map((d) => {
      const rangeM = d.rangeM === undefined ? undefined : Math.max(roundedTo(d.rangeM, gridM), gridM);
      const angle = Math.min(gridM / (rangeM ?? fromCentreM), 1);
      const rounded = {
        ...d,
        azRad: roundedTo(d.azRad, angle),
        elRad: roundedTo(d.elRad, angle),
        sigmaAngleRad: Math.sqrt(d.sigmaAngleRad * d.sigmaAngleRad + roundingVariance(angle)),
      };
      if (rangeM === undefined) return rounded;
      const sigmaM = d.sigmaRangeM ?? 0;
      return { ...rounded, rangeM, sigmaRangeM: Math.sqrt(sigmaM * sigmaM + roundingVariance(gridM)) };
    }),
  };
};
