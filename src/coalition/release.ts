/**
 * Whether an item may go to a party, in which form and how late, or why not. Deny by default; say why.
 *
 * In this order: a centre's own log never leaves; modes never mix; who received an item passes it on only to parties its
 * label names, and a maker is bound by its inputs in the same way; a denial overrides; the first permission counts.
 * The copy that leaves carries a label that names only parties the rules grant, and no party more than before.
 * leaves out  signatures of originators; what several copies over time tell together (docs/trust.md)
 */
import {
  RELEASABLE_KINDS,
  type Label,
  type Message,
  type Party,
  type ReleaseRule,
} from "../messages/index.js";
import type { Directory } from "./governance.js";
import { degraded } from "./degrade.js";
import { isOriginal, itemOf, mayHold, sortedSet } from "./labels.js";
import { policyOf, type ReleasableKind } from "./policy.js";

export interface ReleaseQuestion {
  readonly rules: readonly ReleaseRule[];
  readonly directory: Directory;
  /** The party that holds the message and is asked to send it. */
  readonly holder: Party;
  readonly message: Message;
  readonly to: Party;
}

export type ReleaseDecision =
  | {
      readonly decision: "release";
      /** As it may leave: perhaps degraded, its label never wider than it was. */
      readonly message: Message;
      /** Identifier of the rule that lets it go. */
      readonly rule: string;
      readonly delayS: number;
    }
  | { readonly decision: "withhold"; readonly code: WithholdCode; readonly reason: string };

export type WithholdCode =
  | "OWN_LOG"
  | "RECEIVER_UNKNOWN"
  | "MODE_MISMATCH"
  | "ORIGINATOR_CONTROL"
  | "INPUTS_NOT_RELEASABLE"
  | "DENIED"
  | "NO_RULE"
  | "CANNOT_HIDE_SENSOR";

export const decideRelease = ({
  rules,
  directory,
  holder,
  message,
  to,
}: ReleaseQuestion): ReleaseDecision => {
  const { kind, label } = message;
  if (!isReleasable(kind)) return withhold("OWN_LOG", `${kind} is for the centre's own log`);
  if (!directory.parties.includes(to)) return withhold("RECEIVER_UNKNOWN", `${to} is no party of this roof`);
  if (label.mode !== directory.mode)
    return withhold("MODE_MISMATCH", `a ${label.mode} message cannot go out of a ${directory.mode} centre`);
  const isOwner = label.owner === holder;
  // An original in its owner's hands has no audience yet: the owner's rules are about to set it.
  const isBound = !(isOwner && isOriginal(kind));
  if (isBound && !mayHold(label, to, directory))
    return isOwner
      ? withhold("INPUTS_NOT_RELEASABLE", `it rests on something that ${to} may not hold`)
      : withhold("ORIGINATOR_CONTROL", `${label.owner} did not release it to ${to}`);
  const policy = policyOf(rules, directory);
  const item = itemOf(message, kind);
  const ruling = policy.ruling(item, to);
  if (!ruling.release)
    return ruling.code === "DENIED"
      ? withhold("DENIED", `rule ${ruling.rule.id} forbids ${kind} of ${label.owner} to ${to}`)
      : withhold("NO_RULE", `no rule releases ${kind} of ${label.owner} to ${to}`);
  const granted = policy.audience(item);
  const known = isBound ? narrowed(label, granted, directory) : sortedSet([label.owner, ...granted]);
  const releasableTo = known.includes(to) ? known : sortedSet([...known, to]);
  const copy = degraded({ ...message, label: { ...label, releasableTo } }, ruling.rule.degrade ?? {});
  if (copy === "sensor-cannot-be-hidden")
    return withhold(
      "CANNOT_HIDE_SENSOR",
      `rule ${ruling.rule.id} hides the sensor, and a raw measurement shows where it stands`,
    );
  return {
    decision: "release",
    message: copy,
    rule: ruling.rule.id,
    delayS: ruling.rule.degrade?.delayS ?? 0,
  };
};

/** The owner and those whom both the rules and the old label name; remembered, since one message is offered to many. */
const narrowed = (label: Label, granted: readonly Party[], directory: Directory): string[] => {
  const byLabel = NARROWED.get(granted) ?? new WeakMap<Label, string[]>();
  NARROWED.set(granted, byLabel);
  const known = byLabel.get(label);
  if (known !== undefined) return known;
  const made = sortedSet([label.owner, ...granted.filter((party) => mayHold(label, party, directory))]);
  byLabel.set(label, made);
  return made;
};

/** By the audience the rules give, which belongs to one policy and so to one directory; then by label. */
const NARROWED = new WeakMap<readonly Party[], WeakMap<Label, string[]>>();

const withhold = (code: WithholdCode, reason: string): ReleaseDecision => ({
  decision: "withhold",
  code,
  reason,
});

const isReleasable = (kind: Message["kind"]): kind is ReleasableKind =>
  (RELEASABLE_KINDS as readonly string[]).includes(kind);
