/** The figures that a state or a news agency gives of a flight; what no flight on this Earth can have is refused. */
import { Refusal } from "../../base/index.js";
import { MEAN_RADIUS_M } from "./ellipse.js";

export interface Reported {
  readonly rangeM: number;
  readonly apogeeM: number;
  readonly flightTimeS?: number;
  /** How long it burnt, where that is known. */
  readonly boostS?: number;
}

/** Half the girth: farther away is nearer the other way round. */
const MOST_RANGE_M = Math.PI * MEAN_RADIUS_M;
const MOST_APOGEE_M = 50_000_000;

export const checkReported = ({ rangeM, apogeeM, flightTimeS, boostS }: Reported): void => {
  if (!(rangeM > 0 && rangeM <= MOST_RANGE_M))
    throw new Refusal(
      "RANGE_OUT_OF_BOUNDS",
      `a range of ${rangeM} m is not above 0 and up to ${Math.round(MOST_RANGE_M)} m`,
      { rangeM },
    );
  if (!(apogeeM > 0 && apogeeM <= MOST_APOGEE_M))
    throw new Refusal(
      "APOGEE_OUT_OF_BOUNDS",
      `an apogee of ${apogeeM} m is not above 0 and up to ${MOST_APOGEE_M} m`,
      { apogeeM },
    );
  if (flightTimeS !== undefined && !(flightTimeS > 0))
    throw new Refusal("TIME_NOT_POSITIVE", `a flight time of ${flightTimeS} s must be above 0`, {
      flightTimeS,
    });
  if (boostS !== undefined && !(boostS > 0))
    throw new Refusal("BOOST_NOT_POSITIVE", `a boost of ${boostS} s must be above 0`, { boostS });
};
