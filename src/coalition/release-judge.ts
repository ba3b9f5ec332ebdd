/**
 * A second opinion on release, for tests alone: the same rules read another way, sharing no code with release.ts.
 *
 * It writes out, for one item, the set of parties that each rule touches, and answers by set arithmetic: permitted without
 * denied, and within the bound. Slow and plain on purpose.
 */
import type { Message, ReleaseRule } from "../messages/index.js";

export interface JudgedWorld {
  readonly mode: string;
  readonly governance: string;
  readonly nations: readonly { readonly code: string; readonly bloc: string }[];
  /** Centre and its staff. */
  readonly centres: Readonly<Record<string, readonly string[]>>;
}

export interface Judgement {
  readonly may: boolean;
  /** The rule that counted, or "none". */
  readonly rule: string;
  /** Whom the copy's label may name at most. */
  readonly label: readonly string[];
}

export const judgeRelease = (
  world: JudgedWorld,
  rules: readonly ReleaseRule[],
  holder: string,
  message: Message,
  to: string,
): Judgement => {
  const no: Judgement = { may: false, rule: "none", label: [] };
  const everyone = new Set([...world.nations.map((n) => n.code), ...Object.keys(world.centres)]);
  const { owner, releasableTo, mode } = message.label;
  if (["setup", "tick", "no-engagement", "withheld"].includes(message.kind)) return no;
  if (mode !== world.mode || !everyone.has(to)) return no;

  const bearers = (name: string): Set<string> => {
    if (name === "*") return everyone;
    const found = new Set<string>();
    if (everyone.has(name)) found.add(name);
    for (const n of world.nations) if (n.bloc === name) found.add(n.code);
    for (const staff of world.centres[name] ?? []) found.add(staff);
    return found;
  };
  const rests = new Set(message.label.provenance);
  if (message.kind === "measurements") rests.add(message.body.sensor);
  if (message.kind === "track") message.body.sensors.forEach((s) => rests.add(s));

  const touched = (kind: string): { permitted: Map<string, string>; denied: Set<string> } => {
    const permitted = new Map<string, string>();
    const denied = new Set<string>();
    for (const rule of rules) {
      const inForce = !rule.governance || rule.governance.some((g) => g === world.governance);
      const owns = rule.owner === "*" || rule.owner === owner || bearers(rule.owner).has(owner);
      if (!inForce || !owns || !rule.what.some((k) => k === kind)) continue;
      const listed = rule.sensors === undefined ? rests : new Set(rule.sensors);
      const outside = [...rests].filter((s) => !listed.has(s)).length;
      if (rule.deny) {
        const vague = rests.size === 0 || rests.has("undisclosed");
        if (rule.sensors !== undefined && !vague && outside === rests.size) continue;
        for (const name of rule.to) for (const p of bearers(name)) denied.add(p);
      } else {
        if (rule.sensors !== undefined && (rests.size === 0 || outside > 0)) continue;
        for (const name of rule.to)
          for (const p of bearers(name)) if (!permitted.has(p)) permitted.set(p, rule.id);
      }
    }
    return { permitted, denied };
  };

  const original = message.kind === "measurements" || message.kind === "notification";
  const bound = new Set<string>();
  for (const p of everyone) {
    const staff = world.centres[p];
    const staffed = staff !== undefined && staff.every((s) => releasableTo.includes(s));
    if ((original && owner === holder) || releasableTo.includes(p) || staffed) bound.add(p);
  }
  const own = touched(message.kind);
  const rule = own.permitted.get(to);
  if (rule === undefined || own.denied.has(to) || !bound.has(to)) return no;

  const made = ["track", "recognition", "warning", "engagement", "engagement-report"].map(touched);
  const label = new Set([owner, to]);
  for (const p of bound) {
    const grants = (own.permitted.has(p) && !own.denied.has(p)) || made.some((t) => t.permitted.has(p));
    if (grants && !made.some((t) => t.denied.has(p))) label.add(p);
  }
  return { may: true, rule, label: [...label].sort() };
};
