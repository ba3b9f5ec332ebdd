/**
 * A signed list of every file of a folder with its digest, so that a changed byte in any of them is found and named.
 *
 * shape     one canonical JSON document: {files: [{path, sha256}] by path, format, mode, party, publicKey, signature}
 * accuracy  without `publicKey` the key is the one the manifest names itself: integrity, not identity
 * refuses   MANIFEST_PATH_TWICE, SIMULATED_KEY_IN_LIVE
 */
import { z } from "zod";
import { Refusal } from "../base/index.js";
import { modeSchema, partySchema, type Mode } from "../messages/index.js";
import { fastCanonicalText, isCanonicalText } from "./canonical.js";
import { assertKeyFits, isSignedBy, type SigningKey } from "./key.js";

export const MANIFEST_FORMAT = "security-roof/manifest/1";

export interface FileDigest {
  /** With forward slashes, relative to the folder; the manifest itself is not in it. */
  readonly path: string;
  /** Of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
}

const manifestSchema = z.strictObject({
  format: z.literal(MANIFEST_FORMAT),
  party: partySchema,
  mode: modeSchema,
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  files: z.array(z.strictObject({ path: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface ManifestProblem {
  /** The file's path; empty for the manifest itself. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface ManifestVerdict {
  readonly ok: boolean;
  readonly files: number;
  readonly problems: readonly ManifestProblem[];
}

/** The manifest's text, one line without newline. */
export const manifestOf = (
  files: readonly FileDigest[],
  signer: { readonly key: SigningKey; readonly mode: Mode },
): string => {
  assertKeyFits(signer.key, signer.mode);
  const sorted = files
    .map(({ path, sha256 }) => ({ path, sha256 }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  sorted.forEach((file, i) => {
    if (i > 0 && sorted[i - 1]!.path === file.path)
      throw new Refusal("MANIFEST_PATH_TWICE", `${file.path} is listed twice`, { path: file.path });
  });
  const signed = {
    format: MANIFEST_FORMAT,
    party: signer.key.party,
    mode: signer.mode,
    publicKey: signer.key.publicKey,
    files: sorted,
  };
  return fastCanonicalText({ ...signed, signature: signer.key.sign(fastCanonicalText(signed)) });
};

/** Compares a manifest with the files found; `found` holds every file of the folder except the manifest. */
export const verifyManifest = (
  text: string,
  found: readonly FileDigest[],
  options: { readonly publicKey?: string } = {},
): ManifestVerdict => {
  const problems: ManifestProblem[] = [];
  const own = (code: string, message: string): void => void problems.push({ path: "", code, message });
  const manifest = readManifest(text, own);
  if (manifest === undefined) return { ok: false, files: 0, problems };
  const { signature, ...signed } = manifest;
  const key = options.publicKey ?? manifest.publicKey;
  if (manifest.publicKey !== key)
    own("KEY_NOT_EXPECTED", `names key ${manifest.publicKey}, ${key} was expected`);
  if (!isSignedBy(key, fastCanonicalText(signed), signature))
    own("SIGNATURE_INVALID", `the signature is not that of ${key} over this manifest`);
  const digests = new Map(found.map((f) => [f.path, f.sha256]));
  const listed = new Set<string>();
  for (const { path, sha256 } of manifest.files) {
    if (listed.has(path)) own("PATH_TWICE", `${path} is listed twice`);
    listed.add(path);
    const actual = digests.get(path);
    if (actual === undefined)
      problems.push({ path, code: "FILE_MISSING", message: `${path} is listed and not there` });
    else if (actual !== sha256)
      problems.push({
        path,
        code: "FILE_CHANGED",
        message: `${path} digests to ${actual}, the manifest says ${sha256}`,
      });
  }
  for (const { path } of found)
    if (!listed.has(path))
      problems.push({ path, code: "FILE_UNLISTED", message: `${path} is there and not listed` });
  return { ok: problems.length === 0, files: manifest.files.length, problems };
};

const readManifest = (text: string, own: (code: string, message: string) => void): Manifest | undefined => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    own("NOT_JSON", (error as Error).message);
    return undefined;
  }
  const read = manifestSchema.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    own("NOT_A_MANIFEST", `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not of the form"}`);
    return undefined;
  }
  if (!isCanonicalText(text.replace(/\n$/, ""), value)) {
    own("NOT_CANONICAL", "is not the canonical text of what it says");
    return undefined;
  }
  return read.data;
};
