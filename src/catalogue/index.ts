/** Public data with sources and status, and scenarios resolved against it. */
export { publishedCosts, type PublishedCost } from "./costs.js";
export { atEnd } from "./ends.js";
export { checkAssessment } from "./assess/check.js";
export { flights } from "./flights/index.js";
export { interceptors } from "./interceptors/index.js";
export { missiles } from "./missiles/index.js";
export { nations } from "./nations.js";
export { spread } from "./quantity.js";
export { stabilityQuestion } from "./resolve/ends.js";
export { resolveScenario } from "./resolve/resolve.js";
export { sensors } from "./sensors/index.js";
export { treatyParties } from "./strategic.js";
