/**
 * The consistency report over the catalogue's flights.
 *
 * authority  what is known of the flights that it singles out: KCNA's time of 24 March 2022 is shorter than the fall alone (an independent
 *            Kepler coast: 4,075 s); the two of 15 June 2023 pulled up; Hwasong-18's claims exceed any published range
 */
import { expect, test } from "vitest";
import { flights, missiles } from "../../catalogue/index.js";
import { flightsReport, judgeFlight } from "../index.js";

const report = flightsReport(flights, missiles);
const of = (verdict: string) => report.flights.filter((j) => j.verdict === verdict).map((j) => j.flight.id);
const byId = (id: string) => report.flights.find((j) => j.flight.id === id)!;

test("every flight has one verdict, and all are counted", () => {
  expect(report.flights).toHaveLength(flights.length);
  expect(Object.values(report.counts).reduce((a, b) => a + b)).toBe(flights.length);
  for (const { nation, counts } of report.byNation)
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(
      flights.filter((f) => f.nation === nation).length,
    );
});

test("what has apogee and range, fell freely and did not fail is judged, and nothing else", () => {
  for (const { flight: f, verdict, implied } of report.flights) {
    const free = f.motion === "ballistic" || f.motion === "unknown";
    const judged = free && f.outcome !== "failure" && f.apogeeKm !== undefined && f.rangeKm !== undefined;
    expect(verdict !== "not-judged", f.id).toBe(judged);
    expect(implied !== undefined, f.id).toBe(judged);
  }
});

test("24 March 2022: Japan's 71 minutes are possible, the launching state's 4,052 s are not", () => {
  const { implied, refuted } = byId("prk-2022-03-24-hwasong-15");
  expect(implied?.consistent).toBe(true);
  expect(refuted).toMatchObject([{ field: "flightTimeS", value: 4052, finding: "time-below-coast" }]);
});

test("two that flew 850 and 900 km under 50 km for eleven minutes did not fall freely", () => {
  expect(of("contradicts")).toEqual(["prk-2023-06-15-unknown", "prk-2023-06-15-unknown-2"]);
});

test("heights that need more speed than any published range are doubted", () => {
  for (const id of ["prk-2023-07-12-hwasong-18", "prk-2023-12-18-hwasong-18", "ind-2012-09-19-agni-4"])
    expect(of("doubtful")).toContain(id);
});

test("the lofted ones of 2017 agree with what is published of them", () => {
  for (const id of ["prk-2017-07-04-hwasong-14", "prk-2017-07-28-hwasong-14", "prk-2017-11-28-hwasong-15"])
    expect(byId(id).verdict).toBe("consistent");
});

test("planted fault: an hour in place of 74 minutes is found", () => {
  const flight = flights.find((f) => f.id === "prk-2023-07-12-hwasong-18")!;
  const wrong = { ...flight, flightTimeS: { ...flight.flightTimeS!, value: 3600 } };
  expect(judgeFlight(wrong)).toMatchObject({
    verdict: "contradicts",
    implied: { finding: "time-below-coast" },
  });
});
