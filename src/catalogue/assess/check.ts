/**
 * What the catalogue says of an assessment: missiles it does not know, fields a missile does not have, values out of all proportion.
 *
 * shape     issues carry the path alone; `issuesWithPlaces` adds line and column from the text they came from
 * domain    an assessment that `parseAssessment` let through
 */
import type { Issue } from "../../base/index.js";
import type { AssessedField, Assessment, MissileEntry, Quantity } from "../../messages/index.js";
import { missiles } from "../missiles/index.js";
import { spread } from "../quantity.js";
import { nearestTo } from "../resolve/nearest.js";

export const checkAssessment = (assessment: Assessment): Issue[] =>
  assessment.values.flatMap((value, i) => {
    const path = `values[${i}]`;
    const entry = missiles.find((m) => m.id === value.missile);
    if (entry === undefined)
      return [
        {
          code: "UNKNOWN_MISSILE",
          path: `${path}.missile`,
          message: `no missile of the catalogue is called "${value.missile}"${nearestTo(
            value.missile,
            missiles.map((m) => m.id),
          )}`,
        },
      ];
    const said = [
      { value: value.value, path: `${path}.value` },
      ...value.positions.flatMap((p, j) =>
        p.value === undefined ? [] : [{ value: p.value, path: `${path}.positions[${j}].value` }],
      ),
    ];
    return said.flatMap((s) => boundIssues(entry, value.field, s.value, s.path));
  });

/** What no missile has, whatever is claimed of it. */
const BOUNDS: Readonly<Record<AssessedField, readonly [low: number, high: number]>> = {
  rangeKm: [10, 20_015],
  apogeeKm: [10, 50_000],
  payloadKg: [1, 20_000],
  year: [1940, 2100],
};
/** Publications differ by up to a factor of two; three and a half is a slip of the pen. */
const FACTOR = 3.5;

const boundIssues = (entry: MissileEntry, field: AssessedField, value: number, path: string): Issue[] => {
  const say = (low: number, high: number, why: string): Issue[] =>
    value >= low && value <= high
      ? []
      : [{ code: "NOT_PLAUSIBLE", path, message: `${value} is not between ${low} and ${high}: ${why}` }];
  const [low, high] = BOUNDS[field];
  const outright = say(low, high, `no missile's ${field} is`);
  if (outright.length > 0) return outright;
  if (field === "year")
    return Number.isInteger(value) ? [] : [{ code: "NOT_PLAUSIBLE", path, message: `${value} is no year` }];
  const published: Quantity | undefined = entry[field];
  if (published === undefined)
    return [{ code: "FIELD_NOT_THERE", path, message: `the catalogue has no ${field} of ${entry.id}` }];
  const ends = spread(published);
  return say(
    Math.round(ends.low / FACTOR),
    Math.round(ends.high * FACTOR),
    `of ${entry.id} ${ends.low === ends.high ? ends.low : `${ends.low} to ${ends.high}`} ${published.unit} is published`,
  );
};
