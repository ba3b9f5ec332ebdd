/**
 * What an assessment says of one value to one reader: the joint value, one end of what is published, or one party's own.
 *
 * shape     a party that agrees or reserves itself has the joint value; `low` and `high` are the ends over the joint value and every dissent
 */
import type { AssessedField, AssessedValue, Assessment } from "./assessment.js";

export interface Assessed {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whose it is: `joint`, or a party. */
  readonly of: string;
}

/** `take`: `joint`, `low`, `high`, or a party. */
export const assessedValue = (said: AssessedValue, take: string): Assessed => {
  const all = [
    { value: said.value, of: "joint" },
    ...said.positions.flatMap((p) =>
      p.stance === "dissent" && p.value !== undefined ? [{ value: p.value, of: p.party }] : [],
    ),
  ];
  const sorted = [...all].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
  const chosen =
    take === "low" ? lowest : take === "high" ? highest : (all.find((a) => a.of === take) ?? all[0]!);
  return { ...chosen, low: lowest.value, high: highest.value };
};

export const assessedOf = (
  assessment: Assessment,
  missile: string,
  field: AssessedField,
): AssessedValue | undefined => assessment.values.find((v) => v.missile === missile && v.field === field);

export interface ValueDifference {
  readonly missile: string;
  readonly field: AssessedField;
  readonly unit: string;
  readonly a: Assessed;
  readonly b: Assessed;
  /** Why each dissents, where it does. */
  readonly reasonA?: string;
  readonly reasonB?: string;
}

/** Every value that two parties hold differently, in the order of the assessment. */
export const assessedDifferences = (
  assessment: Assessment,
  a: string,
  b: string,
): readonly ValueDifference[] =>
  assessment.values.flatMap((said) => {
    const [ofA, ofB] = [assessedValue(said, a), assessedValue(said, b)];
    if (ofA.value === ofB.value) return [];
    const [reasonA, reasonB] = [reasonOf(said, a), reasonOf(said, b)];
    return [
      {
        missile: said.missile,
        field: said.field,
        unit: said.unit,
        a: ofA,
        b: ofB,
        ...(reasonA === undefined ? {} : { reasonA }),
        ...(reasonB === undefined ? {} : { reasonB }),
      },
    ];
  });

const reasonOf = (said: AssessedValue, party: string): string | undefined =>
  said.positions.find((p) => p.party === party && p.stance === "dissent")?.reason;
