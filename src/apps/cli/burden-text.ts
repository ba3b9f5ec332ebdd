/** The table of burden and benefit for people. */
import type { BurdenTable } from "../../study/index.js";
import { table, thousands } from "./table.js";

export const burdenText = ({
  all,
  lines,
  cases,
  method,
  orders,
  coalitions,
  costBasis,
}: BurdenTable): string => {
  if (cases === 0) return "No threat of this scenario is aimed at anyone, so sharing has nothing to bring.\n";
  const error = (value: string, one: number): string => (method === "exact" ? value : `${value} ± ${one}`);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const rows = lines
    .filter((l) => l.gets.threatenedPeople > 0 || l.cost.share > 0 || l.brings.warningS > 0)
    .map(({ nation, brings, gets, cost }) => [
      nation,
      error(brings.warningS.toFixed(1), brings.warningErrorS),
      error(thousands(brings.protectedPeople), brings.protectedErrorPeople),
      brings.shareOfProtection === undefined ? "-" : percent(brings.shareOfProtection),
      percent(cost.share),
      Math.round(gets.alone.warningS),
      Math.round(gets.withAll.warningS),
      gets.alone.protectedPeople,
      gets.withAll.protectedPeople,
      gets.threatenedPeople,
    ]);
  const head = [
    "nation",
    "brings warning s",
    "brings protection",
    "of all",
    "of assets",
    "warning alone s",
    "with all s",
    "protected alone",
    "with all",
    "threatened",
  ];
  const how =
    method === "exact"
      ? `exact over every coalition (${coalitions.length} that differ)`
      : `from ${orders} drawn orders, ± one standard error`;
  return `Burden and benefit: what each brings to all is its Shapley value, ${how}; together ${Math.round(all.warningS)} s of warning and ${thousands(all.protectedPeople)} people protected against a launch drawn from the threats that reach them.\n${table(head, rows)}\n${costBasis[0]!.toUpperCase()}${costBasis.slice(1)}.\n`;
};
