/**
 * Release rules made ready for questions: which rule lets an item of one owner go to one party, and which forbids it.
 *
 * With no permission nothing goes; a denial overrides every permission; of several permissions the first written counts.
 * A permission that names sensors covers what rests on those alone; a denial that names sensors covers whatever rests on
 * any of them, and whatever does not say on which it rests.
 * Complexity: rules are few; answers about audiences are remembered by owner and sensors.
 */
import type { Party, ReleaseRule } from "../messages/index.js";
import type { Directory } from "./governance.js";

/** In place of a sensor's name that was not released. */
export const UNDISCLOSED = "undisclosed";

export type ReleasableKind = ReleaseRule["what"][number];

/** What a release rule looks at. */
export interface Item {
  readonly owner: Party;
  readonly kind: ReleasableKind;
  /** Everything it rests on, sensors by name. */
  readonly sensors: readonly string[];
}

export type Ruling =
  | { readonly release: true; readonly rule: ReleaseRule }
  | { readonly release: false; readonly code: "NO_RULE" }
  | { readonly release: false; readonly code: "DENIED"; readonly rule: ReleaseRule };

export interface Policy {
  ruling(item: Item, to: Party): Ruling;
  /** Everyone to whom the item, or anything made from it, may ever come: the bound its label carries. */
  audience(item: Item): readonly Party[];
}

export const policyOf = (rules: readonly ReleaseRule[], directory: Directory): Policy => {
  const byDirectory = POLICIES.get(rules) ?? new WeakMap<Directory, Policy>();
  POLICIES.set(rules, byDirectory);
  const known = byDirectory.get(directory);
  if (known !== undefined) return known;
  const made = makePolicy(rules, directory);
  byDirectory.set(directory, made);
  return made;
};

/** What is made from measurements: a party denied any of these is off the label altogether. */
const PROCESSED: readonly ReleasableKind[] = [
  "track",
  "recognition",
  "warning",
  "engagement",
  "engagement-report",
];

const POLICIES = new WeakMap<readonly ReleaseRule[], WeakMap<Directory, Policy>>();

interface Ready {
  readonly rule: ReleaseRule;
  readonly owners: ReadonlySet<string> | "*";
  readonly to: ReadonlySet<string>;
}

const makePolicy = (rules: readonly ReleaseRule[], directory: Directory): Policy => {
  const ready: Ready[] = rules
    .filter((rule) => rule.governance === undefined || rule.governance.includes(directory.governance))
    .map((rule) => ({
      rule,
      // Anyone may own an item, also a state outside the coalition that gave notice of a launch.
      owners: rule.owner === "*" ? "*" : new Set([rule.owner, ...directory.expand(rule.owner)]),
      to: new Set(rule.to.flatMap((who) => directory.expand(who))),
    }));
  const audiences = new Map<string, readonly Party[]>();

  const ruling = (item: Item, to: Party): Ruling => {
    let permission: ReleaseRule | undefined;
    for (const r of ready) {
      if (
        !r.to.has(to) ||
        !(r.owners === "*" || r.owners.has(item.owner)) ||
        !r.rule.what.includes(item.kind)
      )
        continue;
      if (r.rule.deny === true) {
        if (restsOnAny(item, r.rule.sensors)) return { release: false, code: "DENIED", rule: r.rule };
      } else if (permission === undefined && restsOnlyOn(item, r.rule.sensors)) permission = r.rule;
    }
    return permission === undefined
      ? { release: false, code: "NO_RULE" }
      : { release: true, rule: permission };
  };

  const audience = (item: Item): readonly Party[] => {
    const key = `${item.kind}|${item.owner}|${[...item.sensors].sort().join("|")}`;
    const known = audiences.get(key);
    if (known !== undefined) return known;
    const made = directory.parties.filter((party) => {
      const products = PROCESSED.map((kind) => ruling({ ...item, kind }, party));
      const isDenied = products.some((r) => !r.release && r.code === "DENIED");
      return !isDenied && (products.some((r) => r.release) || ruling(item, party).release);
    });
    audiences.set(key, made);
    return made;
  };
  return { ruling, audience };
};

const restsOnlyOn = (item: Item, sensors: readonly string[] | undefined): boolean =>
  sensors === undefined || (item.sensors.length > 0 && item.sensors.every((s) => sensors.includes(s)));

const restsOnAny = (item: Item, sensors: readonly string[] | undefined): boolean =>
  sensors === undefined ||
  item.sensors.length === 0 ||
  item.sensors.some((s) => s === UNDISCLOSED || sensors.includes(s));
