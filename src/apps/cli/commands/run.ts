/**
 * `roof run`: plays a scenario and says what every nation saw and when; with --out, everything that proves it.
 */
import { writeFileSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { governanceSchema, type Governance, type ResolvedScenario } from "../../../messages/index.js";
import { play, type PlayedRun } from "../../../study/index.js";
import { Arguments } from "../args.js";
import { RUN_ASSESSMENT } from "../assessment-place.js";
import type { Answer } from "../answer.js";
import { checkFolder, filesBelow, MANIFEST, writeFolder } from "../files.js";
import { progressBar } from "../progress.js";
import { loadScenario, type LoadedScenario } from "../scenario-file.js";
import { runText } from "../run-text.js";
import { sha256Hex } from "../sha256.js";

export interface RunOptions {
  readonly governance?: string;
  readonly seed?: string;
  readonly out?: string;
}

export const run = async (file: string, options: RunOptions): Promise<Answer> => {
  const args = new Arguments("run");
  const seed = args.optionalNumber("--seed", options.seed, { min: 0, max: 4_294_967_295, whole: true });
  args.done();
  if (options.out !== undefined) checkFolder(options.out, "--out");
  const loaded = await loadScenario(file);
  const played = await playWithBar(loaded.resolved, {
    ...(options.governance === undefined ? {} : { governance: governanceSchema.parse(options.governance) }),
    ...(seed === undefined ? {} : { seed }),
  });
  if (options.out !== undefined) await writeRun(options.out, loaded, played);
  const note =
    options.out === undefined
      ? ""
      : `\nWritten: ${options.out} (open ${join(options.out, "report.html")}; prove it with: roof verify ${options.out} --replay)\n`;
  return { json: played.result, human: runText(played.result) + note };
};

export const playWithBar = async (
  scenario: ResolvedScenario,
  options: { governance?: Governance; seed?: number },
  title = "playing",
): Promise<PlayedRun> => {
  const bar = await progressBar(title);
  try {
    return play(scenario, {
      ...options,
      onProgress: (done) => bar.at(done),
      clockMs: () => performance.now(),
      sha256Hex,
    });
  } finally {
    bar.stop();
  }
};

const writeRun = async (out: string, loaded: LoadedScenario, played: PlayedRun): Promise<void> => {
  const [
    { journalText, manifestOf, sha256OfBytes, simulatedKey },
    { czmlText },
    { entriesOf },
    { runPicture },
    { alertFiles },
    { logFiles },
    { reportHtml },
  ] = await Promise.all([
    import("../../../ledger/index.js"),
    import("../../../formats/index.js"),
    import("../journals.js"),
    import("../run-picture.js"),
    import("../run-alerts.js"),
    import("../logs/write.js"),
    import("../report/report.js"),
  ]);
  const { result, journals, truth } = played;
  const entries = entriesOf(journals);
  const picture = runPicture(loaded.resolved, result, truth, entries);
  const alerts = alertFiles(
    entries,
    `${result.scenario}, ${result.governance}, seed ${result.seed}`,
    result.unverified,
  );
  const report = reportHtml({ scenario: loaded.resolved, result, picture, entries });
  writeFolder(out, (folder) => {
    const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    for (const inner of ["journals", "alerts"]) mkdirSync(join(folder, inner));
    put("result.json", `${JSON.stringify(result, undefined, 1)}\n`);
    put(`scenario${/\.json$/.test(loaded.path) ? ".json" : ".yaml"}`, loaded.text);
    if (loaded.assessmentText !== undefined) put(RUN_ASSESSMENT, loaded.assessmentText);
    put("picture.json", `${JSON.stringify(picture)}\n`);
    put("picture.czml", czmlText(picture));
    put("report.html", report);
    for (const [party, lines] of Object.entries(journals))
      put(join("journals", `${basename(party)}.jsonl`), journalText(lines));
    for (const alert of alerts) put(join("alerts", alert.name), alert.text);
    for (const { path, bytes } of logFiles(result.seed, journals, alerts)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const files = filesBelow(folder).map((path) => ({
      path,
      sha256: sha256OfBytes(readFileSync(join(folder, path))),
    }));
    const signer = Object.keys(journals).includes("JOINT") ? "JOINT" : (result.nations[0]?.nation ?? "JOINT");
    put(MANIFEST, `${manifestOf(files, { key: simulatedKey(result.seed, signer), mode: result.mode })}\n`);
  });
};
