/** `roof export`: a run's folder as a picture file, or as alerts. */
import { existsSync, readdirSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Picture } from "../../../formats/index.js";
import { czmlText, geojsonOf, kmlOf } from "../../../formats/index.js";
import { Arguments } from "../args.js";
import { badInput, notAvailable, type Answer } from "../answer.js";
import { checkWritable, MANIFEST, readText, writeWhole } from "../files.js";

const FORMATS = ["czml", "kml", "geojson", "cap", "cot", "dis", "oem", "parquet"] as const;

export const exportRun = async (
  folder: string,
  options: { readonly format?: string; readonly out?: string },
): Promise<Answer> => {
  const args = new Arguments("export");
  const format = args.oneOf("--format", args.required("--format", options.format) || "czml", FORMATS);
  args.done();
  if (!existsSync(folder))
    throw badInput(folder, "FILE_NOT_FOUND", "", "no such folder; `roof run SCENARIO --out DIR` writes one");
  if (!existsSync(join(folder, MANIFEST)) || !existsSync(join(folder, "picture.json")))
    throw badInput(
      folder,
      "NOT_A_RUN",
      "",
      `holds no ${MANIFEST} and picture.json, so it is not a run's folder`,
    );
  if (format === "cap") return exportCap(folder, options.out);
  if (format !== "czml" && format !== "kml" && format !== "geojson")
    throw notAvailable(
      "export",
      `the format ${format} has no writer yet in this version; there are czml, kml, geojson and cap`,
    );
  if (options.out !== undefined) checkWritable(options.out, "--out");
  const text = WRITERS[format](pictureOf(folder));
  if (options.out === undefined)
    return { json: format === "kml" ? { format, text } : (JSON.parse(text) as unknown), human: text };
  writeWhole(options.out, text);
  return {
    json: { format, file: options.out, bytes: Buffer.byteLength(text) },
    human: `Written: ${options.out} (${Buffer.byteLength(text)} bytes)`,
  };
};

const WRITERS: Readonly<Record<"czml" | "kml" | "geojson", (picture: Picture) => string>> = {
  czml: czmlText,
  kml: kmlOf,
  geojson: (picture) => `${JSON.stringify(geojsonOf(picture))}\n`,
};

/** Our own file, under the manifest's digest: `roof verify` says whether it still is. */
const pictureOf = (folder: string): Picture => {
  const path = join(folder, "picture.json");
  try {
    return JSON.parse(readText(path)) as Picture;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badInput(
      path,
      "JSON_SYNTAX",
      "",
      `${error.message}; \`roof verify ${folder}\` says what else was changed`,
    );
  }
};

const exportCap = (folder: string, out: string | undefined): Answer => {
  const alerts = join(folder, "alerts");
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
  if (existsSync(out) && readdirSync(out).some((n) => !n.endsWith(".xml")))
    throw badInput(out, "FOLDER_NOT_EMPTY", "--out", "holds other files than alerts; it is left alone");
  mkdirSync(out, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(out, name), text);
  return {
    json: { format: "cap", folder: out, files: names },
    human: `Written: ${files.length} alerts to ${out}`,
  };
};
