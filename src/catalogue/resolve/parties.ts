/**
 * Who may be named in a scenario: its nations, their blocs, the joint centre, `*`, and nations of the catalogue outside it.
 *
 * shape     `JOINT` may be named in every scenario, since a scenario is played under each mode of governance
 */
import type { ResolvedScenario, Scenario } from "../../messages/index.js";
import { nations } from "../nations.js";
import type { Findings } from "./findings.js";
import { nearestTo } from "./nearest.js";

export interface Parties {
  readonly nations: ResolvedScenario["nations"];
  /** Says UNKNOWN_PARTY unless the nation takes part. */
  mustTakePart(code: string, path: string, what: string): void;
  /** Says UNKNOWN_NATION unless the catalogue knows the nation, inside the scenario or outside. */
  mustBeNation(code: string, path: string, what: string): void;
  /** Says UNKNOWN_PARTY unless the name stands for somebody of the scenario. */
  mustBeSomebody(name: string, path: string, what: string): void;
}

const JOINT = "JOINT";
const CODES = nations.map((n) => n.nation);

export const partiesOf = (scenario: Scenario, findings: Findings): Parties => {
  const found = scenario.nations.flatMap((code, i) => {
    const entry = nations.find((n) => n.nation === code);
    if (entry !== undefined) return [{ code, name: entry.name, bloc: blocOf(entry.bloc, code) }];
    findings.say("UNKNOWN_NATION", `nations[${i}]`, unknownNation(code, "nation"));
    return [];
  });
  const listed = scenario.nations;
  const names = [...new Set([...listed, ...found.map((n) => n.bloc), JOINT])];
  return {
    nations: found,
    mustTakePart: (code, path, what) => {
      if (listed.includes(code)) return;
      findings.say(
        "UNKNOWN_PARTY",
        path,
        `${what} "${code}" is not among the nations of the scenario${nearestTo(code, listed)}`,
      );
    },
    mustBeNation: (code, path, what) => {
      if (listed.includes(code) || CODES.includes(code)) return;
      findings.say("UNKNOWN_NATION", path, unknownNation(code, what));
    },
    mustBeSomebody: (name, path, what) => {
      if (name === "*" || names.includes(name)) return;
      findings.say(
        "UNKNOWN_PARTY",
        path,
        `${what} "${name}" stands for nobody of the scenario${nearestTo(name, names)}`,
      );
    },
  };
};

/** A nation outside every bloc is one of its own. */
const blocOf = (bloc: string, code: string): string => (bloc === "NONE" ? code : bloc);

const unknownNation = (code: string, what: string): string =>
  `${what} "${code}" is not a nation of the catalogue${nearestTo(code, CODES)}`;
