/**
 * A run as three tables: what was believed (tracks), what was said to whom (warnings), what was so (truth).
 *
 * shape     columns of one length each; times as microseconds since 1970; units in the names
 * leaves out  truth of a live run: there is none
 */
import { degFromRad } from "../../base/index.js";
import { assumePosition, geodeticFromItrf } from "../../earth/index.js";
import type { MessageOf } from "../../messages/index.js";
import { app6Code } from "../app6.js";
import type { Picture } from "../picture.js";

export type ColumnType = "STRING" | "DOUBLE" | "INT32" | "TIMESTAMP" | "BOOLEAN";
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: readonly (string | number | boolean | undefined)[];
}
export type Table = readonly Column[];

export const trackTable = (tracks: readonly MessageOf<"track">[]): Table => {
  const places = tracks.map(({ body: { state } }) =>
    // States of tracks are told in ITRF.
    geodeticFromItrf(assumePosition("itrf", state[0], state[1], state[2])),
  );
  return [
    text("track_id", tracks, (t) => t.body.trackId),
    text("owner", tracks, (t) => t.label.owner),
    text("releasable_to", tracks, (t) => t.label.releasableTo.join(" ")),
    text("mode", tracks, (t) => t.label.mode),
    text("app6", tracks, (t) => app6Code("missile", t.label.mode)),
    time("state_time", tracks, (t) => t.body.timeUs),
    time("said_time", tracks, (t) => t.timeUs),
    text("status", tracks, (t) => t.body.status),
    text("phase", tracks, (t) => t.body.phase),
    text("sensors", tracks, (t) => t.body.sensors.join(" ")),
    number("latitude_deg", places, (p) => degFromRad(p.latRad)),
    number("longitude_deg", places, (p) => degFromRad(p.lonRad)),
    number("height_m", places, (p) => p.heightM),
    ...["x_m", "y_m", "z_m", "vx_mps", "vy_mps", "vz_mps"].map((name, i) =>
      number(name, tracks, (t) => t.body.state[i]!),
    ),
    ...covarianceNames().map((name, i) => number(name, tracks, (t) => t.body.covariance[i]!)),
    number("impact_latitude_deg", tracks, (t) => t.body.impact?.ellipse.latDeg),
    number("impact_longitude_deg", tracks, (t) => t.body.impact?.ellipse.lonDeg),
    number("impact_semi_major_km", tracks, (t) => t.body.impact?.ellipse.semiMajorKm),
    number("impact_semi_minor_km", tracks, (t) => t.body.impact?.ellipse.semiMinorKm),
    number("impact_azimuth_deg", tracks, (t) => t.body.impact?.ellipse.azimuthDeg),
    time("impact_time", tracks, (t) => t.body.impact?.timeUs),
  ];
};

export const warningTable = (warnings: readonly MessageOf<"warning">[]): Table => [
  text("warning_id", warnings, (w) => w.body.warningId),
  text("state", warnings, (w) => w.body.state),
  text("nation", warnings, (w) => w.body.nation),
  text("said_by", warnings, (w) => w.from),
  text("mode", warnings, (w) => w.label.mode),
  text("track_id", warnings, (w) => w.body.trackId),
  text("confidence", warnings, (w) => w.body.confidence),
  time("said_time", warnings, (w) => w.timeUs),
  time("impact_time", warnings, (w) => w.body.impactTimeUs),
  number("latitude_deg", warnings, (w) => w.body.ellipse.latDeg),
  number("longitude_deg", warnings, (w) => w.body.ellipse.lonDeg),
  number("semi_major_km", warnings, (w) => w.body.ellipse.semiMajorKm),
  number("semi_minor_km", warnings, (w) => w.body.ellipse.semiMinorKm),
  number("azimuth_deg", warnings, (w) => w.body.ellipse.azimuthDeg),
  number("probability", warnings, (w) => w.body.ellipse.probability),
  text("places", warnings, (w) => w.body.places.map((p) => p.name).join("; ")),
  text("reason", warnings, (w) => w.body.reason),
];

export const truthTable = (picture: Pick<Picture, "arcs" | "mode">): Table => {
  const rows = picture.arcs.flatMap((arc) => arc.way.map((at) => ({ arc, at })));
  return [
    text("body_id", rows, (r) => r.arc.id),
    text("kind", rows, (r) => r.arc.kind),
    text("mode", rows, () => picture.mode),
    time("time", rows, (r) => r.at[0]),
    number("latitude_deg", rows, (r) => r.at[1]),
    number("longitude_deg", rows, (r) => r.at[2]),
    number("height_m", rows, (r) => r.at[3] * 1000),
    time("destroyed_time", rows, (r) => r.arc.destroyedUs),
  ];
};

const covarianceNames = (): string[] => {
  const axes = ["x", "y", "z", "vx", "vy", "vz"];
  return axes.flatMap((a, i) => axes.slice(i).map((b) => `cov_${a}_${b}`));
};

const text = <R>(name: string, rows: readonly R[], of: (row: R) => string): Column => ({
  name,
  type: "STRING",
  values: rows.map(of),
});
const number = <R>(name: string, rows: readonly R[], of: (row: R) => number | undefined): Column => ({
  name,
  type: "DOUBLE",
  values: rows.map(of),
});
const time = <R>(name: string, rows: readonly R[], of: (row: R) => number | undefined): Column => ({
  name,
  type: "TIMESTAMP",
  values: rows.map(of),
});
