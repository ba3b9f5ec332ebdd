/** The log's writer against the verifier that was written apart from it, and every tampering against both. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../base/index.js";
import {
  isConsistent,
  isIncluded,
  leafHash,
  policyOf,
  verifyBundle,
  type Policy,
} from "../../proof/index.js";
import { commitmentOf, saltAt } from "./commitment.js";
import { createLog, type TransparencyLog } from "./log.js";
import { noteCosigner, noteSigner } from "./note.js";
import { createTree } from "./tree.js";

const secret = (n: number) => new Uint8Array(32).fill(n);
const entry = (n: number) => new TextEncoder().encode(`entry ${n}`);

describe("the tree", () => {
  const SIZE = 67;
  const tree = createTree();
  for (let i = 0; i < SIZE; i += 1) tree.append(entry(i));
  it("proves every entry of every size, to the independent verifier", () => {
    for (let size = 1; size <= SIZE; size += 1)
      for (let i = 0; i < size; i += 1)
        expect(isIncluded(leafHash(entry(i)), i, size, tree.inclusionProof(i, size), tree.root(size))).toBe(
          true,
        );
  });
  it("proves every earlier size to be the beginning of every later one", () => {
    for (let size = 0; size <= SIZE; size += 1)
      for (let old = 0; old <= size; old += 1)
        expect(
          isConsistent(old, size, tree.consistencyProof(old, size), tree.root(old), tree.root(size)),
        ).toBe(true);
  });
  it("refuses what lies outside it", () => {
    expect(() => tree.inclusionProof(SIZE)).toThrow(/LOG_RANGE/);
    expect(() => tree.consistencyProof(3, SIZE + 1)).toThrow(/LOG_RANGE/);
    expect(() => tree.root(-1)).toThrow(/LOG_RANGE/);
  });
});

const logOf = (entries: number, name = "nor.example/log"): TransparencyLog => {
  const log = createLog(noteSigner(name, secret(1)));
  for (let i = 0; i < entries; i += 1) log.append(entry(i));
  return log;
};
const NATO = ["NOR", "TUR", "USA"].map((n, i) => noteCosigner(`${n}.example/witness`, secret(20 + i)));
const RUS = ["RUS", "BLR"].map((n, i) => noteCosigner(`${n}.example/witness`, secret(40 + i)));
const policy = ((): Policy => {
  const text = [
    `log ${logOf(0).verifierKey}`,
    ...NATO.map((w, i) => `witness n${i} ${w.verifierKey}`),
    ...RUS.map((w, i) => `witness r${i} ${w.verifierKey}`),
    "group nato 2 n0 n1 n2",
    "group rus any r0 r1",
    "group both all nato rus",
    "quorum both",
  ].join("\n");
  const read = policyOf(`${text}\n`);
  if ("issues" in read) throw new Error(JSON.stringify(read.issues));
  return read;
})();

describe("a bundle", () => {
  const log = logOf(1000);
  const point = log.checkpoint();
  const seen = [NATO[0]!, NATO[2]!, RUS[1]!].map((w) => w.cosign(point.text, 1_290_254_400));
  const bundle = log.bundle(616, point, seen, entry(7));
  it("holds under a policy of two blocs, and names who saw it and when", () => {
    const proven = verifyBundle(bundle, leafHash(entry(616)), policy);
    expect(proven).toMatchObject({ index: 616, head: { size: 1000, origin: "nor.example/log" } });
    expect("witnessed" in proven && proven.witnessed.map((w) => w.timeS)).toEqual([
      1_290_254_400, 1_290_254_400, 1_290_254_400,
    ]);
  });
  it.each([
    ["one bloc alone", [0, 1]],
    ["too few of one bloc", [0, 2]],
    ["nobody", []],
  ])("does not hold when seen by %s", (_who, which) => {
    const few = log.bundle(
      616,
      point,
      which.map((i) => seen[i]!),
    );
    expect(verifyBundle(few, leafHash(entry(616)), policy)).toHaveProperty("why");
  });
  it("does not hold for another entry, another index or another log's key", () => {
    expect(verifyBundle(bundle, leafHash(entry(615)), policy)).toHaveProperty("why");
    expect(
      verifyBundle(bundle.replace("index 616", "index 617"), leafHash(entry(616)), policy),
    ).toHaveProperty("why");
    const other = { ...policy, logs: [] };
    expect(verifyBundle(bundle, leafHash(entry(616)), other)).toHaveProperty("why");
  });
  it("does not hold with any one bit of its proof or checkpoint changed (every other byte, one bit)", () => {
    const from = bundle.indexOf("index ");
    const bytes = new TextEncoder().encode(bundle);
    const missed: number[] = [];
    for (let i = from; i < bytes.length; i += 2) {
      const changed = Uint8Array.from(bytes);
      changed[i] = bytes[i]! ^ (1 << (i % 7));
      const text = new TextDecoder().decode(changed);
      const verdict = verifyBundle(text, leafHash(entry(616)), policy);
      // A changed key name or id makes its signature one of an unknown key, to be ignored by the standard: then the quorum is gone.
      if (!("why" in verdict)) missed.push(i);
    }
    expect(missed).toEqual([]);
  });
  it("is refused with a reason, never with an exception, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(bundle.length), (junk, at) => {
        expect(verifyBundle(bundle.slice(0, at) + junk, leafHash(entry(616)), policy)).toBeTypeOf("object");
        expect(policyOf(junk)).toBeTypeOf("object");
      }),
      { numRuns: 100 },
    );
  });
});

describe("a log that shows two histories", () => {
  // Three of four, and two of two: two quorums share more than one witness of either bloc's liars, so both blocs must hold two.
  const blocs = [
    [0, 1, 2, 3].map((i) => noteCosigner(`nato${i}.example`, secret(60 + i))),
    [0, 1].map((i) => noteCosigner(`rus${i}.example`, secret(80 + i))),
  ];
  const all = blocs.flat();
  const two = policyOf(
    [
      `log ${logOf(0).verifierKey}`,
      ...all.map((w, i) => `witness w${i} ${w.verifierKey}`),
      "group nato 3 w0 w1 w2 w3",
      "group rus all w4 w5",
      "group both all nato rus",
      "quorum both\n",
    ].join("\n"),
  );
  const histories = [0, 1000].map((from) => {
    const log = createLog(noteSigner("nor.example/log", secret(1)));
    for (let i = 0; i < 50; i += 1) log.append(entry(from + i));
    const point = log.checkpoint();
    return { log, point, leaf: leafHash(entry(from + 3)), seen: all.map((w) => w.cosign(point.text, 1)) };
  });
  /** How many of the two are accepted: an honest witness cosigns the one it saw first, a liar both. */
  const accepted = (liars: number, seed: number): number => {
    if ("issues" in two) throw new Error(JSON.stringify(two.issues));
    const draw = randomStream(seed, "witnesses", "split view").uniform;
    const lying = new Set<number>();
    while (lying.size < liars) lying.add(Math.floor(draw() * all.length));
    const first = all.map(() => Math.floor(draw() * 2));
    return histories.filter(({ log, point, leaf, seen }, which) => {
      const lines = seen.filter((_, i) => lying.has(i) || first[i] === which);
      return !("why" in verifyBundle(log.bundle(3, point, lines), leaf, two));
    }).length;
  };
  it.each([0, 1, 2, 3])("never has both accepted while %i witnesses lie", (liars) => {
    for (let seed = 0; seed < 25; seed += 1) expect(accepted(liars, seed)).toBeLessThanOrEqual(1);
  });
  it("can when more lie than the policy bears: the test sees what it looks for", () => {
    const split = Array.from({ length: 25 }, (_, seed) => accepted(5, seed)).filter((n) => n === 2);
    expect(split.length).toBeGreaterThan(0);
  });
});

describe("a commitment", () => {
  const secretOf = secret(5);
  it("tells nothing to somebody who guesses the message, and binds whoever made it", () => {
    const guesses = Array.from({ length: 512 }, (_, n) => `digest ${n}`);
    const logged = commitmentOf(saltAt(secretOf, "NOR", 7), "digest 300");
    const hex = (b: Uint8Array) => Buffer.from(b).toString("hex");
    // Without the salt the guesser has no key; with none, or one from another place, no guess fits.
    for (const salt of [new Uint8Array(32), saltAt(secretOf, "NOR", 8), saltAt(secretOf, "DEU", 7)])
      expect(guesses.some((g) => hex(commitmentOf(salt, g)) === hex(logged))).toBe(false);
    expect(guesses.filter((g) => hex(commitmentOf(saltAt(secretOf, "NOR", 7), g)) === hex(logged))).toEqual([
      "digest 300",
    ]);
    // Planted fault: unsalted, the same list opens it at once.
    const unsalted = (g: string) => hex(leafHash(new TextEncoder().encode(g)));
    expect(guesses.find((g) => unsalted(g) === unsalted("digest 300"))).toBe("digest 300");
  });
});
