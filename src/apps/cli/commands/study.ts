/** `roof study`: many runs of a scenario, until what is asked is known as well as is asked. */
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { drawOf, looksOf, optionsOf, statesOf, type StudyRow } from "../../../study/index.js";
import { Arguments } from "../args.js";
import { notAvailable, type Answer } from "../answer.js";
import { writeWhole } from "../files.js";
import { progressBar, type Progress } from "../progress.js";
import { checkStudyFolder, writeBundle } from "../study/bundle.js";
import { loadStudy, scenarioPlayer, type LoadedStudy } from "../study/load.js";
import { NO_LOG, openLog } from "../study/log.js";
import { playStudy } from "../study/play-study.js";
import { openPool } from "../study/pool.js";
import { taskPlayer } from "../study/task.js";
import { inputsDigest, resultOf, studyJson } from "../study/result.js";
import { studyText } from "../study/text.js";
import { minutes, table } from "../table.js";

export interface StudyOptions {
  readonly workers?: string;
  readonly nats?: string;
  readonly out?: string;
  readonly only?: string;
}

export const study = async (file: string, options: StudyOptions): Promise<Answer> => {
  const args = new Arguments("study");
  const workers = args.optionalNumber("--workers", options.workers, { min: 0, max: 256, whole: true });
  const only = args.optionalNumber("--only", options.only, { min: 0, max: 1_000_000, whole: true });
  args.done();
  if (options.nats !== undefined)
    throw notAvailable(
      "study",
      "this version has no work queue on NATS; --workers N plays on N threads here",
    );
  if (options.out !== undefined && only === undefined) checkStudyFolder(options.out);
  const loaded = await loadStudy(file);
  return only === undefined
    ? whole(loaded, workers ?? availableParallelism(), options.out)
    : one(loaded, only, options.out);
};

const whole = async (loaded: LoadedStudy, workers: number, out: string | undefined): Promise<Answer> => {
  const { scenario } = loaded;
  if (out !== undefined) mkdirSync(out, { recursive: true });
  const log = out === undefined ? NO_LOG : openLog(out, inputsDigest(loaded.text, scenario.text));
  const pool = await openPool(
    { scenarioText: scenario.text, name: scenario.name, study: loaded.study },
    workers,
  );
  const bar = await progressBar("studying");
  const startedMs = performance.now();
  try {
    const { rows, runs, played } = await playStudy(loaded.study, pool, log, (seen, done, now) =>
      tell(bar, loaded, seen, done, now / ((performance.now() - startedMs) / 1000)),
    );
    const wallS = (performance.now() - startedMs) / 1000;
    log.close();
    const result = resultOf(loaded, rows, runs);
    if (out !== undefined) writeBundle(out, loaded, rows, result);
    const timings = { wallS, played, runsPerS: wallS > 0 ? played / wallS : 0, workers };
    const pace = `${played} plays in ${minutes(wallS)} min on ${workers} workers: ${timings.runsPerS.toFixed(2)} a second`;
    const note =
      out === undefined
        ? ""
        : `Written: ${out} (open ${join(out, "report.html")}; prove it with: roof verify ${out} --replay)\n`;
    return {
      json: { ...(studyJson(result) as object), timings },
      human: studyText(result, pace) + note,
      exit: result.reached ? 0 : 1,
    };
  } finally {
    bar.stop();
    await pool.close();
  }
};

/** How far it is by the interval that has furthest to go: it narrows with the root of the runs. */
const tell = (
  bar: Progress,
  loaded: LoadedStudy,
  rows: readonly StudyRow[],
  done: number,
  perS: number,
): void => {
  if (!process.stderr.isTTY || rows.length % 8 !== 0) return;
  const looks = looksOf(loaded.study);
  const most = looks[looks.length - 1]!;
  const needed = statesOf(loaded.study, rows, done).reduce((worst, s) => {
    const asked = s.figure.halfWidth ?? (s.figure.relative ?? Infinity) * Math.abs(s.interval.mean);
    const ratio = s.interval.halfWidth / asked;
    return Number.isFinite(ratio) ? Math.max(worst, done * ratio * ratio) : worst;
  }, looks[0]!);
  const runs = Math.min(most, Math.max(needed, done));
  const leftS = ((runs - done) * optionsOf(loaded.study).length) / Math.max(perS, 1e-9);
  bar.at(Math.min(done / runs, 0.999), `${done} of about ${Math.ceil(runs)} runs, ${minutes(leftS)} left`);
};

/** One run by itself: its row, and with --out the scenario of each option, to be played and looked at with `roof run`. */
const one = async (loaded: LoadedStudy, run: number, out: string | undefined): Promise<Answer> => {
  const { study: given, scenario } = loaded;
  const setting = { scenarioText: scenario.text, name: scenario.name, study: given };
  const play = await taskPlayer(setting);
  const rows = optionsOf(given).map(({ name }) => ({
    run,
    option: name,
    figures: play({ run, option: name }),
  }));
  const files: string[] = [];
  if (out !== undefined) {
    const player = await scenarioPlayer(scenario.text, scenario.name, given);
    mkdirSync(out, { recursive: true });
    for (const { option } of rows) {
      const path = join(out, `run-${run}-${option.replaceAll(/[^\w-]+/g, "-")}.json`);
      writeWhole(path, `${JSON.stringify(player.changed(run, option), undefined, 1)}\n`);
      files.push(path);
    }
  }
  const draw = drawOf(given, run);
  const keys = Object.keys(rows[0]!.figures);
  const figures = table(
    ["figure", ...rows.map((r) => r.option)],
    keys.map((key) => [key, ...rows.map((r) => r.figures[key] ?? "-")]),
  );
  const drawn = Object.entries(draw.values).map(([path, value]) => `${path} = ${value}`);
  const note =
    files.length === 0 ? "" : `\nWritten: ${files.join(", ")} (play with: roof run ${files[0]!})\n`;
  return {
    json: { run, seed: draw.seed, factors: draw.values, rows, ...(files.length === 0 ? {} : { files }) },
    human: `Run ${run}, seed ${draw.seed}\n${drawn.join("\n")}${drawn.length === 0 ? "" : "\n"}\n${figures}\n${note}`,
  };
};
