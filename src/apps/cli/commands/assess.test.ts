/** Check, sign, next and compare on files: what they write, what they refuse, and which status says so. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { BadInput } from "../answer.js";
import { loadScenario } from "../scenario-file.js";
import { assess } from "./assess.js";
import { check } from "./check.js";

const folder = mkdtempSync(join(tmpdir(), "roof-assess-"));
afterAll(() => rmSync(folder, { recursive: true }));
const shipped = readFileSync(
  new URL("../../../../scenarios/assessments/joint-2010.yaml", import.meta.url),
  "utf8",
);
let n = 0;
/** Each in a folder of its own, so that no version lies beside another unless it is put there. */
const put = (text: string, name = "a.yaml", at = mkdtempSync(join(folder, `${(n += 1)}-`))): string => {
  const path = join(at, name);
  writeFileSync(path, text);
  return path;
};
const unsigned = shipped.slice(0, shipped.indexOf("\nsignatures:") + 1);
const issuesOf = async (answer: Promise<unknown>): Promise<readonly string[]> =>
  answer.then(
    () => [],
    (error: BadInput) => error.issues.map((i) => `${i.line ?? "-"} ${i.path} ${i.code}`),
  );

describe("roof check of an assessment", () => {
  it("says yes to the one that ships, by file and by name", async () => {
    const one = await check(put(shipped), {});
    expect(one).toMatchObject({
      exit: 0,
      json: { ok: true, kind: "assessment", id: "joint-2010", version: 1 },
    });
    expect((await check("joint-2010@1", {})).exit).toBe(0);
  });

  it("planted fault: one value changed after signing turns it red, and both signatures are named", async () => {
    const altered = shipped.replace("value: 1600", "value: 1601");
    expect(altered).not.toBe(shipped);
    const { json, exit } = await check(put(altered), {});
    expect(exit).toBe(1);
    expect((json as { issues: { code: string }[] }).issues.map((i) => i.code)).toEqual([
      "SIGNED_OTHER_CONTENT",
      "SIGNED_OTHER_CONTENT",
    ]);
  });

  it("layout and comments are not signed", async () => {
    expect(
      (
        await check(
          put(`# a word before\n${shipped.replace("parties: [NATO, RUS]", "parties:\n  - NATO\n  - RUS")}`),
          {},
        )
      ).exit,
    ).toBe(0);
  });

  it("says no without signatures, at their place, and bad input where the document is wrong", async () => {
    expect(await check(put(unsigned), {})).toMatchObject({
      exit: 1,
      json: { issues: [{ code: "SIGNATURE_MISSING" }, { code: "SIGNATURE_MISSING" }] },
    });
    const line = unsigned.split("\n").findIndex((l) => l.includes("missile: irn-ghadr-1")) + 1;
    expect(await issuesOf(check(put(unsigned.replace("irn-ghadr-1", "irn-gadr-1")), {}))).toEqual([
      `${line} values[3].missile UNKNOWN_MISSILE`,
    ]);
  });

  it("holds a key that is known against the one that signed", async () => {
    const key = "0".repeat(63) + "1";
    expect(await check(put(shipped), { trust: [`RUS=${key}`] })).toMatchObject({
      exit: 1,
      json: { issues: [{ code: "KEY_NOT_TRUSTED", path: "signatures[1].publicKey" }] },
    });
    expect(await issuesOf(check(put(shipped), { trust: ["RUS"] }))).toEqual(["- --trust BAD_FORMAT"]);
  });
});

