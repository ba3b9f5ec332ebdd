/**
 * Who is who: which parties a name in a rule stands for, and who talks to whom.
 *
 * `*` is everyone; a bloc (`NATO`) is its nations and, where the mode has one, its centre; `JOINT` is the joint centre and
 * every nation that staffs it, because what a jointly staffed centre holds its staff has seen.
 */
import type { Party } from "../messages/index.js";
import type { Directory, DirectoryInput } from "./governance.js";
import { governanceOf } from "./modes.js";

export const directoryOf = ({ mode, governance, nations }: DirectoryInput): Directory => {
  const centres = governanceOf(governance).jointCentres(nations);
  const codes = nations.map((n) => n.code);
  const parties = [...new Set([...codes, ...centres.map((c) => c.party)])];
  const blocs = new Map(nations.map((n) => [n.code, n.bloc]));
  const known = new Map<string, readonly Party[]>();

  const named = (who: string): readonly Party[] => {
    if (who === "*") return parties;
    const centre = centres.find((c) => c.party === who);
    const members = centre?.members ?? nations.filter((n) => n.bloc === who).map((n) => n.code);
    return parties.filter((p) => p === who || members.includes(p));
  };
  const expand = (who: string): readonly Party[] => {
    const answer = known.get(who) ?? named(who);
    known.set(who, answer);
    return answer;
  };
  const headOf = (bloc: Party): readonly Party[] => {
    const centre = centres.find((c) => c.party === bloc);
    return centre === undefined ? nations.filter((n) => n.bloc === bloc).map((n) => n.code) : [bloc];
  };
  const otherHeads = (bloc: Party): readonly Party[] =>
    [...new Set(nations.map((n) => n.bloc))].filter((b) => b !== bloc).flatMap(headOf);

  return {
    mode,
    governance,
    nations,
    centres,
    parties,
    expand,
    nationsOf: (who) => expand(who).filter((p) => blocs.has(p)),
    blocOf: (party) => blocs.get(party) ?? (centres.some((c) => c.party === party) ? party : "none"),
    plannerOf: (owner) =>
      (governanceOf(governance).plans === "centre"
        ? centres.find((c) => c.members.includes(owner))?.party
        : undefined) ?? owner,
    neighbours: (party) => {
      const own = centres.find((c) => c.party === party);
      const joint = centres.some((c) => c.members.length === nations.length);
      if (own !== undefined) return joint ? own.members : [...own.members, ...otherHeads(own.party)];
      const staffed = centres.filter((c) => c.members.includes(party)).map((c) => c.party);
      return staffed.length > 0 ? staffed : otherHeads(blocs.get(party) ?? "none");
    },
  };
};
