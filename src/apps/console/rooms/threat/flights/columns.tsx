/** The columns of the published flights. */
import { useMemo } from "react";
import type { Quantity } from "../../../../../messages/index.js";
import { number } from "../../../components/format.js";
import { Status, type StatusName } from "../../../components/status.js";
import type { Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import { rangeText } from "../values.js";
import { findingOf, type Finding, type FlightLine } from "./flight-list.js";

export const FINDING_SHAPE: Readonly<Record<Finding, StatusName>> = {
  fits: "normal",
  contradicts: "critical",
  open: "off",
};

export const useFlightColumns = (): readonly Column<FlightLine>[] => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const units = useUnits();
  return useMemo((): Column<FlightLine>[] => {
    const figure = (
      key: string,
      title: string,
      of: (line: FlightLine) => Quantity | undefined,
      show: (q: Quantity) => string,
    ): Column<FlightLine> => ({
      key,
      title,
      cell: (line) => {
        const quantity = of(line);
        return quantity === undefined ? "–" : show(quantity);
      },
      sortBy: (line) => of(line)?.value ?? -1,
      text: (line) => {
        const quantity = of(line);
        return quantity === undefined ? "" : show(quantity);
      },
      right: true,
    });
    const plain = (q: Quantity): string => rangeText(q, units.plain);
    return [
      { key: "date", title: t("flights.date"), cell: (l) => l.flight.date, sortBy: (l) => l.flight.date },
      {
        key: "system",
        title: t("threat.system"),
        cell: (l) => l.flight.system,
        sortBy: (l) => l.flight.system,
      },
      {
        key: "nation",
        title: t("threat.country"),
        cell: (l) => nameOf(l.flight.nation),
        sortBy: (l) => nameOf(l.flight.nation),
      },
      figure("apogee", t("threat.apogee", { km: units.name }), (l) => l.flight.apogeeKm, plain),
      figure("range", t("threat.range", { km: units.name }), (l) => l.flight.rangeKm, plain),
      figure(
        "time",
        t("flights.time"),
        (l) => l.flight.flightTimeS,
        (q) => number(language, q.value / 60, 1),
      ),
      {
        key: "finding",
        title: t("flights.finding"),
        cell: (l) => <Status status={FINDING_SHAPE[findingOf(l)]}>{t(`finding.${findingOf(l)}`)}</Status>,
        sortBy: (l) => findingOf(l),
        text: (l) => `${t(`finding.${findingOf(l)}`)} ${l.judged?.why ?? ""}`.trim(),
      },
    ];
  }, [t, language, nameOf, units]);
};
