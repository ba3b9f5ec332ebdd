/**
 * The examples that the specifications print.
 *
 * source     C2SP signed-note v1.0.0 (verifier key and note), tlog-tiles (70,000 and 256 entries, index 1234067), tlog-policy (two
 *            groups); commit of 2026-07-22
 * tolerance  none
 */
import { describe, expect, it } from "vitest";
import { createTree, noteSigner, noteCosigner, tileFiles, tileIndexPath } from "../../src/ledger/index.js";
import { isQuorum, openNote, policyOf, verifierKeyOf } from "../../src/proof/index.js";

const KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const NOTE =
  "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

describe("C2SP", () => {
  it("signed note: the example's key opens the example's note, and no other text", () => {
    const key = verifierKeyOf(KEY);
    if ("why" in key) throw new Error(key.why);
    expect(openNote(NOTE, [key])).toMatchObject({ text: "This is an example message.\n" });
    expect(openNote(NOTE.replace("example message", "exemple message"), [key])).toHaveProperty("why");
    expect(verifierKeyOf(KEY.replace("530d903a", "530d903b"))).toHaveProperty("why");
  });
  it("tiles: the paths and widths of the examples", () => {
    expect(tileIndexPath(1_234_067)).toBe("x001/x234/067");
    const tree = createTree();
    const entry = new Uint8Array(2);
    for (let i = 0; i < 70_000; i += 1) tree.append(entry);
    const paths = tileFiles(tree, () => entry).map((f) => f.path);
    const level = (l: string) => paths.filter((p) => p.startsWith(`tile/${l}/`));
    expect(level("0")).toHaveLength(274);
    expect(level("0").at(-1)).toBe("tile/0/273.p/112");
    expect(level("1")).toEqual(["tile/1/000", "tile/1/001.p/17"]);
    expect(level("2")).toEqual(["tile/2/000.p/1"]);
    expect(level("entries")).toHaveLength(274);
  });
  it("policy: the example's quorum needs two of X and one of Y", () => {
    const names = ["X1", "X2", "X3", "Y1", "Y2", "Y3"];
    const secret = (n: number) => new Uint8Array(32).fill(n);
    const keys = names.map((name, i) => noteCosigner(name, secret(i + 1)).verifierKey);
    const policy = policyOf(
      [
        `log ${noteSigner("example.com/log", secret(9)).verifierKey}`,
        ...names.map((name, i) => `witness ${name} ${keys[i]}`),
        "group X-witnesses 2 X1 X2 X3",
        "group Y-witnesses any Y1 Y2 Y3",
        "group X-and-Y all X-witnesses Y-witnesses",
        "quorum X-and-Y",
        "",
      ].join("\n"),
    );
    if ("issues" in policy) throw new Error(JSON.stringify(policy.issues));
    const enough = (...who: string[]) =>
      isQuorum(
        policy,
        policy.witnesses.filter((w) => who.includes(w.name)).map((w) => w.key),
      );
    expect(enough("X1", "X3", "Y2")).toBe(true);
    expect(enough("X1", "Y1", "Y2", "Y3")).toBe(false);
    expect(enough("X1", "X2", "X3")).toBe(false);
  });
});
