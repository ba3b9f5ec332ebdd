/**
 * How large each kind of object looks to a radar, by phase of flight.
 *
 * shape     square metres, one mean value a kind (fluctuation is the radar model's, Swerling 1)
 * source    order-of-magnitude estimates: 0.01–0.1 m² for a re-entering payload as debated by Lewis & Postol
 *           (mostlymissiledefense.com, 21 Sep 2012); whole stages are metres long and look one to two orders larger
 * leaves out  aspect and frequency
 */
export const PAYLOAD_RCS_M2 = 0.05;
export const STAGE_RCS_M2 = 0.8;

/** A missile under thrust, or one whose body stays on, shows its stage. */
export const radarCrossSectionM2 = (
  kind: "payload" | "spent-stage",
  thrusting: boolean,
  bodyStaysOn: boolean,
): number => (kind === "spent-stage" || thrusting || bodyStaysOn ? STAGE_RCS_M2 : PAYLOAD_RCS_M2);
