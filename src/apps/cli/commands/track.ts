/**
 * `roof track` and `roof score`: a detections file to tracks, and tracks against the truth.
 *
 * refuses   by issues: files that do not fit the form, scans that go back in time or name no sensor; filters and associations
 *           that are not known
 */
import { performance } from "node:perf_hooks";
import type { Issue, Parsed } from "../../../base/index.js";
import { parseJson } from "../../../messages/index.js";
import {
  detectionsFileSchema,
  detectionsIssues,
  scoreOf,
  trackFile,
  tracksFileSchema,
  truthFileSchema,
  type Association,
  type DetectionsFile,
  type FilterName,
  type Score,
} from "../../../tracking/index.js";
import { BadInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { checkWritable, readText, writeWhole } from "../files.js";
import { progressBar } from "../progress.js";
import { stoneSoupScans } from "../stone-soup.js";
import { fixed, table } from "../table.js";

export interface TrackOptions {
  readonly out?: string;
  readonly filter?: string;
  readonly associate?: string;
  /** For detections of Stone Soup: where its sensors stand and how well they measure. */
  readonly sensors?: string;
}

const FILTER_NAMES = ["ekf", "ukf", "ckf", "imm"] as const satisfies readonly FilterName[];
const ASSOCIATIONS = ["gnn", "jpda"] as const satisfies readonly Association[];

export const track = async (file: string, options: TrackOptions): Promise<Answer> => {
  const args = new Arguments("track");
  const out = args.required("--out", options.out);
  const filter = args.oneOf("--filter", options.filter ?? "ekf", FILTER_NAMES);
  const associate = args.oneOf("--associate", options.associate ?? "gnn", ASSOCIATIONS);
  const form = formOf(file);
  const sensors = form === "json" ? undefined : args.required("--sensors", options.sensors);
  args.done();
  checkWritable(out, "--out");
  const detections =
    form === "json" || sensors === undefined
      ? read(file, (text) => parseJson(text, detectionsFileSchema))
      : readStoneSoup(file, form, sensors);
  const issues = detectionsIssues(detections);
  if (issues.length > 0) throw new BadInput(issues, file);
  const bar = await progressBar("tracking");
  const startedMs = performance.now();
  const { tracks, count } = trackFile(detections, (done) => bar.at(done), { filter, associate });
  const wallS = Math.max((performance.now() - startedMs) / 1000, 1e-6);
  bar.stop();
  writeWhole(out, `${JSON.stringify(tracks)}\n`);
  const scans = detections.scans.length;
  return {
    json: { scans, tracks: count, wallS: fixed(wallS, 4), scansPerS: fixed(scans / wallS, 1), out },
    human: `${scans} scans, ${count} tracks in ${fixed(wallS, 2)} s (${fixed(scans / wallS, 0)} scans a second)\nWritten: ${out}\n`,
  };
};

export const score = async (options: {
  readonly truth?: string;
  readonly tracks?: string;
}): Promise<Answer> => {
  const args = new Arguments("score");
  const truthFile = args.required("--truth", options.truth);
  const tracksFile = args.required("--tracks", options.tracks);
  args.done();
  const truth = read(truthFile, (text) => parseJson(text, truthFileSchema));
  const tracks = read(tracksFile, (text) => parseJson(text, tracksFileSchema));
  const found = scoreOf(truth, tracks);
  return { json: rounded(found), human: `${table(["measure", "value"], rows(found))}\n` };
};

const formOf = (file: string): "json" | "csv" | "yaml" =>
  /\.csv$/i.test(file) ? "csv" : /\.ya?ml$/i.test(file) ? "yaml" : "json";

const readStoneSoup = (file: string, form: "csv" | "yaml", sensors: string): DetectionsFile => {
  const scans = read(file, (text) => stoneSoupScans(text, form));
  const meta = read(sensors, (text) => parseJson(text, detectionsFileSchema.shape.meta));
  return read(file, () => parseJson(JSON.stringify({ meta, scans }), detectionsFileSchema));
};

const read = <T>(path: string, parse: (text: string) => Parsed<T>): T => {
  const parsed = parse(readText(path));
  if (!parsed.ok) throw new BadInput(parsed.issues as readonly Issue[], path);
  return parsed.value;
};

const rounded = (s: Score): Record<string, number> =>
  Object.fromEntries(Object.entries(s).map(([key, value]: [string, number]) => [key, fixed(value, 4)]));

const rows = (s: Score): [string, number][] => Object.entries(rounded(s)).map(([key, value]) => [key, value]);
