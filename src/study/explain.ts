/**
 * What this governance mode changed, in plain sentences, each resting on figures of this run.
 *
 * leaves out  what another mode would have done: two runs laid side by side say that (`roof share`)
 */
import { US_PER_S } from "../base/index.js";
import { governanceOf, rulesInForce } from "../coalition/index.js";
import { timeUsFromIso, type LaunchResult, type ResolvedScenario } from "../messages/index.js";
import type { ExplainInput } from "./explain-input.js";
import { shooterSentences } from "./explain-shooters.js";

export const explainRun = (input: ExplainInput): string[] => [
  modeSentence(input.scenario),
  ...degradedSentences(input.scenario),
  ...input.launches.map((launch) => sightSentence(input, launch)),
  ...input.launches.flatMap((launch) => warningSentences(input, launch)),
  ...withheldSentences(input),
  ...shooterSentences(input),
];

const modeSentence = (scenario: ResolvedScenario): string => {
  const mode = governanceOf(scenario.governance);
  const centres = mode.jointCentres(scenario.nations);
  const who =
    centres.length === 0
      ? "there is no joint centre"
      : centres.map((c) => `${c.party} (${c.name}) is staffed by ${c.members.length} nations`).join(", ");
  const plans = mode.plans === "owner" ? "each nation plans its own shots" : "the centre plans the shots";
  return `${mode.title}: ${who}; ${mode.pooled} are put together there, and ${plans}.`;
};

/** What the rules in force let go late or coarse. */
const degradedSentences = ({ governance, release }: ResolvedScenario): string[] =>
  rulesInForce(governance, release).flatMap((rule) => {
    if (rule.degrade === undefined || rule.deny === true) return [];
    const { delayS = 0, roundKm = 0, hideSensors = false } = rule.degrade;
    const how = [
      ...(delayS > 0 ? [`${delayS} s late`] : []),
      ...(roundKm > 0 ? [`rounded to ${roundKm} km`] : []),
      ...(hideSensors ? ["without the names of sensors"] : []),
    ];
    return [
      `Rule ${rule.id} lets ${rule.what.join(", ")} of ${named(rule.owner)} go to ${rule.to.map(named).join(", ")} ${how.join(", ")}.`,
    ];
  });

const named = (who: string): string => (who === "*" ? "anyone" : who);

const sightSentence = ({ scenario, outcome, seen }: ExplainInput, launch: LaunchResult): string => {
  const after = (iso: string): string => secondsAfter(launch, iso);
  if (launch.firstDetection === "none") return `${launch.id}: no sensor detected it.`;
  const { sensor, nation, time } = launch.firstDetection;
  const held = seen
    .filter(
      (s) => s.launch === launch.id && s.at !== "none" && scenario.nations.some((n) => n.code === s.nation),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.nation < b.nation ? -1 : 1));
  const [first] = held;
  const last = held[held.length - 1];
  if (first === undefined || last === undefined)
    return `${launch.id}: ${sensor} (${nation}) detected it ${after(time)} after lift-off, and no nation made a track of it.`;
  const joint = seen.filter(
    (s) => s.launch === launch.id && s.at !== "none" && !scenario.nations.some((n) => n.code === s.nation),
  );
  const centre = joint.map((s) => `, ${s.nation} after ${after(s.at)} (track of ${s.from})`).join("");
  const all = scenario.nations.length;
  const without = all - held.length;
  const alone =
    outcome.parties.length > 0 && without > 0 ? `; ${without} of ${all} nations never held one` : "";
  return (
    `${launch.id}: ${sensor} (${nation}) detected it ${after(time)} after lift-off; ` +
    `${first.nation} held a track first, after ${after(first.at)}${centre}; ` +
    `the last of ${held.length} nations was ${last.nation}, after ${after(last.at)} (track of ${last.from})${alone}.`
  );
};

const secondsAfter = (launch: LaunchResult, iso: string): string =>
  `${Math.round((timeUsFromIso(iso) - timeUsFromIso(launch.truth.launchTime)) / US_PER_S)} s`;

const warningSentences = ({ seen }: ExplainInput, launch: LaunchResult): string[] =>
  launch.warnings.map((w) => {
    const sight = seen.find((s) => s.launch === launch.id && s.nation === w.nation);
    const source =
      w.by === w.nation
        ? sight === undefined || sight.ownSensors.length > 0
          ? "by its own centre, which has sensors of its own on it"
          : `by its own centre, from a track of ${sight.from}`
        : `by ${w.by}, which it staffs`;
    const known =
      sight === undefined || sight.firstImpactAt === "none"
        ? ""
        : `; it held its first estimate of the impact ${secondsAfter(launch, sight.firstImpactAt)} after lift-off`;
    return `${launch.id}: ${w.nation} was warned of ${w.place} ${Math.round(w.leadTimeS)} s before impact, ${source}${known}.`;
  });

/** Grouped: one sentence an owner and reason, with how many items and receivers. */
const withheldSentences = ({ observed }: ExplainInput): string[] => {
  const groups = new Map<string, { party: string; reason: string; items: Set<string>; to: Set<string> }>();
  for (const { party, message } of observed.withheldItems) {
    const { code, kind, item, to } = message.body;
    // Refusals to take something in are not about release.
    if (to === party) continue;
    const reason = message.body.reason
      .replace(` to ${to}`, "")
      .replace(`${to} may not hold`, "they may not hold");
    const key = `${party} ${code} ${kind} ${reason}`;
    const group = groups.get(key) ?? { party, reason, items: new Set<string>(), to: new Set<string>() };
    group.items.add(`${kind} ${item}`);
    group.to.add(to);
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.items.size * b.to.size - a.items.size * a.to.size || (a.party < b.party ? -1 : 1))
    .slice(0, MOST_WITHHELD)
    .map(({ party, reason, items, to }) => {
      const receivers = to.size > 3 ? `${to.size} parties` : [...to].sort().join(", ");
      return `${party} kept ${items.size} ${items.size === 1 ? "item" : "items"} from ${receivers}: ${reason}.`;
    });
};

const MOST_WITHHELD = 8;
