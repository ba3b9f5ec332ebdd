/** One value of a joint assessment as two of its parties hold it. */
import type { AssessedField, AssessedValue, Assessment, Position } from "../../../../../messages/index.js";

/** `joint` holds what the document says; a party what it wrote beside it. */
export const JOINT = "joint";

export interface Held {
  readonly value: number;
  readonly stance: Position["stance"] | "joint";
  readonly source: string;
  readonly reason?: string;
}
export interface Row {
  readonly key: string;
  readonly missile: string;
  readonly field: AssessedField;
  readonly unit: string;
  readonly left: Held;
  readonly right: Held;
  readonly assessed: AssessedValue;
}

export const heldBy = (assessed: AssessedValue, party: string): Held => {
  const { value, source } = assessed;
  if (party === JOINT) return { value, source, stance: "joint" };
  const position = assessed.positions.find((p) => p.party === party);
  // A party that says nothing of a value has reserved its position.
  if (position === undefined) return { value, source, stance: "reserved" };
  return {
    value: position.value ?? value,
    stance: position.stance,
    source: position.source ?? source,
    ...(position.reason === undefined ? {} : { reason: position.reason }),
  };
};

export const rowsOf = ({ values }: Assessment, left: string, right: string): readonly Row[] =>
  values.map((assessed) => ({
    key: `${assessed.missile} ${assessed.field}`,
    missile: assessed.missile,
    field: assessed.field,
    unit: assessed.unit,
    left: heldBy(assessed, left),
    right: heldBy(assessed, right),
    assessed,
  }));

export const differs = (row: Row): boolean => row.left.value !== row.right.value;
