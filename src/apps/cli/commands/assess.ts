/** `roof assess`: sign an assessment, begin its next version, show it, and compare what two parties hold. */
import { readFileSync } from "node:fs";
import { nearest } from "../../../base/index.js";
import { missiles, nations } from "../../../catalogue/index.js";
import {
  assessmentSimulatedKey,
  signAssessment,
  signingKey,
  type SigningKey,
} from "../../../ledger/index.js";
import {
  assessedDifferences,
  assessmentDigest,
  type Assessment,
  type ValueDifference,
} from "../../../messages/index.js";
import { compareReach, type ReachComparison } from "../../../study/index.js";
import { badInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { nextVersionText, withSignatureText } from "../assessment-text.js";
import { loadAssessment, type LoadedAssessment } from "../assessment-file.js";
import { checkWritable, writeWhole } from "../files.js";
import { table, thousands } from "../table.js";

export interface AssessOptions {
  readonly party?: string;
  readonly key?: string;
  readonly simulated?: boolean;
  readonly date?: string;
  readonly out?: string;
  readonly between?: string;
  readonly from?: string;
}

const ACTIONS = ["show", "sign", "next", "compare"] as const;

export const assess = async (action: string, file: string, options: AssessOptions): Promise<Answer> => {
  const args = new Arguments("assess");
  const chosen = args.oneOf("action", action, ACTIONS);
  args.done();
  const loaded = await loadAssessment(file);
  if (chosen === "sign") return sign(loaded, options);
  if (chosen === "next") return next(loaded, options);
  return chosen === "show" ? show(loaded) : compare(loaded, options);
};

const sign = (loaded: LoadedAssessment, options: AssessOptions): Answer => {
  const args = new Arguments("assess sign");
  const party = args.required("--party", options.party);
  if (options.party !== undefined && !loaded.assessment.parties.includes(party))
    args.wrong("--party", "NOT_A_PARTY", `${party} is not among ${loaded.assessment.parties.join(", ")}`);
  if ((options.key === undefined) === (options.simulated !== true))
    args.wrong("--key", "KEY_OR_SIMULATED", "either --key FILE or --simulated says what signs");
  args.done();
  const key = options.key === undefined ? assessmentSimulatedKey(party) : keyOf(options.key, party);
  const signature = signAssessment(loaded.assessment, key);
  const out = options.out ?? loaded.path;
  checkWritable(out, "--out");
  writeWhole(out, withSignatureText(loaded.text, signature));
  return {
    json: { ok: true, file: out, ...signature },
    human: `${out}: signed by ${party} with key ${signature.publicKey}${signature.simulated ? ", which anyone can derive" : ""}; content ${signature.digest}`,
  };
};

/** 32 secret bytes as 64 hexadecimal digits. */
const keyOf = (path: string, party: string): SigningKey => {
  let text: string;
  try {
    text = readFileSync(path, "utf8").trim();
  } catch {
    throw badInput(path, "FILE_NOT_FOUND", "--key", "no such file, or not readable");
  }
  if (!/^[0-9a-f]{64}$/.test(text))
    throw badInput(
      path,
      "BAD_FORMAT",
      "--key",
      "a key file holds 64 hexadecimal digits, the 32 secret bytes, and nothing else",
    );
  return signingKey(
    party,
    Uint8Array.from(text.match(/../g)!, (pair) => parseInt(pair, 16)),
  );
};

const next = (loaded: LoadedAssessment, options: AssessOptions): Answer => {
  const args = new Arguments("assess next");
  const date = args.required("--date", options.date);
  const out = args.required("--out", options.out);
  if (options.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    args.wrong("--date", "BAD_FORMAT", `"${date}" is not a day, as 2011-06-08`);
  else if (options.date !== undefined && date < loaded.assessment.date)
    args.wrong(
      "--date",
      "BEFORE_LAST",
      `${date} is before ${loaded.assessment.date}, the day of version ${loaded.assessment.version}`,
    );
  args.done();
  checkWritable(out, "--out");
  const { version } = loaded.assessment;
  const digest = assessmentDigest(loaded.assessment);
  writeWhole(
    out,
    nextVersionText(loaded.text, { version: version + 1, date, supersedes: { version, digest } }),
  );
  return {
    json: { ok: true, file: out, version: version + 1, supersedes: { version, digest } },
    human: `${out}: version ${version + 1}, which supersedes version ${version} (${digest}); change what changed, then let each party sign`,
  };
};

const show = ({ path, assessment }: LoadedAssessment): Answer => ({
  json: { file: path, digest: assessmentDigest(assessment), ...assessment },
  human: [
    `${assessment.title}\n${assessment.id} version ${assessment.version}, ${assessment.date}; content ${assessmentDigest(assessment)}`,
    table(
      ["missile", "field", "joint", "unit", "status", ...assessment.parties],
      assessment.values.map((v) => [
        v.missile,
        v.field,
        v.value,
        v.unit,
        v.status,
        ...assessment.parties.map((party) => {
          const position = v.positions.find((p) => p.party === party);
          return position?.stance === "dissent" ? `dissents: ${position.value}` : (position?.stance ?? "-");
        }),
      ]),
    ),
    `Signed by ${assessment.signatures.map((s) => s.party).join(", ") || "nobody"}; \`roof check\` says whether the signatures hold.`,
  ].join("\n\n"),
});

const compare = async ({ assessment, path }: LoadedAssessment, options: AssessOptions): Promise<Answer> => {
  const args = new Arguments("assess compare");
  const [a = "", b = "", ...more] = args.required("--between", options.between).split(",");
  for (const party of options.between === undefined ? [] : [a, b])
    if (!assessment.parties.includes(party))
      args.wrong(
        "--between",
        "NOT_A_PARTY",
        `"${party}" is not among ${assessment.parties.join(", ")}${nearest(party, assessment.parties).length > 0 ? "" : "; as NATO,RUS"}`,
      );
  if (more.length > 0 || (options.between !== undefined && a === b))
    args.wrong("--between", "TWO_PARTIES", "two different parties are compared, as NATO,RUS");
  const from = options.from === undefined ? undefined : await args.point("--from", options.from);
  args.done();
  const compared = assessedDifferences(assessment, a, b).map((one) => ({
    one,
    reach: reachOf(one, assessment, a, b, from),
  }));
  return {
    json: {
      file: path,
      id: assessment.id,
      version: assessment.version,
      between: [a, b],
      differences: compared.map(({ one, reach }) => ({
        ...one,
        ...(reach === undefined ? {} : { reach: reachJson(reach) }),
      })),
    },
    human:
      compared.length === 0
        ? `${a} and ${b} hold the same of every value.`
        : compared.map(({ one, reach }) => differenceText(one, reach, a, b)).join("\n\n"),
  };
};

/** What a range or a payload changes on the ground, from the place given or the missile's capital. */
const reachOf = (
  { missile: id, field }: ValueDifference,
  assessment: Assessment,
  a: string,
  b: string,
  from: { readonly latDeg: number; readonly lonDeg: number } | undefined,
): ReachComparison | undefined => {
  const missile = missiles.find((m) => m.id === id)!;
  const capital = nations.find((n) => n.nation === missile.nation)?.capital;
  if (field !== "rangeKm" || capital === undefined) return undefined;
  const rangeFor = (party: string): number => {
    const value = assessment.values.find((v) => v.missile === id && v.field === "rangeKm")!;
    const own = value.positions.find((p) => p.party === party && p.stance === "dissent");
    return own?.value ?? value.value;
  };
  return compareReach({
    missile,
    from: from ?? capital,
    fittedAt: capital,
    a: { rangeKm: rangeFor(a) },
    b: { rangeKm: rangeFor(b) },
  });
};

const reachJson = ({ a, b, onlyA, onlyB }: ReachComparison) => {
  const side = ({ rangeKm, areaKm2, places, population, populationByNation }: ReachComparison["a"]) => ({
    rangeKm,
    areaKm2,
    places,
    population,
    populationByNation,
  });
  return { a: side(a), b: side(b), onlyA, onlyB };
};

const differenceText = (
  one: ValueDifference,
  reach: ReachComparison | undefined,
  a: string,
  b: string,
): string => {
  const said = (party: string, value: number, reason: string | undefined): string =>
    `  ${party}: ${value} ${one.unit}${reason === undefined ? "" : ` (${reason})`}`;
  const lines = [
    `${one.missile}, ${one.field}`,
    said(a, one.a.value, one.reasonA),
    said(b, one.b.value, one.reasonB),
  ];
  if (reach === undefined) return lines.join("\n");
  const ground = (party: string, side: ReachComparison["a"]): string =>
    `  ${party}: ${thousands(side.areaKm2)} km² in reach, ${thousands(side.places)} known places, ${thousands(side.population)} people`;
  const only = (party: string, places: ReachComparison["onlyA"]): readonly string[] =>
    places.length === 0
      ? []
      : [
          `  only by ${party}'s value: ${places
            .slice(0, 8)
            .map((p) => p.name)
            .join(", ")}${places.length > 8 ? ` and ${thousands(places.length - 8)} more` : ""}`,
        ];
  return [
    ...lines,
    ground(a, reach.a),
    ground(b, reach.b),
    ...only(a, reach.onlyA),
    ...only(b, reach.onlyB),
  ].join("\n");
};
