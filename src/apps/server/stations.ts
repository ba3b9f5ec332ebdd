/** What stands where, as far as one party may know: its own sensors and batteries. `all` is for the exercise director. */
import type { ResolvedScenario, Stations } from "../../messages/index.js";

export const stationsOf = (scenario: ResolvedScenario, party: string): Stations => ({
  sensors: scenario.sensors.filter((s) => party === "all" || s.owner === party),
  batteries: scenario.batteries.filter((b) => party === "all" || b.owner === party),
});
