/** Reading the outside's figures, and writing a line that compares one with ours. */
import { readFileSync } from "node:fs";

export const DEG = Math.PI / 180;
export const table = (path) =>
  JSON.parse(readFileSync(new URL(`../../validation/${path}.json`, import.meta.url), "utf8"));

/** 12,345.68 with the digits asked for. */
export const fixed = (value, digits) =>
  value.toFixed(digits).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));

/** To two digits: what is left between two figures that agree is noise after that. */
export const small = (value) =>
  value === 0 ? "0" : value.toExponential(1).replace("e", "·10^").replace("^+", "^");
export const percent = (share, digits = 1) =>
  `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(digits)} %`;

/** A line by a relative difference; the worst where there is more than one figure. */
export const relative = (what, expected, ours, pairs, tolerance) => {
  const worst = Math.max(...pairs.map(([a, b]) => Math.abs(a - b) / Math.abs(b)));
  // Below a tenth of the tolerance the digits say nothing.
  const difference = worst < tolerance / 10 ? `< ${small(tolerance / 10)}` : small(worst);
  return { what, expected, ours, difference, tolerance: small(tolerance), holds: worst <= tolerance };
};