describe("roof assess", () => {
  it("signs with a key of its own; signing again replaces; what people wrote stays", async () => {
    const path = put(unsigned);
    const key = put("7".repeat(64), "rus.key");
    await assess("sign", path, { party: "RUS", key });
    await assess("sign", path, { party: "NATO", simulated: true });
    await assess("sign", path, { party: "RUS", key });
    const text = readFileSync(path, "utf8");
    expect(text.startsWith(unsigned)).toBe(true);
    expect(text.match(/party: "RUS"/g)).toHaveLength(1);
    expect((await check(path, {})).exit).toBe(0);
  });

  it("begins the next version, which names the content of the last; a changed past is found", async () => {
    const first = put(shipped, "v1.yaml");
    const second = join(first, "..", "v2.yaml");
    await assess("next", first, { date: "2011-06-08", out: second });
    for (const party of ["NATO", "RUS"]) await assess("sign", second, { party, simulated: true });
    expect(await check(second, {})).toMatchObject({ exit: 0, json: { version: 2 } });
    writeFileSync(first, shipped.replace("value: 1600", "value: 1601"));
    expect((await issuesOf(check(second, {}))).map((i) => i.split(" ").slice(1).join(" "))).toEqual([
      "supersedes.digest WRONG_VERSION_CHAIN",
    ]);
  });

  it("works on JSON too", async () => {
    const { json } = await assess("show", put(unsigned), {});
    const { file: _file, digest, ...document } = json as Record<string, unknown>;
    const path = put(JSON.stringify(document), "a.json");
    const signed = await assess("sign", path, { party: "NATO", simulated: true });
    expect(signed.json).toMatchObject({ digest });
    expect((await check(path, {})).exit).toBe(1);
  });

  it("names what two parties hold differently, and what it changes on the ground", async () => {
    const { json } = await assess("compare", put(shipped), { between: "NATO,RUS", from: "38.08,46.29" });
    const { differences } = json as {
      differences: {
        missile: string;
        a: { value: number };
        b: { value: number };
        reach: {
          a: { areaKm2: number };
          b: { areaKm2: number };
          onlyA: unknown[];
          onlyB: { name: string }[];
        };
      }[];
    };
    expect(differences.map((d) => [d.missile, d.a.value, d.b.value])).toEqual([
      ["irn-shahab-1", 300, 350],
      ["irn-shahab-2", 500, 750],
      ["irn-shahab-3", 1300, 2100],
      ["irn-sejjil-2", 2000, 2500],
    ]);
    // A cap of half-angle r/R has 2πR²(1 − cos(r/R)); the turning Earth moves its edge by a few per cent.
    for (const { a, b, reach } of differences) {
      for (const [value, side] of [
        [a.value, reach.a],
        [b.value, reach.b],
      ] as const) {
        const cap = 2 * Math.PI * 6371 ** 2 * (1 - Math.cos(value / 6371));
        expect(Math.abs(side.areaKm2 / cap - 1)).toBeLessThan(0.03);
      }
      expect(reach.onlyA).toEqual([]);
      expect(reach.onlyB.length).toBeGreaterThan(0);
    }
    // Tabriz to Bucharest is 1,827 km (Karney): in reach of 2,100 km and not of 1,300.
    expect(differences[2]!.reach.onlyB.map((p) => p.name)).toContain("Bucharest");
  });

  it("every wrong option is named, and nothing is written", async () => {
    const path = put(unsigned);
    expect(await issuesOf(assess("seal", path, {}))).toEqual(["- action NOT_ONE_OF"]);
    expect(await issuesOf(assess("sign", path, { party: "TUR" }))).toEqual([
      "- --party NOT_A_PARTY",
      "- --key KEY_OR_SIMULATED",
    ]);
    expect(await issuesOf(assess("sign", path, { party: "RUS", key: put("zz", "k") }))).toEqual([
      "- --key BAD_FORMAT",
    ]);
    expect(await issuesOf(assess("next", path, { date: "2009-01-01", out: join(folder, "x.yaml") }))).toEqual(
      ["- --date BEFORE_LAST"],
    );
    expect(await issuesOf(assess("compare", path, { between: "NATO,NATO" }))).toEqual([
      "- --between TWO_PARTIES",
    ]);
    expect(await issuesOf(assess("compare", path, { between: "NATO,TUR" }))).toEqual([
      "- --between NOT_A_PARTY",
    ]);
    expect(readFileSync(path, "utf8")).toBe(unsigned);
  });
});

