import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label, labelSchema, MODES } from "./index.js";

const party = fc.constantFrom("NOR", "RUS", "TUR", "POL", "USA", "NATO", "JOINT");
const parties = fc.array(party, { maxLength: 8 });
const names = fc.array(fc.string({ maxLength: 6 }), { maxLength: 8 });

describe("a label", () => {
  it("always holds its owner, sorted and once, and parses at the door", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MODES), party, parties, names, (mode, owner, to, provenance) => {
        const made = label(mode, owner, to, provenance);
        expect(made.releasableTo).toContain(owner);
        expect(made.releasableTo).toEqual([...new Set([owner, ...to])].sort());
        expect(made.provenance).toEqual([...new Set(provenance)].sort());
        expect(labelSchema.parse(made)).toEqual(made);
      }),
    );
  });

  it("is the same whatever the order it was written in", () => {
    fc.assert(
      fc.property(parties, names, (to, provenance) => {
        const forth = label("exercise", "NOR", to, provenance);
        expect(label("exercise", "NOR", [...to].reverse(), [...provenance].reverse())).toEqual(forth);
      }),
    );
  });

  it("is releasable to its owner alone when nobody is named", () => {
    expect(label("live", "TUR")).toEqual({
      mode: "live",
      owner: "TUR",
      releasableTo: ["TUR"],
      provenance: [],
    });
  });

  it.each([
    ["an unknown mode", { ...label("live", "TUR"), mode: "test" }],
    ["a party in small letters", { ...label("live", "TUR"), owner: "tur" }],
    ["anyone, written as a star", { ...label("live", "TUR"), releasableTo: ["*"] }],
    ["a field nobody knows", { ...label("live", "TUR"), widen: true }],
  ])("does not parse with %s", (_what, value) => {
    expect(labelSchema.safeParse(value).success).toBe(false);
  });
});
