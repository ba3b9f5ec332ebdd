/** The manifest of a folder: any change of any file, or of the manifest, is found and named. */
import { describe, expect, it } from "vitest";
import { sha256OfBytes } from "./bytes.js";
import { simulatedKey } from "./key.js";
import { manifestOf, verifyManifest, type FileDigest } from "./manifest.js";

const key = simulatedKey(1, "JOINT");
const CONTENTS: Record<string, string> = {
  "report.html": "<p>report</p>",
  "alerts/a.xml": "<alert/>",
  "picture.czml": "[]",
};
const digests = (contents: Record<string, string>): FileDigest[] =>
  Object.entries(contents).map(([path, text]) => ({
    path,
    sha256: sha256OfBytes(new TextEncoder().encode(text)),
  }));
const manifest = manifestOf(digests(CONTENTS), { key, mode: "simulated" });

describe("a manifest", () => {
  it("agrees with the folder it was made of", () => {
    expect(verifyManifest(manifest, digests(CONTENTS))).toEqual({ ok: true, files: 3, problems: [] });
    expect(verifyManifest(`${manifest}\n`, digests(CONTENTS), { publicKey: key.publicKey }).ok).toBe(true);
  });
  it("names the file that changed, is missing or is new", () => {
    const changed = digests({ ...CONTENTS, "report.html": "<p>rep0rt</p>" });
    expect(verifyManifest(manifest, changed).problems).toMatchObject([
      { path: "report.html", code: "FILE_CHANGED" },
    ]);
    const { "alerts/a.xml": _gone, ...fewer } = CONTENTS;
    expect(verifyManifest(manifest, digests(fewer)).problems).toMatchObject([
      { path: "alerts/a.xml", code: "FILE_MISSING" },
    ]);
    expect(verifyManifest(manifest, digests({ ...CONTENTS, "x.txt": "" })).problems).toMatchObject([
      { path: "x.txt", code: "FILE_UNLISTED" },
    ]);
  });
  it("is found changed whichever byte was flipped", () => {
    for (let i = 0; i < manifest.length; i += 1) {
      const flipped =
        manifest.slice(0, i) +
        String.fromCharCode(manifest.charCodeAt(i) ^ (1 << (i % 7))) +
        manifest.slice(i + 1);
      expect(verifyManifest(flipped, digests(CONTENTS)).ok, `byte ${i}`).toBe(false);
    }
  });
  it("made anew with another key is found by whoever knows the key", () => {
    const forged = manifestOf(digests(CONTENTS), { key: simulatedKey(2, "JOINT"), mode: "simulated" });
    expect(verifyManifest(forged, digests(CONTENTS), { publicKey: key.publicKey }).problems[0]).toMatchObject(
      { code: "KEY_NOT_EXPECTED" },
    );
  });
  it("refuses a path twice and a derivable key in live mode", () => {
    const [one] = digests(CONTENTS);
    expect(() => manifestOf([one!, one!], { key, mode: "simulated" })).toThrow(/MANIFEST_PATH_TWICE/);
    expect(() => manifestOf([], { key, mode: "live" })).toThrow(/SIMULATED_KEY_IN_LIVE/);
  });
});
