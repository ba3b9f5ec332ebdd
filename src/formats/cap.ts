/**
 * A warning as a Common Alerting Protocol 1.2 message, for one nation's people.
 *
 * shape     one XML document a warning state: Alert, Update or Cancel; times with a numeric offset, never `Z`
 * source    OASIS, Common Alerting Protocol Version 1.2, 1 July 2010, section 3.2
 * leaves out  signatures: the journal proves who said what; `live`, where two persons must sign first
 * refuses   CAP_LIVE for a live warning: nothing here turns a track into an Actual alert · CAP_REFERENCE_MISSING
 */
import { Refusal } from "../base/index.js";
import { isoFromTimeUs, type MessageOf } from "../messages/index.js";
import { ellipseRing } from "./ring.js";
import { xmlText, type XmlNode } from "./xml.js";

export const CAP_NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

export interface CapOptions {
  /** What an earlier message about the same warning was called: needed by updates and cancels. */
  readonly references?: readonly CapReference[];
  /** Names the exercise or the run, for the note. */
  readonly run: string;
  readonly unverified?: readonly string[];
}
export interface CapReference {
  readonly sender: string;
  readonly identifier: string;
  readonly sent: string;
}

/** How long after the impact a warning still stands. */
const STANDS_S = 900;

/** The three names by which later messages refer to this one. */
export const capReference = (message: MessageOf<"warning">): CapReference => ({
  sender: `security-roof.${message.from}`.toLowerCase(),
  identifier: `${message.body.warningId}-${message.body.state}-${message.timeUs}`.replace(
    /[^A-Za-z0-9._-]/g,
    "_",
  ),
  sent: capTime(message.timeUs),
});

export const capOf = (message: MessageOf<"warning">, options: CapOptions): string => {
  const { body } = message;
  if (message.label.mode === "live") {
    throw new Refusal(
      "CAP_LIVE",
      "a live warning becomes a public alert only after two persons signed it, which this writer cannot know",
    );
  }
  const references = options.references ?? [];
  if (body.state !== "alert" && references.length === 0) {
    throw new Refusal(
      "CAP_REFERENCE_MISSING",
      `a CAP ${body.state} names the message it ${body.state}s; 0 references were given and 1 is the fewest`,
    );
  }
  const me = capReference(message);
  const exercise = message.label.mode === "exercise";
  return xmlText([
    "alert",
    [
      ["identifier", me.identifier],
      ["sender", me.sender],
      ["sent", me.sent],
      ["status", exercise ? "Exercise" : "Test"],
      ["msgType", body.state === "alert" ? "Alert" : body.state === "update" ? "Update" : "Cancel"],
      ["source", `Security Roof, centre ${message.from}`],
      ["scope", "Restricted"],
      [
        "restriction",
        `Parties of the ${exercise ? "exercise" : "simulation"} to whom it is released: ${message.label.releasableTo.join(" ")}`,
      ],
      ["note", `${exercise ? "EXERCISE" : "SIMULATION"} ${options.run}. No missile was observed.`],
      ...(references.length === 0
        ? []
        : [
            [
              "references",
              references.map((r) => `${r.sender},${r.identifier},${r.sent}`).join(" "),
            ] as XmlNode,
          ]),
      ["incidents", body.trackId.replace(/[\s"]/g, "_")],
      ["info", infoOf(message, options, exercise)],
    ],
    { xmlns: CAP_NAMESPACE },
  ]);
};

const infoOf = (message: MessageOf<"warning">, options: CapOptions, exercise: boolean): XmlNode[] => {
  const { body } = message;
  const over = body.state === "cancel";
  const impact = isoFromTimeUs(body.impactTimeUs);
  const mark = exercise ? "EXERCISE: " : "TEST: ";
  const names =
    body.places
      .slice(0, 5)
      .map((p) => p.name)
      .join(", ") || "open country";
  return [
    ["language", "en-GB"],
    ["category", "Security"],
    ["event", "Ballistic missile warning"],
    ["responseType", over ? "AllClear" : "Shelter"],
    ["urgency", over ? "Past" : "Immediate"],
    ["severity", over ? "Minor" : "Extreme"],
    ["certainty", over ? "Unlikely" : CERTAINTY[body.confidence]],
    ["effective", capTime(message.timeUs)],
    ["onset", capTime(Math.max(message.timeUs, body.impactTimeUs))],
    ["expires", capTime(Math.max(message.timeUs, body.impactTimeUs) + STANDS_S * 1_000_000)],
    ["senderName", `Security Roof, centre ${message.from}`],
    [
      "headline",
      `${mark}${over ? "warning cancelled" : `impact expected near ${body.places[0]?.name ?? "open country"} at ${impact}`}`.slice(
        0,
        160,
      ),
    ],
    [
      "description",
      `${mark}${body.reason} Places: ${names}. The impact point lies in the area with probability ${body.ellipse.probability}.${unverifiedNote(options)}`,
    ],
    [
      "instruction",
      `${mark}${over ? "no action is needed." : "go indoors, away from windows, and stay there until the all-clear."}`,
    ],
    [
      "parameter",
      [
        ["valueName", "confidence"],
        ["value", body.confidence],
      ],
    ],
    [
      "parameter",
      [
        ["valueName", "impactTime"],
        ["value", capTime(body.impactTimeUs)],
      ],
    ],
    [
      "parameter",
      [
        ["valueName", "impactProbability"],
        ["value", String(body.ellipse.probability)],
      ],
    ],
    ["area", [["areaDesc", `${message.body.nation}: ${names}`], areaShape(message)]],
  ];
};

/** As a polygon; as a circle where a polygon would cross 180° or hold a pole, which readers draw wrongly. */
const areaShape = ({ body: { ellipse } }: MessageOf<"warning">): XmlNode => {
  const ring = ellipseRing(ellipse);
  const longitudes = ring.map(([lon]) => lon);
  const tooThin = ellipse.semiMinorKm < 0.01;
  if (tooThin || Math.max(...longitudes) - Math.min(...longitudes) > 180) {
    return [
      "circle",
      `${plain(ellipse.latDeg)},${plain(ellipse.lonDeg)} ${plain(Math.max(ellipse.semiMajorKm, 0.01))}`,
    ];
  }
  return ["polygon", ring.map(([lon, lat]) => `${plain(lat)},${plain(lon)}`).join(" ")];
};

/** Without an exponent, which readers of CAP do not expect. */
const plain = (x: number): string => String(Math.round(x * 1e6) / 1e6);

const CERTAINTY = { low: "Possible", medium: "Likely", high: "Observed" } as const;
const unverifiedNote = (options: CapOptions): string =>
  options.unverified === undefined || options.unverified.length === 0
    ? ""
    : ` Rests on unverified data: ${options.unverified.join(", ")}.`;

/** CAP 1.2 section 3.3.2: to the second, with a numeric offset. */
export const capTime = (timeUs: number): string => `${isoFromTimeUs(timeUs).slice(0, 19)}+00:00`;
