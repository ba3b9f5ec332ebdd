export * from "./position.js";
export * from "./places.js";
export { nationAt } from "./borders.js";
