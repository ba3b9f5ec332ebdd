/**
 * What is to be expected of an object: a threat, something that passes overhead, or none; and whether it leaves the atmosphere.
 *
 * source    100 km as the edge of the atmosphere: the altitude that the Fédération Aéronautique Internationale uses
 * leaves out  ground of nations outside the roof; debris of an intercept
 * Complexity: one look-up of places near the ellipse; where nobody is endangered, one of ground for each point of the way.
 */
import type { Directory } from "../coalition/index.js";
import { isSmallEnough } from "../coalition/index.js";
import type { Party, Track } from "../messages/index.js";
import { endangered } from "./endangered.js";
import { GROUND } from "./ground.js";

type Outlook = NonNullable<Track["outlook"]>;

const EDGE_KM = 100;
/** An area longer than this, km, may lie anywhere: nothing is said of whose ground it is. */
const KNOWN_WITHIN_KM = 200;

export const outlookOf = (track: Track, directory: Directory, recognised: string | "none"): Outlook => {
  const leavesAtmosphere = leaves(track);
  const say = (verdict: Outlook["verdict"], nations: readonly Party[], why: string): Outlook => ({
    verdict,
    leavesAtmosphere,
    nations: [...nations],
    why,
  });
  if (recognised !== "none")
    return say("not-a-threat", [], `recognised as the launch notified in ${recognised}`);
  if (track.phase === "boost") return say("undecided", [], "its motor burns, and may burn on");
  if (track.orbital) return say("not-a-threat", [], "it is in orbit");
  const { impact } = track;
  if (impact === undefined || !isSmallEnough(impact.ellipse, KNOWN_WITHIN_KM))
    return say("undecided", [], "its impact area is not known well enough yet");
  const inDanger = endangered(impact.ellipse, directory);
  if (inDanger.length > 0)
    return say("threat", inDanger, `its impact area lies on ground of ${inDanger.join(", ")}`);
  const passed = passedBy(track, directory);
  if (passed.length > 0)
    return say(
      "passes-overhead",
      passed,
      `it passes over ${passed.join(", ")} and comes down on no partner's ground`,
    );
  return say("not-a-threat", [], "its impact area lies on no partner's ground");
};

const leaves = ({ phase, orbital, apogeeKm, state }: Track): Outlook["leavesAtmosphere"] => {
  if (orbital || (apogeeKm ?? 0) > EDGE_KM) return "yes";
  // What burns on may still rise, unless it is there already.
  if (phase === "boost") return heightKm(state) > EDGE_KM ? "yes" : "undecided";
  return apogeeKm === undefined ? "undecided" : "no";
};

/** Above a sphere that touches the poles: never too low by more than the flattening. */
const POLE_KM = 6_356.8;
const EQUATOR_BULGE_KM = 21.4;
const heightKm = ([x, y, z]: Track["state"]): number =>
  Math.sqrt(x * x + y * y + z * z) / 1000 - POLE_KM - EQUATOR_BULGE_KM;

/** Whose ground lies below the way ahead, in the order flown. */
const passedBy = ({ path }: Track, directory: Directory): readonly Party[] => {
  const known = new Set(directory.nations.map((n) => n.code));
  const passed = new Set<Party>();
  for (const [latDeg, lonDeg] of path ?? []) {
    const nation = GROUND.nationAt(latDeg, lonDeg);
    if (nation !== "none" && known.has(nation)) passed.add(nation);
  }
  return [...passed];
};
