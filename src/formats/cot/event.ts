/**
 * The envelope of a Cursor on Target event.
 *
 * shape     attributes in the order of the base schema; times to the millisecond, UTC; `opex` says operation, exercise or
 *           simulation, so that a receiver can keep them apart
 * source    Event.xsd, Cursor on Target version 2.0, as carried by MITRE MP090284 (2009)
 */
import { rounded } from "../../base/index.js";
import { isoFromTimeUs, type Mode } from "../../messages/index.js";
import type { XmlNode } from "../xml.js";

export interface CotEnvelope {
  readonly uid: string;
  readonly type: string;
  readonly run: string;
  readonly mode: Mode;
  readonly timeUs: number;
  readonly startUs: number;
  readonly staleUs: number;
  readonly point: {
    readonly latDeg: number;
    readonly lonDeg: number;
    readonly heightM: number;
    readonly circleM: number;
    readonly levelM: number;
  };
  readonly detail: readonly XmlNode[];
}

const OPEX: Readonly<Record<Mode, string>> = { live: "o", exercise: "e", simulated: "s" };

export const eventNode = (e: CotEnvelope): XmlNode => [
  "event",
  [
    [
      "point",
      "",
      {
        lat: String(rounded(e.point.latDeg, 9)),
        lon: String(rounded(e.point.lonDeg, 9)),
        hae: String(rounded(e.point.heightM, 3)),
        ce: String(rounded(e.point.circleM, 3)),
        le: String(rounded(e.point.levelM, 3)),
      },
    ],
    ["detail", e.detail],
  ],
  {
    version: "2.0",
    uid: e.uid,
    type: e.type,
    // Machine-fused: no hand put it there.
    how: "m-f",
    opex: `${OPEX[e.mode]}-${e.run.replaceAll(/[^A-Za-z0-9]+/g, "-")}`,
    time: milliseconds(e.timeUs),
    start: milliseconds(e.startUs),
    stale: milliseconds(Math.max(e.staleUs, e.startUs)),
  },
];

/** With three decimals always, as clients write them. */
const milliseconds = (timeUs: number): string =>
  isoFromTimeUs(Math.floor(timeUs / 1000) * 1000).replace(/:(\d\d)Z$/, ":$1.000Z");
