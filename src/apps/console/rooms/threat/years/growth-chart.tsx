/** Steps of a nation's greatest published range by year; the band between the ends where they are disputed. */
import type { Ref } from "react";
import { useUnits } from "../../../state/units.js";
import type { Growth } from "./records.js";

const SHEET = { width: 210, height: 92, left: 36, right: 8, top: 10, bottom: 16 } as const;

export interface ChartProps {
  readonly growth: Growth;
  readonly years: readonly [first: number, last: number];
  readonly mostKm: number;
  /** Drawn as a line; what comes after it is drawn faintly. */
  readonly year: number;
  readonly label: string;
  readonly figure?: Ref<SVGSVGElement>;
}

export const GrowthChart = ({ growth, years, mostKm, year, label, figure }: ChartProps) => {
  const units = useUnits();
  const [first, last] = years;
  const x = (at: number): number =>
    SHEET.left + ((at - first) / Math.max(1, last - first)) * (SHEET.width - SHEET.left - SHEET.right);
  const y = (km: number): number =>
    SHEET.height - SHEET.bottom - (km / mostKm) * (SHEET.height - SHEET.top - SHEET.bottom);
  const ends = growth.records.map((r, i) => ({ ...r, until: growth.records[i + 1]?.year ?? last }));
  const steps = (of: (r: (typeof ends)[number]) => number): string =>
    ends.map((r, i) => `${i === 0 ? "M" : "L"}${x(r.year)} ${y(of(r))}L${x(r.until)} ${y(of(r))}`).join("");
  const ticks = [0, mostKm / 2, mostKm];
  return (
    <svg
      ref={figure}
      className="growth"
      viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      role="img"
      aria-label={label}
    >
      {ticks.map((km) => (
        <g key={km}>
          <line
            className="growth-grid"
            x1={SHEET.left}
            x2={SHEET.width - SHEET.right}
            y1={y(km)}
            y2={y(km)}
          />
          <text className="growth-words" x={SHEET.left - 6} y={y(km) + 3.5} textAnchor="end">
            {units.plain(km)}
          </text>
        </g>
      ))}
      {decades(first, last).map((at) => (
        <text key={at} className="growth-words" x={x(at)} y={SHEET.height - 4} textAnchor="middle">
          {at}
        </text>
      ))}
      {ends.map((r) =>
        r.highKm > r.lowKm ? (
          <rect
            key={r.system.missile.id}
            className="growth-band"
            x={x(r.year)}
            width={Math.max(2, x(r.until) - x(r.year))}
            y={y(r.highKm)}
            height={y(r.lowKm) - y(r.highKm)}
          />
        ) : null,
      )}
      <path className="growth-line" d={steps((r) => r.highKm)} />
      {growth.records.map((r) => (
        <circle
          key={r.system.missile.id}
          className={r.year <= year ? "growth-dot" : "growth-dot growth-later"}
          cx={x(r.year)}
          cy={y(r.highKm)}
          r={3.2}
        />
      ))}
      <line
        className="growth-now"
        x1={x(year)}
        x2={x(year)}
        y1={SHEET.top - 6}
        y2={SHEET.height - SHEET.bottom}
      />
    </svg>
  );
};

const decades = (first: number, last: number): number[] => {
  const from = Math.ceil(first / 10) * 10;
  return Array.from({ length: Math.max(0, Math.floor((last - from) / 10) + 1) }, (_, i) => from + 10 * i);
};
