/**
 * A track as a Cursor on Target event: where, how fast, how sure, and whose it is.
 *
 * frame     point: WGS 84 degrees and metres above the ellipsoid; covariance: east, north, up at that point
 * shape     event 2.0; ce and le are one-sigma, in metres; `track` with its one-sigma errors; `covariance` is ours
 * source    Kristan and others, Cursor on Target Message Router User's Guide, MITRE MP090284 (2009): event, point, track
 * leaves out  friend or hostile: what flies is unknown (`a-u-A-W-M`), whoever launched it
 */
import { asin, atan2, degFromRad, rounded, US_PER_S } from "../../base/index.js";
import { assumePosition, enuAxes, geodeticFromItrf } from "../../earth/index.js";
import type { MessageOf } from "../../messages/index.js";
import { app6Code } from "../app6.js";
import { enuFromItrfCovariance, fullCovariance, upperTriangle } from "../covariance.js";
import { labelNode } from "../label/label.js";
import { xmlLine, type XmlNode } from "../xml.js";
import { eventNode } from "./event.js";

/** A receiver drops a track that was not told of for so long. */
const STALE_S = 30;

export const cotOfTrack = (message: MessageOf<"track">, run: string): string => {
  const { body, label } = message;
  const [x, y, z, vx, vy, vz] = body.state;
  // States of tracks are told in ITRF.
  const at = geodeticFromItrf(assumePosition("itrf", x, y, z));
  const axes = enuAxes(at.latRad, at.lonRad);
  const p = enuFromItrfCovariance(fullCovariance(body.covariance), axes);
  const [e, n, u] = [axes.east, axes.north, axes.up].map((a) => a[0] * vx + a[1] * vy + a[2] * vz) as [
    number,
    number,
    number,
  ];
  const level = Math.max(Math.sqrt(e * e + n * n), 1e-9);
  const speed = Math.max(Math.sqrt(level * level + u * u), 1e-9);
  /** One sigma of the velocity along a direction. */
  const sigma = (de: number, dn: number, du: number): number => {
    const d = [de, dn, du];
    let sum = 0;
    for (let i = 0; i < 3; i += 1)
      for (let j = 0; j < 3; j += 1) sum += d[i]! * d[j]! * p[(i + 3) * 6 + j + 3]!;
    return Math.sqrt(Math.max(sum, 0));
  };
  const course = degFromRad(atan2(e, n));
  const track: XmlNode = [
    "track",
    "",
    {
      course: fixed(course < 0 ? course + 360 : course, 4),
      speed: fixed(speed, 2),
      slope: fixed(degFromRad(asin(u / speed)), 4),
      eCourse: fixed(degFromRad(Math.min(sigma(n / level, -e / level, 0) / level, Math.PI)), 4),
      eSpeed: fixed(sigma(e / speed, n / speed, u / speed), 2),
      eSlope: fixed(
        degFromRad(sigma((-u * e) / level / speed, (-u * n) / level / speed, level / speed) / speed),
        4,
      ),
    },
  ];
  const covariance: XmlNode = [
    "covariance",
    upperTriangle(p)
      .map((value) => value.toPrecision(9))
      .join(" "),
    { frame: "ENU", order: "upper triangle by rows of e n u ve vn vu", unit: "m, m/s" },
  ];
  const remarks = `${body.status}, ${body.phase}; ${body.detections} detections of ${body.sensors.join(", ")}`;
  return xmlLine(
    eventNode({
      uid: `security-roof.${body.trackId}`,
      type: "a-u-A-W-M",
      run,
      mode: label.mode,
      timeUs: message.timeUs,
      startUs: body.timeUs,
      staleUs: body.status === "dropped" ? message.timeUs : message.timeUs + STALE_S * US_PER_S,
      point: {
        latDeg: degFromRad(at.latRad),
        lonDeg: degFromRad(at.lonRad),
        heightM: at.heightM,
        // The larger of the two horizontal sigmas holds whichever way a reader takes one number.
        circleM: Math.sqrt(largest(p[0]!, p[1]!, p[7]!)),
        levelM: Math.sqrt(p[14]!),
      },
      detail: [
        ["contact", "", { callsign: body.trackId }],
        track,
        covariance,
        ["__milsym", "", { id: app6Code("missile", label.mode) }],
        ["remarks", remarks],
        labelNode(label, message.timeUs),
      ],
    }),
  );
};

/** The greater eigenvalue of [a b; b c]. */
const largest = (a: number, b: number, c: number): number =>
  (a + c) / 2 + Math.sqrt(((a - c) / 2) * ((a - c) / 2) + b * b);

const fixed = (value: number, decimals: number): string => String(rounded(value, decimals));
