/** One party's centre: a deterministic state machine of messages. */
export { setupsOf } from "./setups.js";
export { newCentre, type CentreState } from "./state.js";
export { step } from "./step.js";
