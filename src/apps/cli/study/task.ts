/** One task of a study: a run of one option, played, and its figures. */
import { playFigures, type StudyFile } from "../../../study/index.js";
import { scenarioPlayer } from "./load.js";

export interface StudyTask {
  readonly run: number;
  readonly option: string;
}

/** What all tasks of one study share; sent once, as the thread's own data. */
export interface StudySetting {
  readonly scenarioText: string;
  readonly name: string;
  readonly study: StudyFile;
}

export type FigureValues = Readonly<Record<string, number | undefined>>;

export const taskPlayer = async ({ scenarioText, name, study }: StudySetting) => {
  const player = await scenarioPlayer(scenarioText, name, study);
  return ({ run, option }: StudyTask): FigureValues => {
    const resolved = player.resolved(run, option);
    if (!resolved.ok) {
      const [issue] = resolved.issues;
      throw new Error(
        `run ${run}, ${option}: ${issue?.path ?? ""} ${issue?.code ?? ""} ${issue?.message ?? ""}`,
      );
    }
    return playFigures(resolved.value, study.figures);
  };
};
