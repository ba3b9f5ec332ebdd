/**
 * What each centre is told at the start: one setup a party, national and joint, from one scenario.
 *
 * A party is told the rules everyone agreed, its own sensors, and the batteries it plans for; not the others' sensors.
 */
import { directoryOf, governanceOf } from "../coalition/index.js";
import type { Battery, MessageOf, ResolvedScenario } from "../messages/index.js";

export const setupsOf = (scenario: ResolvedScenario): MessageOf<"setup">[] => {
  const governance = governanceOf(scenario.governance);
  const joint = governance.jointCentres(scenario.nations);
  const parties = [...scenario.nations.map((n) => n.code), ...joint.map((j) => j.party)];
  return parties.map((party) => ({
    kind: "setup",
    from: party,
    timeUs: scenario.epochUs,
    label: { mode: scenario.mode, owner: party, releasableTo: [party], provenance: [] },
    body: {
      party,
      mode: scenario.mode,
      governance: scenario.governance,
      epochUs: scenario.epochUs,
      nations: scenario.nations.map(({ code, name, bloc }) => ({ code, name, bloc })),
      release: [...scenario.release],
      responses: [...scenario.responses],
      sectors: [...scenario.sectors],
      sensors: scenario.sensors.filter((s) => s.owner === party).map((s) => s.id),
      batteries: batteriesPlannedBy(party, scenario),
      unverified: [...scenario.unverified],
    },
  }));
};

/** The owner knows its own; a centre that plans knows its members'. */
const batteriesPlannedBy = (party: string, scenario: ResolvedScenario): Battery[] => {
  const directory = directoryOf(scenario);
  return scenario.batteries.filter((b) => b.owner === party || directory.plannerOf(b.owner) === party);
};
