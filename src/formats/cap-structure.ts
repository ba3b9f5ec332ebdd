/**
 * The structure of a CAP 1.2 message: which element may stand where, how often, in which order, with which words.
 *
 * source    OASIS, Common Alerting Protocol Version 1.2, 1 July 2010, section 3.2 (data dictionary), written out by us
 */
import type { XmlElement } from "./xml-read.js";

type Often = "1" | "0..1" | "0..n" | "1..n";
export type Row = readonly [name: string, often: Often, kind: "text" | "time" | readonly string[] | Shape];
export interface Shape {
  readonly rows: readonly Row[];
}

const PAIR: Shape = {
  rows: [
    ["valueName", "1", "text"],
    ["value", "1", "text"],
  ],
};

const RESOURCE: Shape = {
  rows: [
    ["resourceDesc", "1", "text"],
    ["mimeType", "1", "text"],
    ["size", "0..1", "text"],
    ["uri", "0..1", "text"],
    ["derefUri", "0..1", "text"],
    ["digest", "0..1", "text"],
  ],
};
const AREA: Shape = {
  rows: [
    ["areaDesc", "1", "text"],
    ["polygon", "0..n", "text"],
    ["circle", "0..n", "text"],
    ["geocode", "0..n", PAIR],
    ["altitude", "0..1", "text"],
    ["ceiling", "0..1", "text"],
  ],
};
const INFO: Shape = {
  rows: [
    ["language", "0..1", "text"],
    [
      "category",
      "1..n",
      [
        "Geo",
        "Met",
        "Safety",
        "Security",
        "Rescue",
        "Fire",
        "Health",
        "Env",
        "Transport",
        "Infra",
        "CBRNE",
        "Other",
      ],
    ],
    ["event", "1", "text"],
    [
      "responseType",
      "0..n",
      ["Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None"],
    ],
    ["urgency", "1", ["Immediate", "Expected", "Future", "Past", "Unknown"]],
    ["severity", "1", ["Extreme", "Severe", "Moderate", "Minor", "Unknown"]],
    ["certainty", "1", ["Observed", "Likely", "Possible", "Unlikely", "Unknown"]],
    ["audience", "0..1", "text"],
    ["eventCode", "0..n", PAIR],
    ["effective", "0..1", "time"],
    ["onset", "0..1", "time"],
    ["expires", "0..1", "time"],
    ["senderName", "0..1", "text"],
    ["headline", "0..1", "text"],
    ["description", "0..1", "text"],
    ["instruction", "0..1", "text"],
    ["web", "0..1", "text"],
    ["contact", "0..1", "text"],
    ["parameter", "0..n", PAIR],
    ["resource", "0..n", RESOURCE],
    ["area", "0..n", AREA],
  ],
};
const ALERT: Shape = {
  rows: [
    ["identifier", "1", "text"],
    ["sender", "1", "text"],
    ["sent", "1", "time"],
    ["status", "1", ["Actual", "Exercise", "System", "Test", "Draft"]],
    ["msgType", "1", ["Alert", "Update", "Cancel", "Ack", "Error"]],
    ["source", "0..1", "text"],
    ["scope", "1", ["Public", "Restricted", "Private"]],
    ["restriction", "0..1", "text"],
    ["addresses", "0..1", "text"],
    ["code", "0..n", "text"],
    ["note", "0..1", "text"],
    ["references", "0..1", "text"],
    ["incidents", "0..1", "text"],
    ["info", "0..n", INFO],
  ],
};

export type Say = (code: string, element: XmlElement, message: string) => void;

/** Signatures may follow the last element of an alert. */
const DSIG = "http://www.w3.org/2000/09/xmldsig#";

export const checkStructure = (root: XmlElement, namespace: string, say: Say): void =>
  checkShape(root, ALERT, namespace, say);

const checkShape = (element: XmlElement, shape: Shape, namespace: string, say: Say): void => {
  const order = shape.rows.map(([name]) => name);
  let furthest = 0;
  for (const child of element.children) {
    if (child.namespace === DSIG && shape === ALERT) continue;
    const at = child.namespace === namespace ? order.indexOf(child.name) : -1;
    if (at < 0) {
      say("ELEMENT_UNKNOWN", child, `<${child.name}> does not belong in <${element.name}>`);
      continue;
    }
    if (at < furthest)
      say("ELEMENT_ORDER", child, `<${child.name}> stands after <${order[furthest]}>; CAP wants it before`);
    furthest = Math.max(furthest, at);
    checkContent(child, shape.rows[at]!, namespace, say);
  }
  for (const [name, often] of shape.rows) {
    const count = childrenOf(element, name).length;
    if (count === 0 && often.startsWith("1"))
      say("ELEMENT_MISSING", element, `<${element.name}> has no <${name}>`);
    if (count > 1 && !often.endsWith("n"))
      say(
        "ELEMENT_REPEATED",
        childrenOf(element, name)[1]!,
        `<${name}> stands ${count} times in <${element.name}>; once is allowed`,
      );
  }
};

const checkContent = (element: XmlElement, [, often, kind]: Row, namespace: string, say: Say): void => {
  if (typeof kind === "object" && "rows" in kind) {
    if (element.text.trim() !== "")
      say("TEXT_UNEXPECTED", element, `<${element.name}> holds text between its elements`);
    return checkShape(element, kind, namespace, say);
  }
  for (const child of element.children)
    say("ELEMENT_UNKNOWN", child, `<${child.name}> does not belong in <${element.name}>`);
  if (element.children.length > 0) return;
  if (typeof kind === "object" && !kind.includes(element.text))
    say("VALUE_NOT_ALLOWED", element, `"${element.text}" is not one of ${kind.join(", ")}`);
  // An optional element left empty is read as absent, as many senders write it.
  if (kind === "text" && often.startsWith("1") && element.text.trim() === "")
    say("ELEMENT_EMPTY", element, `<${element.name}> is empty`);
  if (kind === "time" && !isCapTime(element.text)) {
    say(
      element.text.endsWith("Z") ? "TIME_WITH_Z" : "TIME_FORMAT",
      element,
      `"${element.text}" is no time as 2010-11-20T12:00:00+00:00, with a numeric offset and real numbers`,
    );
  }
};

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((c) => c.name === name);
/** Present and not blank. */
export const saidIn = (element: XmlElement, name: string): boolean =>
  childrenOf(element, name).some((c) => c.text.trim() !== "");
export const textOf = (element: XmlElement, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text;

const TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})([+-])(\d{2}):(\d{2})$/;

export const isCapTime = (text: string): boolean => capSeconds(text) !== undefined;

/** Seconds since 1970 of a CAP time; undefined where it is none. */
export const capSeconds = (text: string): number | undefined => {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [sign, offHour, offMinute] = [match[7] === "-" ? -1 : 1, Number(match[8]), Number(match[9])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 59 ||
    offHour > 14 ||
    offMinute > 59
  )
    return undefined;
  return (
    date.getTime() / 1000 + hour * 3600 + minute * 60 + second - sign * (offHour * 3600 + offMinute * 60)
  );
};
