/**
 * Detections as Stone Soup writes them, as the form that `roof track` reads.
 *
 * CSV: a header; a column `time` (seconds, or a date read as UTC), `elevation`, `bearing` and `range` as its
 * CartesianToElevationBearingRange measures them, perhaps `sensor` (counted from 0). YAML: one document a time, `time` and a set of
 * `detections`, each with `state_vector: [elevation, bearing, range]`.
 *
 * frame     bearing counterclockwise from east, as that library does; ours is azimuth clockwise from north
 * shape     where sensors stand and how well they measure is in neither: that comes from a file of `{ref, sensors}`
 * source    stonesoup/reader/generic.py (CSVDetectionReader) and reader/yaml.py (YAMLDetectionReader), dstl/Stone-Soup
 * leaves out  tags of classes, which are read as plain lists; in CSV scans without a detection, which it cannot hold
 * refuses   by issues: COLUMN_MISSING, NOT_A_NUMBER, NOT_A_TIME, YAML_SYNTAX
 */
import { parseAllDocuments } from "yaml";
import type { Issue, Parsed } from "../../base/index.js";

interface Row {
  readonly timeS: number;
  readonly sensor: number;
  /** Elevation, bearing, range; absent for a scan that saw nothing. */
  readonly seen?: readonly [number, number, number];
}

/** What `scans` are of a CSV or YAML text; the form's own schema judges the numbers. */
export const stoneSoupScans = (text: string, form: "csv" | "yaml"): Parsed<readonly unknown[]> => {
  const issues: Issue[] = [];
  const rows = form === "csv" ? rowsOfCsv(text, issues) : rowsOfYaml(text, issues);
  if (issues.length > 0) return { ok: false, issues };
  const scans = new Map<string, { t: number; sensor: number; dets: number[][] }>();
  const zero = dated(rows) ? Math.min(...rows.map(({ timeS }) => timeS)) : 0;
  for (const { timeS, sensor, seen } of rows) {
    const key = `${timeS} ${sensor}`;
    const scan = scans.get(key) ?? { t: timeS - zero, sensor, dets: [] };
    scans.set(key, scan);
    if (seen === undefined) continue;
    const [elevation, bearing, range] = seen;
    scan.dets.push([range, Math.PI / 2 - bearing, elevation]);
  }
  return { ok: true, value: [...scans.values()].sort((a, b) => a.t - b.t || a.sensor - b.sensor) };
};

/** Dates are after 1971; seconds of an exercise are fewer. */
const dated = (rows: readonly Row[]): boolean => rows.length > 0 && rows[0]!.timeS > 3.2e7;

const COLUMNS = ["time", "elevation", "bearing", "range"] as const;

const rowsOfCsv = (text: string, issues: Issue[]): Row[] => {
  const [header = "", ...lines] = text.split(/\r?\n/);
  const names = header.split(",").map((name) => name.trim().replaceAll('"', ""));
  for (const name of COLUMNS)
    if (!names.includes(name))
      issues.push({ code: "COLUMN_MISSING", path: "line 1", message: `there is no column "${name}"` });
  if (issues.length > 0) return [];
  const rows: Row[] = [];
  lines.forEach((line, n) => {
    if (line.trim() === "") return;
    const cells = line.split(",").map((cell) => cell.trim().replaceAll('"', ""));
    const cell = (name: string): string => cells[names.indexOf(name)] ?? "";
    const path = `line ${n + 2}`;
    rows.push({
      timeS: timeOf(cell("time"), path, issues),
      sensor: names.includes("sensor") ? numberOf(cell("sensor"), path, issues) : 0,
      seen: [
        numberOf(cell("elevation"), path, issues),
        numberOf(cell("bearing"), path, issues),
        numberOf(cell("range"), path, issues),
      ],
    });
  });
  return rows;
};

const rowsOfYaml = (text: string, issues: Issue[]): Row[] => {
  const rows: Row[] = [];
  // Its classes are tags that nobody here knows; they stand on plain lists.
  for (const [n, document] of [...parseAllDocuments(text, { logLevel: "silent" })].entries()) {
    if (!("errors" in document)) break;
    const path = `document ${n + 1}`;
    for (const { message } of document.errors) issues.push({ code: "YAML_SYNTAX", path, message });
    if (document.errors.length > 0) continue;
    const root = document.toJS({ mapAsMap: true }) as unknown;
    if (!(root instanceof Map)) continue;
    const timeS = timeOf(textOf(root.get("time")), `${path}.time`, issues);
    rows.push({ timeS, sensor: 0 });
    const found: unknown = root.get("detections");
    for (const [k, detection] of [
      ...(found instanceof Set || found instanceof Map ? found.keys() : []),
    ].entries()) {
      const vector = (Array.isArray(detection) ? detection : [detection])
        .map((part: unknown) => (part instanceof Map ? (part.get("state_vector") as unknown) : undefined))
        .find((part) => part !== undefined);
      const numbers = (Array.isArray(vector) ? vector.flat() : []).map((v) =>
        numberOf(textOf(v), `${path}.detections[${k}].state_vector`, issues),
      );
      const [elevation, bearing, range] = numbers;
      if (elevation === undefined || bearing === undefined || range === undefined)
        issues.push({
          code: "STATE_VECTOR",
          path: `${path}.detections[${k}].state_vector`,
          message: `${numbers.length} numbers; elevation, bearing and range are expected`,
        });
      else rows.push({ timeS, sensor: 0, seen: [elevation, bearing, range] });
    }
  }
  return rows;
};

const textOf = (v: unknown): string =>
  typeof v === "string" || typeof v === "number" ? String(v) : v instanceof Date ? v.toISOString() : "";

const numberOf = (text: string, path: string, issues: Issue[]): number => {
  const value = text === "" ? NaN : Number(text);
  if (!Number.isFinite(value))
    issues.push({ code: "NOT_A_NUMBER", path, message: `"${text}" is not a number` });
  return value;
};

/** Seconds; a date without a zone is UTC. */
const timeOf = (text: string, path: string, issues: Issue[]): number => {
  const asNumber = text === "" ? NaN : Number(text);
  if (Number.isFinite(asNumber)) return asNumber;
  const zoned = /[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text.replace(" ", "T")}Z`;
  const ms = Date.parse(zoned);
  if (Number.isNaN(ms))
    issues.push({ code: "NOT_A_TIME", path, message: `"${text}" is neither seconds nor a date` });
  return ms / 1000;
};
