/** Links between nations' servers: exactly once and in order over a transport that nobody has to trust. */
export { frameSchema, LANES, receiptText, type Frame, type Lane } from "./frame.js";
export { newNode, type Effect, type FederationNode, type LinkState, type NodeOptions } from "./node.js";
export { recordSchema, type LinkRecord } from "./record.js";
