/** The reported flight and the same vehicle flown for range, to scale over the curved Earth, with the 100 km line. */
import type { Ref } from "react";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import type { Reconstructed } from "../../../workers/threat/reconstructed.js";
import { drawingOf, pathOf } from "./arc-geometry.js";

const SHEET = { width: 620, height: 330, margin: 16, top: 72 } as const;
const SPACE_KM = 100;
const BEYOND_KM = 500;
/** Beyond, the far side would be drawn. */
const MOST_KM = 19_500;

export const ArcFigure = ({
  found,
  figure,
}: {
  readonly found: Reconstructed;
  readonly figure: Ref<SVGSVGElement>;
}) => {
  const { t } = useWords();
  const units = useUnits();
  const { flown, standard, standardRangeKm: band } = found;
  const km = units.text;
  const farKm = Math.min(band.high, MOST_KM);
  const drawing = drawingOf([flown, standard], farKm, SHEET);
  const longestKm = Math.max(flown.rangeKm, standard.rangeKm, farKm);
  const [from, to] = [-BEYOND_KM, longestKm + BEYOND_KM];
  const ground = drawing.level(from, to, 0);
  const launch = drawing.at(0, 0);
  const top = drawing.apogee(flown);
  const under = drawing.at(flown.rangeKm / 2, 0);
  const space = drawing.at(0.3 * longestKm, SPACE_KM);
  const legend: readonly (readonly [look: string, words: string])[] = [
    ["arc-flown", t("flights.flown", { range: km(flown.rangeKm), apogee: km(flown.apogeeKm) })],
    ["arc-standard", t("flights.standard", { range: km(standard.rangeKm), apogee: km(standard.apogeeKm) })],
    ["arc-band", t("flights.band", { low: units.plain(band.low), high: km(band.high) })],
  ];
  const label = t("flights.figure", {
    range: km(flown.rangeKm),
    apogee: km(flown.apogeeKm),
    low: units.plain(band.low),
    high: km(band.high),
  });
  return (
    <svg
      ref={figure}
      className="arc-figure"
      viewBox={`0 0 ${SHEET.width} ${SHEET.height}`}
      role="img"
      aria-label={label}
      data-testid="arc"
    >
      <path className="arc-earth" d={`${pathOf(ground)}Z`} />
      <path className="arc-ground" d={pathOf(ground)} />
      <path className="arc-space" d={pathOf(drawing.level(from, to, SPACE_KM))} />
      <path className="arc-band" d={pathOf(drawing.level(band.low, farKm, 0))} />
      <path className="arc-standard" d={pathOf(drawing.arc(standard))} />
      <path className="arc-flown" d={pathOf(drawing.arc(flown))} />
      <path className="arc-height" d={pathOf([under, top])} />
      <circle className="arc-dot" cx={launch[0]} cy={launch[1]} r={4} />
      <text className="arc-words-muted" x={space[0]} y={space[1] - 5} textAnchor="middle">
        {t("flights.space", { line: units.text(SPACE_KM) })}
      </text>
      {legend.map(([look, words], n) => (
        <g key={look}>
          <path className={look} d={`M14 ${20 + 18 * n}h26`} />
          <text className="arc-words" x={48} y={24 + 18 * n}>
            {words}
          </text>
        </g>
      ))}
    </svg>
  );
};
