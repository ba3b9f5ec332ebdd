/**
 * `roof prove`: one alert (or any logged content) against its offline proof and a policy, with nothing else at hand.
 *
 * What a watch officer of another nation does with a file received by whatever way: no network, no server, no journal.
 */
import { bundleOf, leafOfContent, policyOf, verifyBundle } from "../../../proof/index.js";
import { BadInput, type Answer } from "../answer.js";
import { readBytes, readText } from "../files.js";
import { sha256Hex } from "../sha256.js";

export const prove = (
  file: string,
  options: { readonly proof?: string; readonly policy: string },
): Answer => {
  const content = readBytes(file);
  const proofFile = options.proof ?? `${file.replace(/\.[^./]+$/, "")}.tlog-proof`;
  const text = readText(proofFile, 1_048_576);
  const policy = policyOf(readText(options.policy, 1_048_576));
  if ("issues" in policy)
    throw new BadInput(
      policy.issues.map((issue) => ({
        path: "",
        code: "POLICY_INVALID",
        message: issue.message,
        line: issue.line,
        column: 1,
      })),
      options.policy,
    );
  const bundle = bundleOf(text);
  const digest = sha256Hex(content);
  const verdict = "why" in bundle ? bundle : verifyBundle(text, leafOfContent(bundle.extra, digest), policy);
  if ("why" in verdict)
    return {
      json: { ok: false, file, proof: proofFile, why: verdict.why },
      human: `NOT PROVEN: ${proofFile}: ${verdict.why}.`,
      exit: 1,
    };
  const { head, index, witnessed } = verdict;
  const seen = witnessed.map((w) => ({ name: w.key.name, at: new Date(w.timeS * 1000).toISOString() }));
  return {
    json: { ok: true, file, proof: proofFile, log: head.origin, index, size: head.size, witnesses: seen },
    human:
      `PROVEN: ${file} is entry ${index} of ${head.size} in ${head.origin}.\n` +
      seen.map((w) => `  seen by ${w.name} at ${w.at}`).join("\n"),
    exit: 0,
  };
};
