/**
 * `roof stability`: which strategic trajectories of the treaty parties each interceptor site can engage, at both ends of what is
 * disputed, and by how much.
 *
 * refuses   by issues: a scenario that does not hold, a `--set` that names no parameter or a value outside its range
 */
import { MODEL_S, assessStability, changed, type SiteVerdict } from "../../../study/index.js";
import { issuesWithPlaces, type StabilityQuestion } from "../../../messages/index.js";
import { Refusal } from "../../../base/index.js";
import { BadInput, type Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { progressBar } from "../progress.js";
import { loadScenario } from "../scenario-file.js";
import { table } from "../table.js";

export const stability = async (
  file: string,
  options: { readonly set?: readonly string[] },
): Promise<Answer> => {
  const { path, name, text, scenario } = await loadScenario(file);
  const { stabilityQuestion } = await import("../../../catalogue/index.js");
  const asked = stabilityQuestion(scenario, name);
  if (!asked.ok) throw new BadInput(issuesWithPlaces(asked.issues, text), path);
  const args = new Arguments("stability");
  const changes = (options.set ?? []).map((written) => changeOf(args, written));
  let question = asked.value;
  for (const change of changes) question = withChange(args, question, change);
  args.done();
  const bar = await progressBar("stability");
  const answer = assessStability(question, (done) => bar.at(done));
  bar.stop();
  const { scenario: id, title, decisionS, parties, disputed, unverified } = question;
  return {
    json: {
      scenario: id,
      title,
      decisionS,
      modelS: MODEL_S,
      changed: changes,
      ...answer,
      disputed,
      assumptions: ASSUMPTIONS,
      sources: parties.map((p) => ({ party: p.party, status: p.status, sources: p.sources })),
      unverified,
    },
    human: textOf(question, answer.sites, changes),
  };
};

interface Change {
  readonly path: string;
  readonly value: number;
}

const changeOf = (args: Arguments, written: string): Change => {
  const [path = "", value, ...more] = written.split("=");
  if (value === undefined || more.length > 0 || path === "") {
    args.wrong("--set", "NOT_AN_ASSIGNMENT", `"${written}" is not NAME=NUMBER, as decisionS=60`);
    return { path: "", value: 0 };
  }
  return { path, value: args.number(`--set ${path}`, value) };
};

const withChange = (args: Arguments, question: StabilityQuestion, change: Change): StabilityQuestion => {
  if (change.path === "") return question;
  try {
    return changed(question, change);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    args.wrong(`--set ${change.path}`, error.code, error.message.replace(`${error.code}: `, ""));
    return question;
  }
};

const ASSUMPTIONS = [
  "flights of least energy, burnout at 200 km, 300 km along the ground; deployment areas rounded to 0.1°",
  "every sensor of the scenario serves every site, but those of the launching party's own bloc: an upper bound",
  "a track is a radar's third likely look, or two infrared satellites and the end of boost",
  "a site that reaches a trajectory in time may still miss; no probability is claimed",
];

const textOf = (
  { title, disputed, unverified }: StabilityQuestion,
  sites: readonly SiteVerdict[],
  changes: readonly Change[],
): string => {
  const rows = sites.flatMap((v) =>
    v.ends.map((end, i) => [
      i === 0 ? v.name : "",
      i === 0 ? `${v.by} at ${v.against}${v.ownLaunches ? " (own)" : ""}` : "",
      `${end.burnoutSpeedKmps}`,
      end.sensors,
      end.can,
      end.cannot,
      end.bestMarginS === undefined ? "-" : `${end.bestMarginS} s`,
      end.leastShortKm === undefined ? "-" : `${end.leastShortKm} km`,
      i === 0 ? v.verdict : "",
    ]),
  );
  const lines = [
    title,
    "",
    ...(changes.length === 0
      ? []
      : [`Changed: ${changes.map((c) => `${c.path} = ${c.value}`).join(", ")}`, ""]),
    sites.length === 0
      ? "This scenario has no interceptor site, so none can touch anyone's deterrent."
      : table(
          ["site", "launches", "km/s", "sensors", "can", "cannot", "best margin", "least short", "verdict"],
          rows,
        ),
    "",
    ...sites.filter((v) => !v.ownLaunches).map((v) => v.why),
    "",
    ...disputed.map((d) => `Disputed: ${d.path}, ${d.low} to ${d.high} ${d.unit} (${d.sources.join("; ")})`),
    ...ASSUMPTIONS.map((a) => `Assumed: ${a}.`),
    ...(unverified.length === 0 ? [] : [`Rests on unverified data: ${unverified.join(", ")}`]),
  ];
  return `${lines.join("\n")}\n`;
};
