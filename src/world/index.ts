export * from "./interceptors.js";
export * from "./look.js";
export * from "./signature.js";
export * from "./truth.js";
