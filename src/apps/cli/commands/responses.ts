/**
 * `roof responses`: the scenario's pre-planned responses tried on thousands of drawn launches before they are adopted, and
 * written out for signature.
 *
 * refuses   by issues: a scenario that does not hold; `--out` for a live scenario, whose parties sign with keys of their own
 */
import { simulatedKey } from "../../../ledger/index.js";
import { GOVERNANCE_MODES, type Governance } from "../../../messages/index.js";
import { checkResponses, RESPONSE_SAMPLES, signedLibrary, type Finding } from "../../../study/index.js";
import type { Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { checkWritable, writeWhole } from "../files.js";
import { loadScenario } from "../scenario-file.js";
import { table } from "../table.js";

export interface ResponsesOptions {
  readonly governance?: Governance;
  readonly samples?: string;
  readonly seed?: string;
  readonly out?: string;
}

export const responses = async (file: string, options: ResponsesOptions): Promise<Answer> => {
  const args = new Arguments("responses");
  const samples =
    args.optionalNumber("--samples", options.samples, { min: 1, max: 1_000_000, whole: true }) ??
    RESPONSE_SAMPLES;
  const seed = args.optionalNumber("--seed", options.seed, { min: 0, max: 4_294_967_295, whole: true });
  if (options.governance !== undefined) args.oneOf("--governance", options.governance, GOVERNANCE_MODES);
  const { resolved } = await loadScenario(file);
  if (options.out !== undefined && resolved.mode === "live")
    args.wrong(
      "--out",
      "SIMULATED_KEY_IN_LIVE",
      "a live library is signed by its parties with keys of their own",
    );
  args.done();
  if (options.out !== undefined) checkWritable(options.out, "--out");
  const check = checkResponses(resolved, {
    samples,
    ...(seed === undefined ? {} : { seed }),
    ...(options.governance === undefined ? {} : { governance: options.governance }),
  });
  if (options.out !== undefined) {
    const keys = resolved.nations.map(({ code }) => simulatedKey(resolved.seed, code));
    writeWhole(options.out, `${JSON.stringify(signedLibrary(resolved, check, keys), undefined, 2)}\n`);
  }
  const { ok, gaps, contradictions, noMeans, rules, unused } = check;
  const lines = [
    `${resolved.title}: ${rules.length} rules under ${check.governance}, tried on ${check.samples} drawn launches (seed ${check.seed}); no battery can meet ${noMeans} of them`,
    "",
    ok
      ? "No gap and no contradiction found."
      : table(
          ["kind", "times", "nation", "rules", "why", "a launch that shows it"],
          [...gaps, ...contradictions].map((f) => [
            f.kind,
            f.count,
            f.nation,
            f.rules.join(", ") || "-",
            f.why,
            shown(f),
          ]),
        ),
    ...(unused.length === 0 ? [] : ["", `Decided none of them: ${unused.join(", ")}`]),
    ...(options.out === undefined ? [] : ["", `Written for signature: ${options.out}`]),
  ];
  return { json: { scenario: resolved.name, ...check }, human: lines.join("\n"), exit: ok ? 0 : 1 };
};

const shown = ({ witness }: Finding): string =>
  `${witness.threat} at ${witness.at.name}, ${witness.confidence} confidence, battery ${witness.battery}`;
