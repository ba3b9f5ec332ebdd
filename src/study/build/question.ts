/**
 * A scenario as a question of what to build, and other scenarios' roofs set to the same work.
 *
 * shape     candidates are the scenario's batteries, each at a cost of one: no publication read prices them one by one
 */
import type { ResolvedScenario } from "../../messages/index.js";
import { caseBook, type CaseBook } from "../cases/case-book.js";
import { casePlaces } from "../cases/places.js";
import { caseThreats } from "../cases/threats.js";
import { worthOf, type Worth } from "../cases/worth.js";
import { buildProblemOf, type BuildProblem } from "./problem.js";

const PLACES_EACH = 6;

export const buildQuestion = (
  scenario: ResolvedScenario,
  budget: number,
  refused: readonly string[],
): BuildProblem => buildProblemOf(bookOf(scenario, scenario), { budget, refused, cost: () => 1 });

export interface ComparedPlan extends Worth {
  readonly scenario: string;
  readonly title: string;
  readonly batteries: number;
  readonly sensors: number;
  /** The least share of its threatened people that a nation has protected, over all nations. */
  readonly worst: number;
}

/** What each roof does against the threats of one of them, at that one's nations' places. */
export const comparePlans = (work: ResolvedScenario, plans: readonly ResolvedScenario[]): ComparedPlan[] =>
  plans.map((plan) => {
    const book = bookOf(work, plan);
    const all = { hasSensor: () => true, hasBattery: () => true };
    const shares = work.nations.flatMap(({ code }) => {
      const people = book.places.filter((p) => p.nation === code).reduce((sum, p) => sum + p.people, 0);
      return people === 0 ? [] : [worthOf(book, all, (nation) => nation === code).protectedPeople / people];
    });
    return {
      scenario: plan.name,
      title: plan.title,
      batteries: plan.batteries.length,
      sensors: plan.sensors.length,
      ...worthOf(book, all),
      worst: shares.length === 0 ? 0 : Math.min(...shares),
    };
  });

const bookOf = (work: ResolvedScenario, assets: ResolvedScenario): CaseBook => {
  const threats = caseThreats(work);
  const codes = work.nations.map((n) => n.code);
  return caseBook(threats, casePlaces(codes, threats, PLACES_EACH), assets);
};