describe("a scenario with an assessment", () => {
  const scenario = (assessment: string): string => `title: T
epoch: "2010-11-20T12:00:00Z"
mode: simulated
governance: independent
${assessment}
nations: [TUR]
sensors: []
batteries: []
links: []
release: []
responses: []
launches:
  - { missile: irn-shahab-3, from: { latDeg: 38.08, lonDeg: 46.29 }, to: { latDeg: 39.93, lonDeg: 32.86 }, at: 10 }
  - { missile: irn-ghadr-1, from: { latDeg: 38.08, lonDeg: 46.29 }, to: { latDeg: 39.93, lonDeg: 32.86 }, at: 20 }
`;
  const loaded = async (assessment: string) =>
    (await loadScenario(put(scenario(assessment), "s.yaml"))).resolved;
  const shahab = (r: Awaited<ReturnType<typeof loaded>>) =>
    r.assessment!.values.find((v) => v.missile === "irn-shahab-3" && v.field === "rangeKm");

  it("names the catalogue where it names none, and the version where it does; each says which value flew", async () => {
    expect((await loaded("")).assessment).toMatchObject({
      id: "catalogue",
      version: "current",
      take: "joint",
    });
    const joint = await loaded("assessment: joint-2010@1");
    expect(joint.assessment).toMatchObject({
      id: "joint-2010",
      version: 1,
      take: "joint",
      signedBy: ["NATO", "RUS"],
    });
    expect(shahab(joint)).toMatchObject({ value: 1300, low: 1300, high: 2100, of: "joint" });
    expect(shahab(await loaded("assessment: { use: joint-2010, take: RUS }"))).toMatchObject({
      value: 2100,
      of: "RUS",
    });
    expect(shahab(await loaded("assessment: { use: joint-2010, take: low }"))).toMatchObject({ value: 1300 });
    expect(shahab(await loaded("assessment: { use: catalogue, take: high }"))).toMatchObject({
      value: 2000,
      of: "catalogue",
    });
  });

  it("flies another vehicle where the value is another, and the same where it is the same", async () => {
    const [plain, joint, theirs] = await Promise.all(
      ["", "assessment: joint-2010@1", "assessment: { use: joint-2010@1, take: RUS }"].map(loaded),
    );
    expect(joint!.launches).toEqual(plain!.launches);
    expect(theirs!.launches[0]!.vehicle).not.toEqual(plain!.launches[0]!.vehicle);
    expect(theirs!.launches[1]!.vehicle).toEqual(plain!.launches[1]!.vehicle);
  });

  it("an altered, a missing and a wrong one are issues of the scenario, with their line", async () => {
    const at = mkdtempSync(join(folder, "wrong-"));
    put(shipped.replace("value: 1600", "value: 1601"), "altered.yaml", at);
    put("format: security-roof/assessment/1\n", "broken.yaml", at);
    const of = (assessment: string) => issuesOf(loadScenario(put(scenario(assessment), "s.yaml", at)));
    const alone = (assessment: string) => issuesOf(loaded(assessment));
    expect(await of("assessment: altered.yaml")).toEqual(["5 assessment ASSESSMENT_ALTERED"]);
    expect(await of("assessment: broken.yaml")).toEqual(["5 assessment ASSESSMENT_NOT_RIGHT"]);
    expect(await of("assessment: nothing@7")).toEqual(["5 assessment ASSESSMENT_NOT_FOUND"]);
    expect(await alone("assessment: { use: joint-2010@1, take: TUR }")).toEqual([
      "5 assessment.take NOT_A_PARTY",
    ]);
    expect(await alone("assessment: { use: catalogue, take: RUS }")).toEqual([
      "5 assessment.take NOT_A_PARTY",
    ]);
    expect((await alone("assessment: { use: joint-2010@1, take: everything }"))[0]).toContain("assessment");
  });
});
