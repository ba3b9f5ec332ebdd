/** Flights as reported: times with the boost estimate, one that cannot be, and ranges flown flat. */
import { reconstruct } from "../../dist/flight/index.js";
import { fixed, percent, table } from "./figures.mjs";

export const reportedGroups = () => {
  const { flights, wright, impossible, toleranceIntercontinental } = table("reported-flights/flights");
  const found = ({ rangeKm, apogeeKm }, flightTimeS) =>
    reconstruct({
      rangeM: rangeKm * 1000,
      apogeeM: apogeeKm * 1000,
      ...(flightTimeS === undefined ? {} : { flightTimeS }),
    });
  const seconds = (s) => fixed(s, 0);
  return [
    {
      title: "Flight times of lofted flights",
      authority:
        "CNS/NTI North Korea missile test database as carried in nagix/nk-missile-tests (data/test.en.json), read November 2026. Ours: the coast that apogee and range imply, with the boost at best guess.",
      why: "2 % of intercontinental flights. A time given in minutes stands for half a minute either way. Others must lie in the printed band.",
      lines: flights.map((flight) => {
        const { best, low, high } = found(flight).flightTimeS;
        const [least, most] = flight.reportedS;
        const off = best / Math.min(most, Math.max(least, best)) - 1;
        return {
          what: `${flight.name}: ${fixed(flight.apogeeKm, 0)} km up, ${fixed(flight.rangeKm, 0)} km out`,
          expected: least === most ? `${seconds(least)} s` : `${seconds(least)}–${seconds(most)} s`,
          ours: `${seconds(best)} s (${seconds(low)}–${seconds(high)})`,
          difference: percent(off),
          tolerance: flight.intercontinental ? "2 %" : "the band",
          holds: flight.intercontinental
            ? Math.abs(off) < toleranceIntercontinental
            : most > low && least < high,
        };
      }),
    },
    {
      title: "A report that cannot be",
      authority: "KCNA's own figures for 24 March 2022; the coast by an independent program is 4,075 s.",
      why: "a time shorter than the coast alone must be flagged.",
      lines: [impossible].map((report) => {
        const { consistent, coastTimeS } = found(report, report.reportedS);
        return {
          what: `${report.name}: ${report.apogeeKm} km up, ${fixed(report.rangeKm, 0)} km out in ${seconds(report.reportedS)} s`,
          expected: "flagged",
          ours: `${consistent ? "consistent" : "flagged"}: the coast alone takes ${seconds(coastTimeS)} s`,
          difference: `${seconds(report.reportedS - coastTimeS)} s`,
          tolerance: "0 s",
          holds: !consistent,
        };
      }),
    },
    {
      title: "Ranges flown flat",
      authority: "D. Wright, Union of Concerned Scientists, 2017, for flights that were flown high.",
      why: "inside the printed band: he fits each vehicle's stages, this knows none.",
      lines: wright.map((one) => {
        const { low, best, high } = found(one).standardRangeM;
        const km = (m) => fixed(Math.round(m / 10_000) * 10, 0);
        return {
          what: `${fixed(one.apogeeKm, 0)} km up, ${fixed(one.rangeKm, 0)} km out`,
          expected: `${fixed(one.flatKm, 0)} km`,
          ours: `${km(best)} km (${km(low)}–${km(high)})`,
          difference: percent(best / 1000 / one.flatKm - 1, 0),
          tolerance: "the band",
          holds: low < one.flatKm * 1000 && one.flatKm * 1000 < high,
        };
      }),
    },
  ];
};
