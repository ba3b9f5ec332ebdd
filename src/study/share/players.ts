/**
 * Who brings anything to a coalition, and who is like whom.
 *
 * An asset counts in a coalition that holds its owner and its host: hosting is a contribution. A host outside the scenario is
 * taken to consent.
 * shape     players are owners and hosts; everyone else adds nothing to anyone's warning or protection. Two players are alike
 *           where exchanging them in the list of all assets, with what each asset does in every case, leaves the list the same
 */
import type { CaseBook } from "../cases/case-book.js";

export interface Players {
  readonly codes: readonly string[];
  /** By sensor and by battery: the players without whom it does not count. */
  readonly sensorNeeds: readonly (readonly number[])[];
  readonly batteryNeeds: readonly (readonly number[])[];
  /** By player: the index of the first that is like it. */
  readonly like: readonly number[];
}

interface Asset {
  readonly owner: string;
  readonly host: string;
}

export const playersOf = (book: CaseBook, nations: readonly string[]): Players => {
  const { sensors, batteries } = book;
  const assets: readonly Asset[] = [...sensors, ...batteries];
  const named = assets.flatMap(({ owner, host }) => [owner, ...(nations.includes(host) ? [host] : [])]);
  const codes = [...new Set(named)].sort();
  const needs = ({ owner, host }: Asset): number[] =>
    [...new Set([codes.indexOf(owner), codes.indexOf(host)])].filter((i) => i >= 0);
  return {
    codes,
    sensorNeeds: sensors.map(needs),
    batteryNeeds: batteries.map(needs),
    like: likeness(codes, assets, profiles(book)),
  };
};

/** What each asset does, as text: sensors first, then batteries. */
const profiles = ({ sensors, batteries, cases }: CaseBook): string[] => [
  ...sensors.map((s, i) => `${s.model.kind} ${cases.map((c) => c.sightS[i]).join(" ")}`),
  ...batteries.map((_, i) => `battery ${cases.map((c) => c.orderS[i]).join(" ")}`),
];

const likeness = (
  codes: readonly string[],
  assets: readonly Asset[],
  does: readonly string[],
): readonly number[] => {
  const listed = (rename: (code: string) => string): string =>
    assets
      .map((a, i) => `${rename(a.owner)} ${rename(a.host)} ${does[i]}`)
      .sort()
      .join("|");
  const as = listed((code) => code);
  return codes.map((code, i) => {
    const twin = codes.slice(0, i).findIndex((other) => {
      const exchange = (c: string): string => (c === code ? other : c === other ? code : c);
      return listed(exchange) === as;
    });
    return twin < 0 ? i : twin;
  });
};
