/** What a study answers, with the digests that say what was studied and what came of it. */
import { interceptors, missiles, nations, sensors } from "../../../catalogue/index.js";
import { fastCanonicalText, sha256OfBytes } from "../../../ledger/index.js";
import { ENGINE, summaryOf, type StudyRow, type StudySummary } from "../../../study/index.js";
import type { LoadedStudy } from "./load.js";

const STUDY_FORMAT = "security-roof/study/1";

export interface StudyResult extends StudySummary {
  readonly format: typeof STUDY_FORMAT;
  readonly study: string;
  readonly scenario: string;
  readonly design: string;
  readonly seed: number;
  readonly confidence: number;
  readonly mode: string;
  readonly engine: string;
  /** SHA-256 of the catalogue that the scenario's names stood for. */
  readonly catalogue: string;
  /** SHA-256 of both input files, engine and catalogue: what was studied. */
  readonly inputs: string;
  /** SHA-256 of `inputs` and every row: what came of it. */
  readonly digest: string;
  readonly unverified: readonly string[];
}

const sha256 = (value: unknown): string =>
  sha256OfBytes(new TextEncoder().encode(fastCanonicalText(JSON.parse(JSON.stringify(value)))));

const catalogueDigest = (): string => sha256({ interceptors, missiles, nations, sensors });

export const inputsDigest = (studyText: string, scenarioText: string): string =>
  sha256({ studyText, scenarioText, engine: ENGINE, catalogue: catalogueDigest() });

export const resultOf = (loaded: LoadedStudy, rows: readonly StudyRow[], runs: number): StudyResult => {
  const { study, scenario } = loaded;
  const inputs = inputsDigest(loaded.text, scenario.text);
  return {
    format: STUDY_FORMAT,
    study: study.study,
    scenario: scenario.name,
    design: study.design,
    seed: study.seed,
    confidence: study.confidence,
    mode: scenario.resolved.mode,
    engine: ENGINE,
    catalogue: catalogueDigest(),
    inputs,
    digest: sha256({ inputs, rows }),
    ...summaryOf(study, rows, runs),
    unverified: scenario.resolved.unverified,
  };
};

/** JSON knows no infinity: an interval of too few runs, or a figure that no run has, is "none". */
export const studyJson = (result: StudyResult): unknown =>
  JSON.parse(
    JSON.stringify(result, (_, value: unknown) =>
      typeof value === "number" && !Number.isFinite(value) ? "none" : value,
    ),
  );
