/** `roof check`: every issue of a scenario, with line and column; the answer "yes, it is right" otherwise. */
import type { Answer } from "../answer.js";
import { loadScenario } from "../scenario-file.js";

export const check = async (file: string): Promise<Answer> => {
  const { path, resolved } = await loadScenario(file);
  const counts = {
    nations: resolved.nations.length,
    sensors: resolved.sensors.length,
    batteries: resolved.batteries.length,
    launches: resolved.launches.length,
    releaseRules: resolved.release.length,
    responses: resolved.responses.length,
  };
  const unverified =
    resolved.unverified.length === 0 ? "" : `\nRests on unverified data: ${resolved.unverified.join(", ")}`;
  return {
    json: {
      ok: true,
      file: path,
      scenario: resolved.name,
      title: resolved.title,
      ...counts,
      unverified: resolved.unverified,
      issues: [],
    },
    human: `${path}: no issues (${Object.entries(counts)
      .map(([k, n]) => `${n} ${WORDS[k] ?? k}`)
      .join(", ")})${unverified}`,
  };
};

const WORDS: Readonly<Record<string, string>> = { releaseRules: "release rules" };
