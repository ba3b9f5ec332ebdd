/**
 * Burden and benefit: of each nation what it brings to all (Shapley), what it gets for its own people, and its share of the cost.
 *
 * What a nation brings is the Shapley value in the game whose worth is the warning and the protection that a set of owners gives
 * to everyone; what it gets is its own people's warning and protection, alone and with all.
 * An asset counts where both its owner and its host take part, so hosts bring something too.
 * leaves out  money, unless a publication tells it: the share of the cost is a count of assets, `estimated`, and says so
 */
import { rounded } from "../../base/index.js";
import type { ResolvedScenario } from "../../messages/index.js";
import { caseBook, type CaseBook } from "../cases/case-book.js";
import { casePlaces } from "../cases/places.js";
import { caseThreats } from "../cases/threats.js";
import { worthOf, type Worth } from "../cases/worth.js";
import type { Shapley } from "../shapley/game.js";
import { shapley } from "../shapley/shapley.js";
import { assetsOf, coalitions, coalitionWorth, type Coalition } from "./coalitions.js";
import { playersOf } from "./players.js";

export interface BurdenLine {
  readonly nation: string;
  readonly brings: {
    readonly warningS: number;
    readonly warningErrorS: number;
    readonly protectedPeople: number;
    readonly protectedErrorPeople: number;
    /** Of what all bring together, 0 to 1; absent where all together bring nothing. */
    readonly shareOfWarning?: number;
    readonly shareOfProtection?: number;
  };
  readonly gets: { readonly threatenedPeople: number; readonly alone: Worth; readonly withAll: Worth };
  readonly cost: {
    readonly share: number;
    readonly status: "estimated";
    readonly sensors: number;
    readonly batteries: number;
    readonly rounds: number;
  };
}

export interface BurdenTable {
  readonly method: Shapley["method"];
  readonly orders: number;
  readonly cases: number;
  readonly all: Worth;
  readonly lines: readonly BurdenLine[];
  readonly coalitions: readonly Coalition[];
  readonly costBasis: string;
}

const PLACES_EACH = 6;
export const COST_BASIS =
  "share of the cost: of all sensors and batteries of the scenario, the part this nation owns; a count is no price, and no publication read gives prices for them";

export const burdenTable = (
  scenario: ResolvedScenario,
  onProgress: (done: number) => void = () => {},
): BurdenTable => {
  const threats = caseThreats(scenario);
  const codes = scenario.nations.map((n) => n.code);
  const book = caseBook(threats, casePlaces(codes, threats, PLACES_EACH), scenario, onProgress);
  return burdenOf(book, codes, scenario.seed);
};

export const burdenOf = (book: CaseBook, nations: readonly string[], seed: number): BurdenTable => {
  const players = playersOf(book, nations);
  const worth = coalitionWorth(book, players);
  const n = players.codes.length;
  const of = (what: keyof Worth): Shapley =>
    shapley({ players: n, worth: (isIn) => worth(isIn)[what] }, seed);
  const warning = of("warningS");
  const people = of("protectedPeople");
  const everyone = new Uint8Array(n).fill(1);
  const all = worth(everyone);
  const isOnly = (player: number): Uint8Array => everyone.map((_, i) => (i === player ? 1 : 0));
  const own = (nation: string, isIn: Uint8Array): Worth =>
    shown(worthOf(book, assetsOf(players, isIn), (code) => code === nation));
  const assets = book.sensors.length + book.batteries.length;
  return {
    method: warning.method,
    orders: warning.orders,
    cases: book.cases.length,
    all: shown(all),
    lines: nations.map((nation): BurdenLine => {
      const i = players.codes.indexOf(nation);
      const bring = (from: readonly number[]): number => from[i] ?? 0;
      const sensors = book.sensors.filter((s) => s.owner === nation).length;
      const batteries = book.batteries.filter((b) => b.owner === nation);
      const shared = (part: number, whole: number) => rounded(part / whole, 4);
      return {
        nation,
        brings: {
          warningS: rounded(bring(warning.values), 1),
          warningErrorS: rounded(bring(warning.errors), 2),
          protectedPeople: rounded(bring(people.values), 0),
          protectedErrorPeople: rounded(bring(people.errors), 0),
          ...(all.warningS > 0 ? { shareOfWarning: shared(bring(warning.values), all.warningS) } : {}),
          ...(all.protectedPeople > 0
            ? { shareOfProtection: shared(bring(people.values), all.protectedPeople) }
            : {}),
        },
        gets: {
          threatenedPeople: threatenedIn(book, nation),
          alone: own(nation, isOnly(i)),
          withAll: own(nation, everyone),
        },
        cost: {
          share: assets === 0 ? 0 : shared(sensors + batteries.length, assets),
          status: "estimated",
          sensors,
          batteries: batteries.length,
          rounds: batteries.reduce((sum, b) => sum + b.rounds, 0),
        },
      };
    }),
    coalitions: coalitions(players, worth).map((c) => ({ ...c, ...shown(c) })),
    costBasis: COST_BASIS,
  };
};

const threatenedIn = (book: CaseBook, nation: string): number =>
  book.places.reduce((sum, p) => (p.nation === nation ? sum + p.people : sum), 0);

const shown = ({ warningS, protectedPeople }: Worth): Worth => ({
  warningS: rounded(warningS, 1),
  protectedPeople: rounded(protectedPeople, 0),
});
