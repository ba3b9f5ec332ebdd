/**
 * Cursor on Target events read: one a line, as they come over a wire.
 *
 * frame     points in WGS 84; a covariance of ours is turned back into ITRF
 * refuses   (as issues, with the line) what is not an event, or has no readable point or time; the rest is read on
 * leaves out  details of other makers, which are not understood and are left alone
 */
import { radFromDeg, type Issue } from "../../base/index.js";
import { enuAxes } from "../../earth/index.js";
import { timeUsFromIso, type Label } from "../../messages/index.js";
import { fullCovariance, itrfFromEnuCovariance, upperTriangle } from "../covariance.js";
import { labelOfElement } from "../label/label.js";
import { readXml, type XmlElement } from "../xml-read.js";

export interface CotEvent {
  readonly uid: string;
  readonly type: string;
  readonly opex: string;
  readonly timeUs: number;
  readonly startUs: number;
  readonly staleUs: number;
  readonly latDeg: number;
  readonly lonDeg: number;
  readonly heightM: number;
  readonly track?: { readonly courseDeg: number; readonly speedMps: number; readonly slopeDeg: number };
  /** 21 numbers, ITRF, as in a track message. */
  readonly covariance?: readonly number[];
  readonly label?: Label;
}

export const readCot = (
  text: string,
): { readonly events: readonly CotEvent[]; readonly issues: readonly Issue[] } => {
  const events: CotEvent[] = [];
  const issues: Issue[] = [];
  text.split("\n").forEach((line, i) => {
    if (line.trim() === "") return;
    const read = readXml(line);
    const event = "issue" in read ? read.issue : eventOf(read.root);
    if ("code" in event) issues.push({ ...event, line: i + 1 });
    else events.push(event);
  });
  return { events, issues };
};

const eventOf = (root: XmlElement): CotEvent | Issue => {
  const wrong = (path: string, code: string, message: string): Issue => ({ path, code, message });
  if (root.name !== "event") return wrong(root.name, "COT_NOT_AN_EVENT", `<${root.name}> is not an event`);
  const point = root.children.find((c) => c.name === "point");
  const detail = root.children.find((c) => c.name === "detail")?.children ?? [];
  const [latDeg, lonDeg, heightM] = ["lat", "lon", "hae"].map((k) => numberOf(point, k)) as [
    number,
    number,
    number,
  ];
  if (!(Math.abs(latDeg) <= 90 && Math.abs(lonDeg) <= 180 && Number.isFinite(heightM)))
    return wrong("event.point", "COT_POINT", "has no latitude, longitude and height that can be read");
  const times = ["time", "start", "stale"].map((k) => instantUs(root.attributes.get(k) ?? ""));
  const [timeUs, startUs, staleUs] = times as [number, number, number];
  if (times.some((t) => !Number.isFinite(t)))
    return wrong("event", "COT_TIME", "time, start and stale are not all ISO 8601 UTC");
  const track = detail.find((c) => c.name === "track");
  const label = detail.find((c) => c.name === "originatorConfidentialityLabel");
  const read = label === undefined ? undefined : labelOfElement(label);
  if (read !== undefined && "issue" in read) return read.issue;
  const covariance = covarianceOf(
    detail.find((c) => c.name === "covariance"),
    latDeg,
    lonDeg,
  );
  if (covariance === "unreadable")
    return wrong("event.detail.covariance", "COT_COVARIANCE", "is not 21 numbers in ENU");
  return {
    uid: root.attributes.get("uid") ?? "",
    type: root.attributes.get("type") ?? "",
    opex: root.attributes.get("opex") ?? "",
    timeUs,
    startUs,
    staleUs,
    latDeg,
    lonDeg,
    heightM,
    ...(track === undefined
      ? {}
      : {
          track: {
            courseDeg: numberOf(track, "course"),
            speedMps: numberOf(track, "speed"),
            slopeDeg: numberOf(track, "slope"),
          },
        }),
    ...(covariance === "none" ? {} : { covariance }),
    ...(read === undefined ? {} : { label: read }),
  };
};

const numberOf = (element: XmlElement | undefined, key: string): number => {
  const text = element?.attributes.get(key) ?? "";
  return text.trim() === "" ? NaN : Number(text);
};

const instantUs = (text: string): number =>
  ISO.test(text) && !Number.isNaN(Date.parse(text)) ? timeUsFromIso(text) : NaN;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;

const covarianceOf = (
  element: XmlElement | undefined,
  latDeg: number,
  lonDeg: number,
): readonly number[] | "none" | "unreadable" => {
  if (element === undefined) return "none";
  const upper = element.text.trim().split(/\s+/).map(Number);
  if (element.attributes.get("frame") !== "ENU" || upper.length !== 21 || !upper.every(Number.isFinite))
    return "unreadable";
  const axes = enuAxes(radFromDeg(latDeg), radFromDeg(lonDeg));
  return upperTriangle(itrfFromEnuCovariance(fullCovariance(upper), axes));
};
