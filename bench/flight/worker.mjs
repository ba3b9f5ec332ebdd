/** Flies what it was given as often as it is told to, and says when it is done. */
import { parentPort, workerData } from "node:worker_threads";
import { landing } from "../../dist/flight/index.js";

const out = new Float64Array(8);
const { states } = workerData;
parentPort.on("message", (times) => {
  for (let k = 0; k < times; k += 1) for (const state of states) landing(state, Infinity, out);
  parentPort.postMessage(times);
});
