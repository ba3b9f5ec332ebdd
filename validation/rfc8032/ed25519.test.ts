/**
 * Signatures against the test vectors of their standard.
 *
 * source     RFC 8032, Edwards-Curve Digital Signature Algorithm (January 2017), §7.1, TEST 1 to 3 and TEST SHA(abc)
 * tolerance  none: every byte. Our keys sign text, so the vectors whose message is not UTF-8 (TEST 3 and SHA(abc)) are
 *            checked by their public key here, and by Node's own Ed25519 on drawn texts
 */
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSignedBy, signingKey } from "../../src/ledger/index.js";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

/** Secret key, public key, message as text, signature. */
const SIGNED = [
  [
    "TEST 1",
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    "",
    "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  ],
  [
    "TEST 2",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    "r",
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  ],
] as const;

const KEYS = [
  [
    "TEST 3",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
  ],
  [
    "TEST SHA(abc)",
    "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
    "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
  ],
] as const;

describe("RFC 8032 §7.1", () => {
  it.each(SIGNED)("%s", (_name, secret, publicKey, text, signature) => {
    const key = signingKey("NOR", bytes(secret));
    expect(key.publicKey).toBe(publicKey);
    expect(key.sign(text)).toBe(signature);
    expect(isSignedBy(publicKey, text, signature)).toBe(true);
    expect(isSignedBy(publicKey, `${text} `, signature)).toBe(false);
    for (let i = 0; i < 128; i += 7) {
      const changed = signature.slice(0, i) + (signature[i] === "0" ? "1" : "0") + signature.slice(i + 1);
      expect(isSignedBy(publicKey, text, changed)).toBe(false);
    }
  });
  it.each(KEYS)("%s: the public key", (_name, secret, publicKey) => {
    expect(signingKey("NOR", bytes(secret)).publicKey).toBe(publicKey);
  });
});

describe("another implementation (Node's, OpenSSL)", () => {
  it("signs the same bytes, and takes ours as we take its", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.string({ unit: "grapheme" }),
        (secret, text) => {
          const ours = signingKey("NOR", secret);
          const pkcs8 = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), secret]);
          const theirs = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
          const message = Buffer.from(text, "utf8");
          const signature = sign(null, message, theirs).toString("hex");
          expect(ours.sign(text)).toBe(signature);
          expect(isSignedBy(ours.publicKey, text, signature)).toBe(true);
          expect(verify(null, message, createPublicKey(theirs), Buffer.from(ours.sign(text), "hex"))).toBe(
            true,
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("a signature has one form", () => {
  it("the same with S raised by the order of the group is refused (RFC 8032 §5.1.7)", () => {
    const [, secret, publicKey, text] = SIGNED[1];
    const signature = signingKey("NOR", bytes(secret)).sign(text);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const low = BigInt(`0x${Buffer.from(bytes(signature.slice(64)).reverse()).toString("hex")}`);
    const high = (low + order).toString(16).padStart(64, "0");
    const forged = signature.slice(0, 64) + Buffer.from(bytes(high).reverse()).toString("hex");
    expect(forged).not.toBe(signature);
    expect(isSignedBy(publicKey, text, forged)).toBe(false);
  });
});
