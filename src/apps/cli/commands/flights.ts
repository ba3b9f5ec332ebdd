/** `roof catalogue flights`: published flights, each with what follows from it; and the consistency report over them. */
import { nearest } from "../../../base/index.js";
import { flights, missiles } from "../../../catalogue/index.js";
import type { FlightEntry } from "../../../messages/index.js";
import {
  flightLine,
  flightsReport,
  judgeFlight,
  type FlightLine,
  type FlightsReport,
} from "../../../study/index.js";
import type { Answer } from "../answer.js";
import { Arguments } from "../args.js";
import { flightsPage } from "../flights-page.js";
import { reconstructionText } from "../reconstruction-text.js";
import { table } from "../table.js";

export interface FlightFilter {
  readonly nation?: string;
  /** Its name, or the identifier of the missile. */
  readonly system?: string;
}

export const flightList = (filter: FlightFilter): Answer => {
  const { report, lines } = judged(filter);
  return {
    json: lines,
    human: `${table(
      ["id", "outcome", "apogee km", "range km", "time s", "flown for range km", "verdict"],
      lines.map((l) => [
        l.id,
        l.outcome,
        l.apogeeKm?.value ?? "-",
        l.rangeKm?.value ?? "-",
        l.flightTimeS?.value ?? "-",
        l.reconstruction?.standardRangeKm.best ?? "-",
        l.verdict,
      ]),
    )}\n\n${summary(report)}`,
  };
};

/** One flight, and in words what follows from it. */
export const flightOf = (id: string): { line: FlightLine; implies: string } => {
  const flight = flights.find((f) => f.id === id)!;
  const line = flightLine(
    judgeFlight(
      flight,
      missiles.find((m) => m.id === flight.missile),
    ),
  );
  const refuted = line.refuted
    .map((r) => `\nRefuted: ${r.field} ${r.value} (${r.source}): ${r.why}`)
    .join("");
  const found = line.reconstruction === undefined ? "" : `${reconstructionText(line.reconstruction)}\n`;
  return { line, implies: `${found}Verdict: ${line.verdict}: ${line.why}${refuted}` };
};

/** The answer is "no" where figures contradict physics. */
export const consistencyReport = (filter: FlightFilter, markdown = false): Answer => {
  const { report, lines } = judged(filter);
  const amiss = lines.filter((l) => l.verdict === "contradicts" || l.verdict === "doubtful");
  const refuted = lines.flatMap((l) => l.refuted.map((r) => ({ id: l.id, ...r })));
  const reasons = new Map<string, number>();
  for (const l of lines) if (l.verdict === "not-judged") reasons.set(l.why, (reasons.get(l.why) ?? 0) + 1);
  const no = report.counts.contradicts + refuted.length > 0;
  return {
    json: {
      counts: report.counts,
      byNation: report.byNation,
      contradicts: amiss.filter((l) => l.verdict === "contradicts").map(short),
      doubtful: amiss.filter((l) => l.verdict === "doubtful").map(short),
      refutedValues: refuted,
      notJudged: [...reasons].map(([why, count]) => ({ why, count })),
      flights: lines,
    },
    human: markdown
      ? flightsPage(report, lines)
      : [
          table(
            ["nation", ...Object.keys(report.counts)],
            [
              ...report.byNation.map((n) => [n.nation, ...Object.values(n.counts)]),
              ["all", ...Object.values(report.counts)],
            ],
          ),
          section(
            "Contradict physics",
            amiss.filter((l) => l.verdict === "contradicts").map((l) => `${l.id}: ${l.why}`),
          ),
          section(
            "Published values that contradict the rest of their flight",
            refuted.map((r) => `${r.id}: ${r.field} ${r.value} (${r.source}): ${r.why}`),
          ),
          section(
            "Doubtful",
            amiss.filter((l) => l.verdict === "doubtful").map((l) => `${l.id}: ${l.why}`),
          ),
          section(
            "Not judged",
            [...reasons].map(([why, count]) => `${count}: ${why}`),
          ),
        ].join("\n"),
    ...(no ? { exit: 1 as const } : {}),
  };
};

const short = ({ id, apogeeKm, rangeKm, flightTimeS, why }: FlightLine) => ({
  id,
  apogeeKm: apogeeKm?.value,
  rangeKm: rangeKm?.value,
  ...(flightTimeS === undefined ? {} : { flightTimeS: flightTimeS.value }),
  why,
});

const section = (head: string, lines: readonly string[]): string =>
  `\n${head}: ${lines.length === 0 ? "none" : ""}${lines.map((l) => `\n  ${l}`).join("")}`;

const summary = ({ counts }: FlightsReport): string =>
  Object.entries(counts)
    .map(([verdict, n]) => `${n} ${verdict}`)
    .join(", ");

const judged = (filter: FlightFilter): { report: FlightsReport; lines: readonly FlightLine[] } => {
  const report = flightsReport(filtered(filter), missiles);
  return { report, lines: report.flights.map(flightLine) };
};

const filtered = ({ nation, system }: FlightFilter): readonly FlightEntry[] => {
  const args = new Arguments("catalogue flights");
  if (nation !== undefined)
    args.oneOf("--nation", nation.toUpperCase(), [...new Set(flights.map((f) => f.nation))]);
  const is = (f: FlightEntry, name: string): boolean =>
    f.missile === name || f.system.toLowerCase() === name.toLowerCase();
  if (system !== undefined && !flights.some((f) => is(f, system))) {
    const names = [
      ...new Set(flights.flatMap((f) => [f.system, ...(f.missile === undefined ? [] : [f.missile])])),
    ];
    const near = nearest(system, names);
    args.wrong(
      "--system",
      "UNKNOWN_SYSTEM",
      `no flight of a "${system}" is listed${near.length === 0 ? "" : `; nearest: ${near.join(", ")}`}`,
    );
  }
  args.done();
  return flights.filter(
    (f) =>
      (nation === undefined || f.nation === nation.toUpperCase()) && (system === undefined || is(f, system)),
  );
};
