/** `roof export`: a run's folder as a picture file, as alerts, as tables, or as messages of other people's systems. */
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Arguments } from "../args.js";
import { badInput, type Answer } from "../answer.js";
import { checkWritable, writeWhole } from "../files.js";
import { runFolder, type RunFolder } from "../exports/run-folder.js";

const FORMATS = ["czml", "kml", "geojson", "cap", "cot", "dis", "oem", "parquet"] as const;

export interface ExportOptions {
  readonly format?: string;
  readonly out?: string;
  readonly table?: string;
}

export const exportRun = async (folder: string, options: ExportOptions): Promise<Answer> => {
  const args = new Arguments("export");
  const format = args.oneOf("--format", args.required("--format", options.format) || "czml", FORMATS);
  args.done();
  const run = runFolder(folder);
  if (format === "cap") return exportCap(run, options.out);
  if (format === "parquet") return exportParquet(run, options);
  const { WRITERS } = await import("../exports/writers.js");
  if (options.out !== undefined) checkWritable(options.out, "--out");
  const written = WRITERS[format](run);
  if (options.out !== undefined) return writtenTo(format, options.out, written);
  if (typeof written !== "string") return raw(format, written);
  const isJson = format === "czml" || format === "geojson";
  return { json: isJson ? (JSON.parse(written) as unknown) : { format, text: written }, human: written };
};

const writtenTo = (format: string, path: string, content: string | Uint8Array): Answer => {
  writeWhole(path, content);
  const bytes = typeof content === "string" ? Buffer.byteLength(content) : content.length;
  return { json: { format, file: path, bytes }, human: `Written: ${path} (${bytes} bytes)` };
};

/** Bytes go out as they are; a terminal is spared. */
const raw = (format: string, bytes: Uint8Array): Answer => {
  const json = { format, bytes: bytes.length, base64: Buffer.from(bytes).toString("base64") };
  if (process.stdout.isTTY)
    return { json, human: `${bytes.length} bytes: name a file with --out, or send them into one with >` };
  return { json, human: "", bytes };
};

/** One table where a file is named, or all into a folder. */
const exportParquet = async (run: RunFolder, { out, table }: ExportOptions): Promise<Answer> => {
  const { parquetTables, TABLES } = await import("../exports/tables.js");
  const args = new Arguments("export");
  const name = table === undefined ? undefined : args.oneOf("--table", table, TABLES);
  args.done();
  const oneFile = out === undefined || name !== undefined || out.endsWith(".parquet");
  if (oneFile) {
    if (out !== undefined) checkWritable(out, "--out");
    const bytes = parquetTables(run)[name ?? "tracks"];
    return out === undefined ? raw("parquet", bytes) : writtenTo("parquet", out, bytes);
  }
  checkOnly(out, ".parquet", "tables");
  const tables = parquetTables(run);
  mkdirSync(out, { recursive: true });
  for (const each of TABLES) writeWhole(join(out, `${each}.parquet`), tables[each]);
  const files = TABLES.map((each) => `${each}.parquet`);
  return {
    json: { format: "parquet", folder: out, files },
    human: `Written: ${files.join(", ")} to ${out}`,
  };
};

const checkOnly = (out: string, ending: string, what: string): void => {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory())
    throw badInput(out, "NOT_A_FOLDER", "--out", `is a file; a folder of ${what} is to be written`);
  if (readdirSync(out).some((n) => !n.endsWith(ending)))
    throw badInput(out, "FOLDER_NOT_EMPTY", "--out", `holds other files than ${what}; it is left alone`);
};

const exportCap = (run: RunFolder, out: string | undefined): Answer => {
  const alerts = join(run.path, "alerts");
  const names = existsSync(alerts)
    ? readdirSync(alerts)
        .filter((n) => n.endsWith(".xml"))
        .sort()
    : [];
  const files = names.map((name) => ({ name, text: readFileSync(join(alerts, name), "utf8") }));
  if (out === undefined) {
    return {
      json: { format: "cap", files },
      human:
        files.length === 1
          ? files[0]!.text
          : `${files.length} alerts: ${files.length === 0 ? "nobody was warned" : "name a folder with --out DIR to write them"}\n${names.join("\n")}`,
    };
  }
  checkOnly(out, ".xml", "alerts");
  mkdirSync(out, { recursive: true });
  for (const { name, text } of files) writeWhole(join(out, name), text);
  return {
    json: { format: "cap", folder: out, files: names },
    human: `Written: ${files.length} alerts to ${out}`,
  };
};
