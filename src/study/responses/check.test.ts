/** A library that shuts is found right; each planted fault of another is found, with a launch that shows it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { resolveScenario } from "../../catalogue/index.js";
import { directoryOf, governanceOf } from "../../coalition/index.js";
import { simulatedKey } from "../../ledger/index.js";
import { parseScenario, type ResolvedScenario, type Response } from "../../messages/index.js";
import { checkResponses } from "./check.js";
import { libraryProblems, signedLibrary } from "./library.js";

const load = (name: string): ResolvedScenario => {
  const parsed = parseScenario(
    readFileSync(fileURLToPath(new URL(`../../../scenarios/${name}.yaml`, import.meta.url)), "utf8"),
  );
  const resolved = parsed.ok ? resolveScenario(parsed.value, name) : parsed;
  if (!resolved.ok) throw new Error(name);
  return resolved.value;
};
const roof = load("roof-2010");
const oneForAll = roof.responses.find((r) => r.id === "one-for-all")!;
const withRules = (...responses: Response[]): ResolvedScenario => ({
  ...roof,
  governance: "roof",
  responses,
});
const SAMPLES = 2000;
const check = (scenario: ResolvedScenario) => checkResponses(scenario, { samples: SAMPLES, seed: 1 });

describe("a library of responses", () => {
  it("where every battery protects everyone has no gap and no contradiction", () => {
    const { ok, gaps, contradictions, samples, unused } = check(withRules(oneForAll));
    expect({ ok, gaps, contradictions, unused }).toEqual({
      ok: true,
      gaps: [],
      contradictions: [],
      unused: [],
    });
    expect(samples).toBe(SAMPLES);
  });

  it("that names no rule for a nation leaves a gap there, and its witness is one: no battery may act for it", () => {
    const others = roof.nations.map((n) => n.code).filter((c) => c !== "TUR");
    const scenario = withRules({ ...oneForAll, protects: others });
    const { gaps, ok } = check(scenario);
    expect(ok).toBe(false);
    expect([...new Set(gaps.map((g) => g.nation))]).toEqual(["TUR"]);
    const { witness } = gaps[0]!;
    const directory = directoryOf({ ...scenario, mode: "exercise" });
    for (const battery of scenario.batteries)
      expect(
        governanceOf("roof").mayEngage({
          directory,
          mode: "exercise",
          batteryOwner: battery.owner,
          protects: [witness.at.nation],
          interceptPoint: battery,
          confidence: "high",
          responses: scenario.responses,
          sectors: scenario.sectors,
        }).authorised,
      ).toBe(false);
  });

  it("without rules is all gap", () => {
    const { gaps, noMeans, samples } = check(withRules());
    expect(gaps.reduce((n, g) => n + g.count, 0)).toBe(samples - noMeans);
  });

  it("with two rules that order different rounds contradicts itself", () => {
    const { contradictions } = check(
      withRules(oneForAll, { ...oneForAll, id: "more", rounds: oneForAll.rounds + 1 }),
    );
    expect(contradictions.length).toBeGreaterThan(0);
    for (const c of contradictions) expect(c.rules).toEqual(["one-for-all", "more"]);
    expect(contradictions[0]!.why).toMatch(/one-for-all orders \d × 1 rounds, more \d × 2/);
  });

  it("with one rule that fires where another waits contradicts itself, shown at that confidence", () => {
    const { contradictions } = check(
      withRules(oneForAll, { ...oneForAll, id: "sure", minConfidence: "high" }),
    );
    expect(contradictions.length).toBeGreaterThan(0);
    for (const { witness, why } of contradictions) {
      expect(witness.confidence).toBe("medium");
      expect(why).toMatch(/one-for-all lets .* sure waits for high/);
    }
  });

  it("of rules that agree, or never meet, contradicts nothing", () => {
    const same = { ...oneForAll, id: "same" };
    const elsewhere = { ...oneForAll, id: "elsewhere", governance: ["centres" as const], rounds: 8 };
    expect(check(withRules(oneForAll, same, elsewhere)).contradictions).toEqual([]);
  });

  it("of crossing sectors contradicts itself, and one sector inside another does not", () => {
    const sectors = load("sectors-2011");
    expect(checkResponses(sectors, { samples: SAMPLES, governance: "sectors" }).contradictions).toEqual([]);
    const crossing = {
      id: "claimed-too",
      owner: "USA",
      title: "Across the edge of another",
      ring: [
        [35, 20],
        [35, 60],
        [60, 60],
        [60, 30],
      ] as [number, number][],
    };
    const claimed = { ...sectors, sectors: [crossing, ...sectors.sectors] };
    const { contradictions } = checkResponses(claimed, { samples: SAMPLES, governance: "sectors" });
    expect(contradictions.some((c) => c.rules.includes("claimed-too"))).toBe(true);
  });

  it("comes out the same for the same seed", () => {
    expect(check(load("sectors-2011"))).toEqual(check(load("sectors-2011")));
  });
});

describe("a signed library", () => {
  const scenario = withRules(oneForAll);
  const signed = signedLibrary(scenario, check(scenario), [simulatedKey(1, "USA"), simulatedKey(1, "RUS")]);

  it("holds, and says that its keys are simulated", () => {
    expect(libraryProblems(signed)).toEqual([]);
    expect(signed.signatures.every((s) => s.simulated)).toBe(true);
  });

  it("does not hold once a rule, a digest or a signature was changed", () => {
    const text = signed.text.replace('"rounds":1', '"rounds":8');
    expect(text).not.toBe(signed.text);
    expect(libraryProblems({ ...signed, text }).map((p) => p.split(":")[0])).toEqual([
      "DIGEST_DIFFERS",
      "SIGNATURE_WRONG",
      "SIGNATURE_WRONG",
    ]);
    const [usa, rus] = signed.signatures;
    const swapped = [{ ...usa!, signature: rus!.signature }, rus!];
    expect(libraryProblems({ ...signed, signatures: swapped })).toHaveLength(1);
    expect(libraryProblems({ ...signed, signatures: [usa!, usa!] })).toEqual([
      "SIGNED_TWICE: USA signed twice",
    ]);
    expect(libraryProblems({ ...signed, text: `${signed.text} ` }).length).toBeGreaterThan(0);
  });
});
