/** The command's lists, filters and refusals, and the page that it writes. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FlightLine } from "../../../study/index.js";
import type { BadInput } from "../answer.js";
import { catalogue, type CatalogueOptions } from "./catalogue.js";
import { reconstructCommand } from "./reconstruct.js";

const listed = async (options: CatalogueOptions): Promise<readonly FlightLine[]> =>
  (await catalogue("flights", undefined, options)).json as FlightLine[];
const issuesOf = async (answer: Promise<unknown>): Promise<readonly string[]> =>
  answer.then(
    () => [],
    (error: BadInput) => error.issues.map((i) => `${i.path} ${i.code}`),
  );

test("a nation's flights, a system's by name or by missile, and both", async () => {
  expect((await listed({ nation: "prk" })).every((f) => f.nation === "PRK")).toBe(true);
  const byName = await listed({ system: "hwasong-18" });
  expect(byName).toHaveLength(3);
  expect(await listed({ system: "prk-hwasong-18", nation: "PRK" })).toEqual(byName);
  expect(await listed({ system: "prk-hwasong-18", nation: "IND" })).toEqual([]);
});

test("each carries what its figures imply", async () => {
  const [first] = await listed({ system: "Hwasong-19" });
  expect(first).toMatchObject({
    verdict: "consistent",
    reconstruction: { consistent: true, finding: "fits", shape: "lofted" },
  });
});

test("one by its identifier, with its verdict in words", async () => {
  const { json, human } = await catalogue("flights", "prk-2022-03-24-hwasong-15", {});
  expect(json).toMatchObject({ id: "prk-2022-03-24-hwasong-15", refuted: [{ value: 4052 }] });
  expect(human).toContain("Refuted: flightTimeS 4052");
});

test("every wrong option is named", async () => {
  expect(await issuesOf(catalogue("flights", undefined, { nation: "XXX", system: "Nought-9" }))).toEqual([
    "--nation UNKNOWN_NATION",
  ]);
  expect(await issuesOf(catalogue("flights", undefined, { system: "Hwasong-81" }))).toEqual([
    "--system UNKNOWN_SYSTEM",
  ]);
  expect(await issuesOf(catalogue("missiles", undefined, { system: "x", check: true }))).toEqual([
    "--system FLIGHTS_ONLY",
    "--check FLIGHTS_ONLY",
  ]);
  expect(await issuesOf(catalogue("flights", "any", { check: true }))).toEqual(["id ONE_OR_MANY"]);
  expect(await issuesOf(catalogue("flights", undefined, { markdown: true }))).toEqual([
    "--markdown CHECK_MISSING",
  ]);
  expect(await issuesOf(reconstructCommand({ all: true, rangeKm: "1", boostS: "2" }))).toEqual([
    "--range-km OPTION_NOT_WITH_ALL",
    "--boost-s OPTION_NOT_WITH_ALL",
  ]);
  expect(await issuesOf(reconstructCommand({ rangeKm: "20100", apogeeKm: "0", boostS: "-1" }))).toEqual([
    "--range-km ABOVE_MAXIMUM",
    "--apogee-km BELOW_MINIMUM",
    "--boost-s BELOW_MINIMUM",
  ]);
});

test("the answer is no where figures contradict physics, and the two commands say the same", async () => {
  const all = await reconstructCommand({ all: true });
  expect(all.exit).toBe(1);
  expect(await catalogue("flights", undefined, { check: true })).toEqual(all);
  expect((await catalogue("flights", undefined, { check: true, nation: "IND" })).exit).toBeUndefined();
});

test("docs/flights.md is what the command writes", async () => {
  const { human } = await catalogue("flights", undefined, { check: true, markdown: true });
  expect(readFileSync(new URL("../../../../docs/flights.md", import.meta.url), "utf8")).toBe(human);
});
