export * from "./position.js";
