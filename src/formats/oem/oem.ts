/**
 * Tracks as a CCSDS Orbit Ephemeris Message: one segment a track, with the covariance of each state.
 *
 * frame     ITRF2000, which WGS 84 (G1150) meets within centimetres; not EME2000: that needs precession and nutation,
 *           which this version does not have, and a mean-of-date frame under that name would be wrong by kilometres
 * shape     KVN; kilometres, km/s, km², UTC; epochs strictly growing within a segment
 * source    CCSDS 502.0-B-2, Orbit Data Messages (November 2009), sections 5.2 and 7
 * refuses   OEM_EMPTY where there is no confirmed track: a message without a segment is none
 */
import { Refusal } from "../../base/index.js";
import { isoFromTimeUs, type MessageOf, type Mode } from "../../messages/index.js";
import { fullCovariance } from "../covariance.js";

export interface OemOptions {
  readonly run: string;
  readonly mode: Mode;
  /** Who made the message. */
  readonly originator: string;
  readonly createdUs: number;
}

export const oemOf = (tracks: readonly MessageOf<"track">[], options: OemOptions): string => {
  const byName = new Map<string, MessageOf<"track">[]>();
  for (const track of tracks) {
    if (track.body.status === "dropped") continue;
    const same = byName.get(track.body.trackId) ?? [];
    // A state told again, to another or later, has the epoch it had; the first telling stands.
    if (same.length === 0 || same[same.length - 1]!.body.timeUs < track.body.timeUs) same.push(track);
    byName.set(track.body.trackId, same);
  }
  const segments = [...byName.values()].filter((s) => s.some((t) => t.body.status === "confirmed"));
  if (segments.length === 0)
    throw new Refusal("OEM_EMPTY", "the run holds no confirmed track, and an OEM without a segment is none");
  return [
    "CCSDS_OEM_VERS = 2.0",
    `COMMENT ${options.mode.toUpperCase()}: ${NOTE[options.mode]}`,
    `COMMENT Tracks of ${options.run}`,
    `CREATION_DATE = ${epoch(options.createdUs)}`,
    `ORIGINATOR = ${options.originator}`,
    "",
    ...segments.flatMap(segmentLines),
  ].join("\n");
};

const NOTE: Readonly<Record<Mode, string>> = {
  live: "observed",
  exercise: "an exercise, not an observation",
  simulated: "a simulation, not an observation",
};

const segmentLines = (track: readonly MessageOf<"track">[]): string[] => {
  const [first, last] = [track[0]!, track[track.length - 1]!];
  return [
    "META_START",
    `COMMENT owner ${first.label.owner}; releasable to ${first.label.releasableTo.join(" ")}`.slice(0, 254),
    `OBJECT_NAME = ${first.body.trackId}`,
    `OBJECT_ID = ${first.body.trackId}`,
    "CENTER_NAME = EARTH",
    "REF_FRAME = ITRF2000",
    "TIME_SYSTEM = UTC",
    `START_TIME = ${epoch(first.body.timeUs)}`,
    `STOP_TIME = ${epoch(last.body.timeUs)}`,
    "META_STOP",
    "",
    ...track.map(
      ({ body }) => `${epoch(body.timeUs)} ${body.state.map((x) => (x / 1000).toFixed(6)).join(" ")}`,
    ),
    "",
    "COVARIANCE_START",
    ...track.flatMap(({ body }) => covarianceLines(body.timeUs, body.covariance)),
    "COVARIANCE_STOP",
    "",
  ];
};

/** The lower triangle by rows; square metres to square kilometres. */
const covarianceLines = (timeUs: number, upper: readonly number[]): string[] => {
  const full = fullCovariance(upper);
  const rows = Array.from({ length: 6 }, (_, i) =>
    Array.from({ length: i + 1 }, (__, j) => (full[i * 6 + j]! / 1e6).toExponential(9)).join(" "),
  );
  return [`EPOCH = ${epoch(timeUs)}`, "COV_REF_FRAME = ITRF2000", ...rows];
};

/** CCSDS time code A to the microsecond; a message's time system is named apart, so no Z. */
const epoch = (timeUs: number): string => {
  const wholeUs = Math.floor(timeUs / 1_000_000) * 1_000_000;
  return `${isoFromTimeUs(wholeUs).slice(0, 19)}.${String(timeUs - wholeUs).padStart(6, "0")}`;
};
