/** A run's folder in each format that is one file: text or bytes. */
import {
  cotOfTrack,
  cotOfWarning,
  czmlText,
  disOf,
  geojsonOf,
  kmlOf,
  oemOf,
  pcapOf,
  type DisShot,
} from "../../../formats/index.js";
import type { RunResult } from "../../../messages/index.js";
import { ordersOf } from "../run-picture.js";
import { saidOf } from "../journals.js";
import type { RunFolder } from "./run-folder.js";

export const WRITERS = {
  czml: (run: RunFolder) => czmlText(run.picture()),
  kml: (run: RunFolder) => kmlOf(run.picture()),
  geojson: (run: RunFolder) => `${JSON.stringify(geojsonOf(run.picture()))}\n`,
  cot: (run: RunFolder) => cotText(run),
  oem: (run: RunFolder) => oemText(run),
  dis: (run: RunFolder) => pcapOf(disOf(run.picture(), shotsOf(run))),
} as const satisfies Readonly<Record<string, (run: RunFolder) => string | Uint8Array>>;

const nameOf = (result: RunResult): string => `${result.scenario} ${result.governance} ${result.seed}`;

/** Tracks as their makers keep them, and warnings, in order of time: one event a line, as on a wire. */
const cotText = (run: RunFolder): string => {
  const name = nameOf(run.result());
  const entries = run.entries();
  const events = [
    ...saidOf(entries, "track").map((s) => ({ timeUs: s.timeUs, text: cotOfTrack(s.message, name) })),
    ...saidOf(entries, "warning").map((s) => ({ timeUs: s.timeUs, text: cotOfWarning(s.message, name) })),
  ].sort((a, b) => a.timeUs - b.timeUs);
  return events.map((e) => `${e.text}\n`).join("");
};

const oemText = (run: RunFolder): string => {
  const result = run.result();
  const said = saidOf(run.entries(), "track");
  return oemOf(
    said.map((s) => s.message),
    {
      run: nameOf(result),
      mode: result.mode,
      originator: "SECURITY-ROOF",
      // When the last was said, not when this command ran: the same run gives the same file.
      createdUs: said.reduce((last, s) => Math.max(last, s.timeUs), run.picture().startUs),
    },
  );
};

/** Each order with what came of it, and the body that it met or was meant for. */
const shotsOf = (run: RunFolder): DisShot[] => {
  const entries = run.entries();
  const reports = reportsIn(entries);
  const { launches } = run.result();
  return ordersOf(entries).flatMap((order): DisShot[] => {
    const outcome = reports.get(order.engagementId);
    if (outcome === undefined) return [];
    const launchedMs = order.launchAtUs / 1000;
    const launch = launches.find((l) =>
      l.engagements.some(
        (e) =>
          e.site === order.battery &&
          e.body === "payload" &&
          Math.abs(Date.parse(e.launchedAt) - launchedMs) < 2,
      ),
    );
    return [
      {
        arcId: `engagement/${order.engagementId}`,
        battery: order.battery,
        rounds: order.rounds,
        hit: outcome === "hit",
        ...(launch === undefined ? {} : { targetArcId: `${launch.id}/0` }),
      },
    ];
  });
};

/** Reports come in from a battery, so they are what was heard, not what was said. */
const reportsIn = (entries: ReturnType<RunFolder["entries"]>): Map<string, string> =>
  new Map(
    entries.flatMap(({ message }) =>
      message.kind === "engagement-report"
        ? [[message.body.engagementId, message.body.outcome] as const]
        : [],
    ),
  );
