/**
 * What a study may ask of a run: each figure a number, or nothing where the run has none.
 *
 * shape     `share` figures lie between 0 and 1; the others are counts, seconds, kilometres, people
 */
import type { LaunchResult, RunResult } from "../../messages/index.js";

export const FIGURE_NAMES = [
  "leadTimeS",
  "warnedShare",
  "leakers",
  "leakageShare",
  "intercepted",
  "impactErrorKm",
  "ellipseHoldsShare",
  "engagements",
  "hitShare",
  "falseWarnings",
  "withheld",
  "protectedOnce",
  "protectedTwice",
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** One figure a study asks for, of all launches and nations or of one. */
export interface AskedFigure {
  readonly figure: FigureName;
  readonly nation?: string | undefined;
  readonly launch?: string | undefined;
  /** The study goes on until the interval reaches no further than this to each side. */
  readonly halfWidth?: number | undefined;
  /** The same as a part of the mean. */
  readonly relative?: number | undefined;
}

/** The part of a run's result that figures rest on. */
export type RunFigures = Pick<RunResult, "launches" | "nations" | "falseWarnings" | "withheld">;

export interface FigureKind {
  readonly about: string;
  readonly unit: string;
  readonly share: boolean;
  /** Needs the lines of nations, which take a while to make. */
  readonly people?: true;
  of(run: RunFigures, asked: AskedFigure): number | undefined;
}

const FIGURES: Readonly<Record<FigureName, FigureKind>> = {
  leadTimeS: {
    about: "mean time from a nation's first warning to the impact; nothing where nobody was warned",
    unit: "s",
    share: false,
    of: (run, asked) => mean(warningsOf(run, asked).map((w) => w.leadTimeS)),
  },
  warnedShare: {
    about: "share of the launches that come down for which the nation (any nation) was warned",
    unit: "",
    share: true,
    of: (run, asked) => {
      const down = comingDown(run, asked);
      return share(
        down.filter((l) => l.warnings.some((w) => isOf(w.nation, asked.nation))).length,
        down.length,
      );
    },
  },
  leakers: {
    about: "launches that come down unstopped",
    unit: "",
    share: false,
    of: (run, asked) => comingDown(run, asked).filter((l) => l.outcome === "impact").length,
  },
  intercepted: {
    about: "launches that were stopped",
    unit: "",
    share: false,
    of: (run, asked) => comingDown(run, asked).filter((l) => l.outcome === "intercepted").length,
  },
  leakageShare: {
    about: "share of the launches that come down unstopped",
    unit: "",
    share: true,
    of: (run, asked) => {
      const down = comingDown(run, asked);
      return share(down.filter((l) => l.outcome === "impact").length, down.length);
    },
  },
  impactErrorKm: {
    about: "mean distance of the last estimate of the impact from the impact",
    unit: "km",
    share: false,
    of: (run, asked) => mean(tracksOf(run, asked).map((t) => t.impactErrorKm)),
  },
  ellipseHoldsShare: {
    about: "share of the last ellipses that hold their impact",
    unit: "",
    share: true,
    of: (run, asked) => {
      const tracks = tracksOf(run, asked);
      return share(tracks.filter((t) => t.impactInside).length, tracks.length);
    },
  },
  engagements: {
    about: "orders that left",
    unit: "",
    share: false,
    of: (run, asked) => shotsOf(run, asked).length,
  },
  hitShare: {
    about: "share of the orders that stopped what they were meant for",
    unit: "",
    share: true,
    of: (run, asked) => {
      const shots = shotsOf(run, asked);
      return share(shots.filter((e) => e.outcome === "hit").length, shots.length);
    },
  },
  falseWarnings: {
    about: "alerts that no real object explains",
    unit: "",
    share: false,
    of: (run, asked) => run.falseWarnings.filter((w) => isOf(w.nation, asked.nation)).length,
  },
  withheld: {
    about: "items that were not released to somebody",
    unit: "",
    share: false,
    of: (run) => run.withheld,
  },
  protectedOnce: {
    about: "people at whose place every threat can be engaged at least once",
    unit: "people",
    share: false,
    people: true,
    of: (run, asked) => people(run, asked, "protectedOnce"),
  },
  protectedTwice: {
    about: "people at whose place every threat can be engaged at least twice",
    unit: "people",
    share: false,
    people: true,
    of: (run, asked) => people(run, asked, "protectedTwice"),
  },
};

export const figureKind = (name: FigureName): FigureKind => FIGURES[name];

/** `leadTimeS:DEU:berlin`, as columns and tables name it. */
export const figureKey = (asked: Pick<AskedFigure, "figure" | "nation" | "launch">): string =>
  [asked.figure, asked.nation, asked.launch].filter((part) => part !== undefined).join(":");

const isOf = (nation: string, asked: string | undefined): boolean => asked === undefined || nation === asked;

const about = (run: RunFigures, asked: AskedFigure): readonly LaunchResult[] =>
  run.launches.filter((l) => asked.launch === undefined || l.id === asked.launch);

/** Neither recognised as announced nor gone into orbit. */
const comingDown = (run: RunFigures, asked: AskedFigure): readonly LaunchResult[] =>
  about(run, asked).filter((l) => l.outcome === "impact" || l.outcome === "intercepted");

const warningsOf = (run: RunFigures, asked: AskedFigure) =>
  about(run, asked).flatMap((l) => l.warnings.filter((w) => isOf(w.nation, asked.nation)));

const tracksOf = (run: RunFigures, asked: AskedFigure) =>
  about(run, asked).flatMap((l) => (l.track === "none" ? [] : [l.track]));

const shotsOf = (run: RunFigures, asked: AskedFigure) =>
  about(run, asked).flatMap((l) => l.engagements.filter((e) => isOf(e.nation, asked.nation)));

const people = (run: RunFigures, asked: AskedFigure, key: "protectedOnce" | "protectedTwice"): number =>
  run.nations.filter((n) => isOf(n.nation, asked.nation)).reduce((sum, n) => sum + n[key], 0);

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, x) => sum + x, 0) / values.length;

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
