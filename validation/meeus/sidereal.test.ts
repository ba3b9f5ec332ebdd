/**
 * Sidereal time against a worked example.
 *
 * source     Jean Meeus, Astronomical Algorithms, 2nd ed. (1998), ch. 12, examples 12.a and 12.b
 * tolerance  1e-6 of a degree: the example is printed to 1e-4 s of time, 4e-7°
 */
import { expect, it } from "vitest";
import { gmstRad } from "../../src/earth/index.js";

const degAt = (iso: string) => (gmstRad(Date.parse(iso) * 1000) * 180) / Math.PI;
const degOf = (h: number, m: number, s: number) => 15 * (h + m / 60 + s / 3600);

it("10 April 1987, 0 h: 13 h 10 m 46.3668 s", () => {
  expect(Math.abs(degAt("1987-04-10T00:00:00Z") - degOf(13, 10, 46.3668))).toBeLessThan(1e-6);
});

it("10 April 1987, 19 h 21 m: 128.7378734°", () => {
  expect(Math.abs(degAt("1987-04-10T19:21:00Z") - 128.7378734)).toBeLessThan(1e-6);
});
