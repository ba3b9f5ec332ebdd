/**
 * A warning as a Cursor on Target event: the ellipse that holds the impact, and the places in it.
 *
 * shape     `u-d-c-c`, the drawn shape that clients take an ellipse for, centred on the impact; the ellipse's axes in metres, its angle from north
 * source    as in track-event.ts; the ellipse in `shape` as TAK clients draw it
 */
import { isoFromTimeUs, type MessageOf } from "../../messages/index.js";
import { labelNode } from "../label/label.js";
import { xmlLine } from "../xml.js";
import { eventNode } from "./event.js";

export const cotOfWarning = (message: MessageOf<"warning">, run: string): string => {
  const { body, label } = message;
  const { ellipse } = body;
  const [majorM, minorM] = [ellipse.semiMajorKm * 1000, ellipse.semiMinorKm * 1000];
  const places = body.places.map((p) => p.name).join(", ") || "open country";
  const over = body.state === "cancel";
  const remarks =
    `${over ? "Cancelled: " : ""}impact expected at ${isoFromTimeUs(body.impactTimeUs)} near ${places}, ` +
    `confidence ${body.confidence}; the ellipse holds it with probability ${ellipse.probability}.`;
  return xmlLine(
    eventNode({
      uid: `security-roof.${body.warningId}`,
      type: "u-d-c-c",
      run,
      mode: label.mode,
      timeUs: message.timeUs,
      startUs: message.timeUs,
      staleUs: over ? message.timeUs : Math.max(body.impactTimeUs, message.timeUs),
      point: {
        latDeg: ellipse.latDeg,
        lonDeg: ellipse.lonDeg,
        heightM: 0,
        circleM: majorM,
        levelM: UNKNOWN_M,
      },
      detail: [
        ["contact", "", { callsign: `Warning ${body.nation} ${body.trackId}` }],
        [
          "shape",
          [
            [
              "ellipse",
              "",
              {
                major: String(majorM),
                minor: String(minorM),
                angle: String(ellipse.azimuthDeg),
              },
            ],
          ],
        ],
        ["remarks", remarks],
        labelNode(label, message.timeUs),
      ],
    }),
  );
};

/** What Cursor on Target writes for "not known". */
const UNKNOWN_M = 9_999_999;
