/** What a sensor can see and how well; states are handed in. */
export * from "./models.js";
export * from "./radar-equation.js";
export * from "./horizon.js";
export * from "./radar-view.js";
export * from "./infrared-view.js";
export * from "./direction.js";
export * from "./draw.js";
export * from "./satellite.js";
export * from "./swerling.js";
export * from "./triangulate.js";
