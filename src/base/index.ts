export * from "./assigner.js";
export * from "./elementary.js";
export * from "./matrix.js";
export * from "./nearest.js";
export * from "./random.js";
export * from "./refusal.js";
export * from "./units.js";
