/**
 * A trust policy: which logs and witnesses are known, and which of the witnesses together are enough.
 *
 * Two blocs in one policy: `group both all nato rus` needs k of each, so that neither can rewrite history alone and neither
 * can be outvoted. Either can then hold back the full level of trust, which is why no warning waits for it.
 * source    C2SP tlog-policy
 * refuses   nothing is thrown: every issue is named with its line
 */
import { COSIGNATURE, ED25519, sameKey, verifierKeyOf, type VerifierKey } from "./key.js";

export interface Policy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: readonly { readonly name: string; readonly key: VerifierKey }[];
  /** A group's name to how many of which names it takes. */
  readonly groups: ReadonlyMap<string, { readonly needs: number; readonly of: readonly string[] }>;
  readonly quorum: string;
}
export interface PolicyIssue {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export const policyOf = (text: string): Policy | { readonly issues: readonly PolicyIssue[] } => {
  const logs: VerifierKey[] = [];
  const witnesses: { name: string; key: VerifierKey }[] = [];
  const groups = new Map<string, { needs: number; of: string[] }>();
  const used = new Set<string>();
  let quorum: string | undefined;
  const issues: PolicyIssue[] = [];
  const isKnown = (name: string): boolean => groups.has(name) || witnesses.some((w) => w.name === name);

  text.split("\n").forEach((raw, index) => {
    const fault = (message: string): void => void issues.push({ line: index + 1, message });
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u0008\u000b-\u001f\u007f]/u.test(raw)) return fault("holds a control character");
    const words = raw.split(/[ \t]+/u).filter((w) => w !== "");
    const [what, ...rest] = words;
    if (what === undefined || what.startsWith("#")) return;
    if (what === "log") {
      const key = keyOf(rest[0], ED25519, fault);
      if (rest.length < 1 || rest.length > 2) return fault("a log line is: log KEY [URL]");
      if (key === undefined) return;
      if (logs.some((k) => sameKey(k, key))) return fault("this log's key stands twice");
      logs.push(key);
    } else if (what === "witness") {
      const [name = ""] = rest;
      if (rest.length < 2 || rest.length > 3) return fault("a witness line is: witness NAME KEY [URL]");
      if (name === "none" || isKnown(name)) return fault(`the name ${name} is taken`);
      const key = keyOf(rest[1], COSIGNATURE, fault);
      if (key === undefined) return;
      if (witnesses.some((w) => sameKey(w.key, key))) return fault("this witness's key stands twice");
      witnesses.push({ name, key });
    } else if (what === "group") {
      const [name = "", many = "", ...of] = rest;
      if (of.length === 0) return fault("a group line is: group NAME all|any|K NAME...");
      if (name === "none" || isKnown(name)) return fault(`the name ${name} is taken`);
      const needs =
        many === "all" ? of.length : many === "any" ? 1 : /^[1-9]\d*$/.test(many) ? Number(many) : 0;
      if (needs < 1 || needs > of.length) return fault(`${many} of ${of.length} cannot be met`);
      for (const member of of) {
        if (!isKnown(member)) return fault(`${member} is not defined above`);
        if (used.has(member)) return fault(`${member} already counts in a group`);
        used.add(member);
      }
      groups.set(name, { needs, of });
    } else if (what === "quorum") {
      const [name = ""] = rest;
      if (rest.length !== 1) return fault("a quorum line is: quorum NAME");
      if (quorum !== undefined) return fault("there is more than one quorum line");
      if (name !== "none" && !isKnown(name)) return fault(`${name} is not defined above`);
      quorum = name;
    } else fault(`${what} is not log, witness, group or quorum`);
  });
  if (quorum === undefined && issues.length === 0)
    issues.push({ line: text.split("\n").length, message: "there is no quorum line" });
  return issues.length > 0 || quorum === undefined ? { issues } : { logs, witnesses, groups, quorum };
};

/** Whether those who cosigned are enough. */
export const isQuorum = (policy: Policy, cosigned: readonly VerifierKey[]): boolean => {
  const vouches = (name: string): boolean => {
    const group = policy.groups.get(name);
    if (group !== undefined) return group.of.filter(vouches).length >= group.needs;
    const witness = policy.witnesses.find((w) => w.name === name);
    return witness !== undefined && cosigned.some((key) => sameKey(key, witness.key));
  };
  return policy.quorum === "none" || vouches(policy.quorum);
};

const keyOf = (
  text: string | undefined,
  type: number,
  fault: (message: string) => void,
): VerifierKey | undefined => {
  if (text === undefined) return undefined;
  const key = verifierKeyOf(text);
  if ("why" in key) return void fault(`the key ${key.why}`);
  if (key.type !== type) return void fault(`the key is of type ${key.type}, where ${type} is due`);
  return key;
};
