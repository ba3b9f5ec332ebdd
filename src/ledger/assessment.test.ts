/** Whatever is changed after signing is found: one value, one reason, one letter; and nobody's signature passes for another's. */
import { describe, expect, it } from "vitest";
import { ASSESSMENT_FORMAT, assessmentSchema, type Assessment } from "../messages/index.js";
import { assessmentSimulatedKey, signAssessment, signingKey, verifyAssessment } from "./index.js";

const unsigned: Assessment = assessmentSchema.parse({
  format: ASSESSMENT_FORMAT,
  id: "test",
  version: 1,
  date: "2010-11-20",
  title: "A test",
  parties: ["NATO", "RUS"],
  values: [
    {
      missile: "irn-shahab-3",
      field: "rangeKm",
      value: 1300,
      unit: "km",
      source: "a source",
      status: "disputed",
      positions: [
        { party: "RUS", stance: "dissent", value: 2100, source: "another", reason: "flown farther" },
      ],
    },
  ],
});
const own = (party: string, fill: number) => signingKey(party, new Uint8Array(32).fill(fill));
const signed: Assessment = {
  ...unsigned,
  signatures: [
    signAssessment(unsigned, own("NATO", 1)),
    signAssessment(unsigned, assessmentSimulatedKey("RUS")),
  ],
};
const codes = (a: Assessment, trusted = {}): string[] =>
  verifyAssessment(a, trusted).issues.map((i) => i.code);

describe("signatures of an assessment", () => {
  it("hold over what was signed, in whatever order the keys stand", () => {
    expect(codes(signed)).toEqual([]);
    const { values, ...rest } = signed;
    expect(codes({ values, ...rest })).toEqual([]);
  });

  const changes: readonly (readonly [string, (a: Assessment) => void])[] = [
    ["the joint value", (a) => void (a.values[0]!.value = 1301)],
    ["a dissenting value", (a) => void (a.values[0]!.positions[0]!.value = 2000)],
    ["a reason by one letter", (a) => void (a.values[0]!.positions[0]!.reason = "flown Farther")],
    ["a stance", (a) => void (a.values[0]!.positions[0]!.stance = "agree")],
    ["a source", (a) => void (a.values[0]!.source = "a sourcE")],
    ["the version", (a) => void (a.version = 2)],
    ["the date", (a) => void (a.date = "2010-11-21")],
    ["the parties", (a) => void a.parties.push("TUR")],
  ];
  it.each(changes)("planted fault: %s changed after signing", (_what, change) => {
    const altered = structuredClone(signed);
    change(altered);
    expect(codes(altered)).toEqual(expect.arrayContaining(["SIGNED_OTHER_CONTENT", "SIGNED_OTHER_CONTENT"]));
    // And the digest put right does not help: the signature itself is over the content.
    for (const s of altered.signatures) s.digest = signAssessment(altered, own("NATO", 1)).digest;
    expect(codes(altered).filter((c) => c === "SIGNATURE_INVALID")).toHaveLength(2);
  });

  it("one party's signature is not another's, even with its own key", () => {
    const [nato] = signed.signatures;
    const passed = { ...signed, signatures: [{ ...nato!, party: "RUS" }, nato!] };
    expect(codes(passed)).toEqual(["SIGNATURE_INVALID"]);
  });

  it("who has not signed is named", () => {
    expect(verifyAssessment({ ...signed, signatures: [signed.signatures[0]!] }).issues).toMatchObject([
      { code: "SIGNATURE_MISSING", message: "RUS has not signed" },
    ]);
  });

  it("a key that anyone can derive is marked, and a mark on another key is found", () => {
    const [nato, rus] = structuredClone(signed.signatures);
    expect(
      codes({
        ...signed,
        signatures: [
          { ...nato!, simulated: true },
          { ...rus!, simulated: false },
        ],
      }),
    ).toEqual(["SIMULATED_KEY_NOT_MARKED", "SIMULATED_KEY_NOT_MARKED"]);
  });

  it("a key that is known for the party is held against it", () => {
    expect(codes(signed, { NATO: own("NATO", 1).publicKey })).toEqual([]);
    expect(codes(signed, { NATO: own("NATO", 2).publicKey })).toEqual(["KEY_NOT_TRUSTED"]);
  });
});
