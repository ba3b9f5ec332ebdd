/** In words: the assessment that a run used, and which end of each disputed value flew. */
import type { AssessmentUsed } from "../../messages/index.js";

export const assessmentText = ({ id, version, digest, take, signedBy, values }: AssessmentUsed): string => {
  const named =
    id === "catalogue"
      ? `Missiles as the catalogue has them (${digest.slice(0, 16)}…)`
      : `Missiles as the joint threat assessment ${id}@${version} has them (${digest.slice(0, 16)}…; signed by ${signedBy.join(", ") || "nobody"})`;
  const taken =
    take === "joint"
      ? id === "catalogue"
        ? "the values it lists first"
        : "the values held jointly"
      : take === "low" || take === "high"
        ? `the ${take} ends`
        : `the values of ${take}`;
  const disputed = values.filter((v) => v.low !== v.high);
  const ends = disputed.map(
    (v) =>
      `${v.missile} ${v.field} ${v.value} ${v.unit} (${endOf(v.value, v.low, v.high)} of ${v.low} to ${v.high}; ${v.of})`,
  );
  return `${named}, ${taken}.${ends.length === 0 ? "" : ` Disputed: ${ends.join("; ")}.`}`;
};

const endOf = (value: number, low: number, high: number): string =>
  value === low ? "low end" : value === high ? "high end" : "between the ends";
