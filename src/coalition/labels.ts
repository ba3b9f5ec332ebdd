/**
 * Labels of what is made and handed on: derived things carry the intersection of their inputs' audiences, and no label
 * widens on the way. Only the originator sets the first audience, by its rules.
 *
 * refuses   MODE_MISMATCH, when inputs of different modes would be mixed
 */
import { Refusal } from "../base/index.js";
import type { Label, Message, MessageKind, Mode, Party, ReleaseRule } from "../messages/index.js";
import type { Directory } from "./governance.js";
import { policyOf, type Item, type ReleasableKind } from "./policy.js";

/** The label of what `owner` makes from inputs with these labels: nobody may hold it who may not hold every input. */
export const derivedLabel = (made: {
  readonly mode: Mode;
  readonly owner: Party;
  readonly inputs: readonly Label[];
  readonly provenance: Iterable<string>;
}): Label => {
  const { mode, owner, inputs } = made;
  for (const input of inputs)
    if (input.mode !== mode)
      throw new Refusal(
        "MODE_MISMATCH",
        `${owner} cannot make a ${mode} product from a ${input.mode} message`,
        { mode, input: input.mode },
      );
  const [first, ...rest] = inputs;
  const common = (first?.releasableTo ?? []).filter((party) =>
    rest.every((label) => label.releasableTo.includes(party)),
  );
  return { mode, owner, releasableTo: sortedSet([owner, ...common]), provenance: sortedSet(made.provenance) };
};

/**
 * A measurement or notice as its originator takes it in from its own sensor: the label gets the audience that the
 * originator's rules give it. Anything else comes back as it is.
 */
export const labelledAtOrigin = <M extends Message>(
  message: M,
  rules: readonly ReleaseRule[],
  directory: Directory,
): M => {
  if (!isOriginal(message.kind)) return message;
  const audience = policyOf(rules, directory).audience(itemOf(message, message.kind));
  return {
    ...message,
    label: { ...message.label, releasableTo: sortedSet([message.label.owner, ...audience]) },
  };
};

/** Kinds that come from a sensor or an office and not from other messages: their owner alone sets their audience. */
export const isOriginal = (kind: MessageKind): kind is "measurements" | "notification" =>
  kind === "measurements" || kind === "notification";

/** Whether a label lets a party hold the content: by name, or as a centre all of whose staff may. */
export const mayHold = (label: Label, party: Party, directory: Directory): boolean => {
  if (label.releasableTo.includes(party)) return true;
  const centre = directory.centres.find((c) => c.party === party);
  return centre !== undefined && centre.members.every((member) => label.releasableTo.includes(member));
};

/** What the rules look at in a message; sensors are those named in the body and in the label. */
export const itemOf = (message: Message, kind: ReleasableKind): Item => {
  const named =
    message.kind === "measurements"
      ? [message.body.sensor]
      : message.kind === "track"
        ? message.body.sensors
        : [];
  return { owner: message.label.owner, kind, sensors: sortedSet([...named, ...message.label.provenance]) };
};

export const sortedSet = (items: Iterable<string>): string[] => [...new Set(items)].sort();
