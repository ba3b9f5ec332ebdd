/**
 * One scenario played once: every centre's journal, what became of each launch, a line for each nation, and a digest.
 *
 * The digest covers scenario, governance, seed and the head of every journal: same scenario + same seed = same digest,
 * in Node and in a browser. Timings are told by whoever holds a clock, and are outside the digest.
 */
import { runExercise } from "../exercise/index.js";
import { createJournal, simulatedKey } from "../ledger/index.js";
import { digestOf, type Governance, type ResolvedScenario, type RunResult } from "../messages/index.js";
import { evaluateRun } from "./evaluate.js";
import { explainRun } from "./explain.js";
import { nationLines } from "./nation-lines.js";
import { observer } from "./observe.js";
import { sampleTruth, type TruthSample } from "./truth-samples.js";

export const ENGINE = "security-roof 0.1.0";

export interface PlayOptions {
  readonly governance?: Governance;
  readonly seed?: number;
  readonly onProgress?: (done: number) => void;
  /** Milliseconds from any start, for timings only. */
  readonly clockMs?: () => number;
  /** SHA-256 in hexadecimal of a text's UTF-8 bytes, where the platform has a faster one than the built-in. */
  readonly sha256Hex?: (text: string) => string;
}

export interface PlayedRun {
  readonly result: RunResult;
  /** JSON lines of each party's journal, genesis first, closing checkpoint last. */
  readonly journals: Readonly<Record<string, readonly string[]>>;
  readonly truth: readonly TruthSample[];
}

export const play = (given: ResolvedScenario, options: PlayOptions = {}): PlayedRun => {
  const scenario: ResolvedScenario = {
    ...given,
    governance: options.governance ?? given.governance,
    seed: options.seed ?? given.seed,
  };
  const clock = options.clockMs ?? (() => 0);
  const startedMs = clock();
  const journals = new Map<string, ReturnType<typeof createJournal>>();
  const { observed, note } = observer();
  const outcome = runExercise(
    scenario,
    (party, direction, peer, timeUs, message) => {
      journalOf(journals, party, scenario, options).append(direction, peer, message, timeUs);
      note(party, direction, peer, timeUs, message);
    },
    options.onProgress,
  );
  for (const journal of journals.values()) journal.checkpoint(outcome.endUs);
  const exercisedMs = clock();
  const { launches, seen, falseWarnings } = evaluateRun(scenario, outcome, observed);
  const nations = nationLines(scenario, outcome, launches, seen);
  const centres = [...journals].map(([party, j]) => ({ party, entries: j.entries, head: j.head }));
  const endedMs = clock();
  const partial = {
    scenario: scenario.name,
    title: scenario.title,
    governance: scenario.governance,
    seed: scenario.seed,
    mode: scenario.mode,
    engine: ENGINE,
    launches,
    nations,
    seen: seen.filter((s) => isNation(scenario, s.nation)),
    falseWarnings,
    centres,
    withheld: observed.withheld,
    unverified: scenario.unverified,
    ...(scenario.assessment === undefined ? {} : { assessment: scenario.assessment }),
  };
  return {
    result: {
      ...partial,
      digest: runDigest(scenario, centres),
      explanations: explainRun({ scenario, outcome, observed, launches, seen }),
      timings: {
        exerciseS: (exercisedMs - startedMs) / 1000,
        evaluationS: (endedMs - exercisedMs) / 1000,
        simulatedS: (outcome.endUs - scenario.epochUs) / 1_000_000,
        measurements: outcome.measurements,
      },
    },
    journals: Object.fromEntries([...journals].map(([party, j]) => [party, j.lines])),
    truth: sampleTruth(outcome),
  };
};

const isNation = (scenario: ResolvedScenario, party: string): boolean =>
  scenario.nations.some((n) => n.code === party);

export const runDigest = (
  scenario: Pick<ResolvedScenario, "name" | "governance" | "seed">,
  centres: readonly { readonly party: string; readonly head: string }[],
): string =>
  digestOf({
    scenario: scenario.name,
    governance: scenario.governance,
    seed: scenario.seed,
    heads: centres.map((c) => [c.party, c.head]),
  });

const journalOf = (
  journals: Map<string, ReturnType<typeof createJournal>>,
  party: string,
  scenario: ResolvedScenario,
  { sha256Hex }: PlayOptions,
): ReturnType<typeof createJournal> => {
  const known = journals.get(party);
  if (known !== undefined) return known;
  const made = createJournal({
    party,
    mode: scenario.mode,
    key: simulatedKey(scenario.seed, party),
    ...(sha256Hex === undefined ? {} : { sha256Hex }),
  });
  journals.set(party, made);
  return made;
};
