/** docs/flights.md: the consistency report over all published flights, as `roof catalogue flights --check --markdown` writes it. */
import type { FlightLine, FlightsReport } from "../../study/index.js";

export const flightsPage = (report: FlightsReport, lines: readonly FlightLine[]): string => {
  const judged = lines.filter((l) => l.verdict !== "not-judged");
  const verdicts = Object.keys(report.counts) as (keyof typeof report.counts)[];
  return `# Published flights, judged

Written by \`roof catalogue flights --check --markdown\`; a test compares this page with it. What the verdicts mean and which laws they rest
on: [math/reconstruction.md](math/reconstruction.md). Where the flights come from: [catalogue.md](catalogue.md).

${rows(
  ["nation", ...verdicts],
  [
    ...report.byNation.map((n) => [n.nation, ...verdicts.map((v) => n.counts[v])]),
    ["all", ...verdicts.map((v) => report.counts[v])],
  ],
)}

## Cannot have been as reported

${list(lines.filter((l) => l.verdict === "contradicts").map((l) => `\`${l.id}\`: ${l.why}`))}

Published beside the main values, and refuted by the rest of the flight:

${list(lines.flatMap((l) => l.refuted.map((r) => `\`${l.id}\`, ${r.field} ${r.value}: ${r.why}`)))}

## Doubtful

Possible, and yet more than is published of the missile:

${list(lines.filter((l) => l.verdict === "doubtful").map((l) => `\`${l.id}\`: ${l.why}`))}

## Not judged

${rows(["flights", "why"], counted(lines.filter((l) => l.verdict === "not-judged").map((l) => l.why)))}

## Judged

Times are the best guess with boost, and the range is that of the same vehicle flown for range. Flights of one day with the same figures stand in one line.

${rows(
  ["flight", "×", "apogee km", "range km", "time s", "implied s", "flown for range km", "verdict"],
  salvos(judged).map(({ line: l, count }) => [
    l.name,
    count,
    l.apogeeKm?.value ?? "",
    l.rangeKm?.value ?? "",
    l.flightTimeS?.value ?? "",
    Math.round(l.reconstruction!.flightTimeS),
    bandText(l),
    l.verdict,
  ]),
)}
`;
};

const bandText = ({ reconstruction }: FlightLine): string => {
  const { low, best, high } = reconstruction!.standardRangeKm;
  return `${best} (${low} to ${high})`;
};

const rows = (head: readonly string[], body: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...body].map((r) => `| ${r.join(" | ")} |`).join("\n");

const list = (items: readonly string[]): string =>
  items.length === 0 ? "None." : items.map((item) => `- ${item}`).join("\n");

const counted = (names: readonly string[]): (readonly [number, string])[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, n]) => [n, name]);
};

const salvos = (
  lines: readonly FlightLine[],
): readonly { readonly line: FlightLine; readonly count: number }[] => {
  const groups = new Map<string, { line: FlightLine; count: number }>();
  for (const line of lines) {
    const key = [line.name, line.apogeeKm?.value, line.rangeKm?.value, line.flightTimeS?.value].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { line, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()];
};
