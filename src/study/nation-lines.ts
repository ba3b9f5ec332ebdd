/**
 * One line a nation: who was warned how long before, whose batteries acted, how many people are protected.
 *
 * People are those at known places (GeoNames towns). Threatened are those within reach of at least one threat of the
 * scenario; protected are the threatened at whose place every threat that reaches it can be engaged once (twice).
 * shape     each nation's `JUDGED` largest threatened places are judged; each smaller one counts with the nearest of these
 * leaves out  people outside known places; what protection.ts leaves out
 * Complexity: nations × JUDGED × threats × batteries intercept windows.
 */
import { cos, radFromDeg, rounded } from "../base/index.js";
import { places, type Place } from "../earth/index.js";
import type { LaunchResult, NationLine, ResolvedScenario, Sight } from "../messages/index.js";
import type { ExerciseOutcome } from "../exercise/index.js";
import { directionOf } from "./arc.js";
import { engagements } from "./protection.js";
import { threatsOf, type ScenarioThreat } from "./threats.js";

const JUDGED = 6;

export const nationLines = (
  scenario: ResolvedScenario,
  outcome: ExerciseOutcome,
  launches: readonly LaunchResult[],
  seen: readonly Sight[],
): NationLine[] => {
  const threats = threatsOf(outcome, seen);
  const count = engagements(scenario);
  const byNation = new Map<string, Place[]>();
  for (const place of places) {
    const own = byNation.get(place.nation) ?? [];
    own.push(place);
    byNation.set(place.nation, own);
  }
  return scenario.nations.map(({ code }): NationLine => {
    const warnings = launches.flatMap((l) => l.warnings.filter((w) => w.nation === code));
    const own = byNation.get(code) ?? [];
    const people = (some: readonly { readonly population: number }[]): number =>
      some.reduce((sum, p) => sum + p.population, 0);
    const threatened = own.flatMap((place) => {
      const by = threats.filter((t) => reaches(t, place));
      return by.length === 0 ? [] : [{ place, by }];
    });
    const judged = threatened.slice(0, JUDGED);
    const often = judged.map(({ place, by }) => Math.min(...by.map((threat) => count(threat, place))));
    const protectedPeople = (times: number): number =>
      people(threatened.map((t) => t.place).filter((place) => often[nearest(judged, place)]! >= times));
    const leads = warnings.map((w) => w.leadTimeS).sort((a, b) => a - b);
    return {
      nation: code,
      population: people(own),
      threatened: people(threatened.map((t) => t.place)),
      warnings: warnings.length,
      ...(leads.length === 0 ? {} : { medianLeadTimeS: median(leads) }),
      engagementsOwned: launches.reduce(
        (n, l) => n + l.engagements.filter((e) => e.nation === code).length,
        0,
      ),
      protectedOnce: protectedPeople(1),
      protectedTwice: protectedPeople(2),
    };
  });
};

const median = (sorted: readonly number[]): number => {
  const middle = (sorted.length - 1) / 2;
  return rounded((sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2, 1);
};

const EARTH_KM = 6371;

const reaches = (threat: ScenarioThreat, place: Place): boolean => {
  const at = directionOf(radFromDeg(place.latDeg), radFromDeg(place.lonDeg));
  // Compared by the cosine of the angle: no arccosine for thousands of places.
  const c = threat.direction[0] * at[0] + threat.direction[1] * at[1] + threat.direction[2] * at[2];
  return c >= cos(Math.min(threat.reachKm / EARTH_KM, Math.PI));
};

const nearest = (judged: readonly { readonly place: Place }[], place: Place): number => {
  let best = 0;
  let bestD = Infinity;
  judged.forEach(({ place: p }, i) => {
    const dLat = p.latDeg - place.latDeg;
    const dLon = (p.lonDeg - place.lonDeg) * cos(radFromDeg(place.latDeg));
    const d = dLat * dLat + dLon * dLon;
    if (d < bestD) {
      bestD = d;
      best = i;
    }
  });
  return best;
};
