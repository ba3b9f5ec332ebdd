/** The columns of "who can reach me": system, nation, from where, how far, by how much, how long, on whose word. */
import { useMemo } from "react";
import { countdown } from "../../../components/format.js";
import { Status, type StatusName } from "../../../components/status.js";
import type { Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useUnits } from "../../../state/units.js";
import { useNations } from "../../../state/nations.js";
import type { Reacher, Verdict } from "./verdict.js";

export const VERDICT_SHAPE: Readonly<Record<Verdict, StatusName>> = {
  reaches: "critical",
  disputed: "serious",
  short: "off",
};

export const useWhoColumns = (): readonly Column<Reacher>[] => {
  const { t } = useWords();
  const { nameOf } = useNations();
  const units = useUnits();
  return useMemo(
    (): Column<Reacher>[] => [
      {
        key: "name",
        title: t("threat.system"),
        cell: (r) => r.system.missile.name,
        sortBy: (r) => r.system.missile.name,
      },
      {
        key: "nation",
        title: t("threat.country"),
        cell: (r) => nameOf(r.system.missile.nation),
        sortBy: (r) => nameOf(r.system.missile.nation),
      },
      {
        key: "distance",
        title: t("who.distance", { km: units.name }),
        cell: (r) => units.plain(r.aimed.distanceKm),
        sortBy: (r) => Math.round(units.in(r.aimed.distanceKm)),
        right: true,
      },
      {
        key: "margin",
        title: t("who.margin", { km: units.name }),
        cell: (r) => `${r.marginKm < 0 ? "−" : "+"}${units.plain(Math.abs(r.marginKm))}`,
        sortBy: (r) => Math.round(units.in(r.marginKm)),
        right: true,
      },
      {
        key: "time",
        title: t("who.time"),
        cell: (r) =>
          r.aimed.flightTimeS === "none" || r.verdict === "short"
            ? "–"
            : `${r.aimed.how === "flown" ? "" : "≈ "}${countdown(r.aimed.flightTimeS)}`,
        sortBy: (r) => (r.aimed.flightTimeS === "none" ? 1e6 : Math.round(r.aimed.flightTimeS)),
        text: (r) => (r.aimed.flightTimeS === "none" ? "" : Math.round(r.aimed.flightTimeS)),
        right: true,
      },
      {
        key: "verdict",
        title: t("who.verdict"),
        cell: (r) => (
          <>
            <Status status={VERDICT_SHAPE[r.verdict]}>{t(`verdict.${r.verdict}`)}</Status>
            {r.verdict === "disputed" ? (
              <p className="muted small" title={r.decisive.source}>
                {t("who.decisive", { figure: units.text(r.decisive.value) })}{" "}
                <span lang="en">{r.decisive.source}</span>
              </p>
            ) : null}
          </>
        ),
        sortBy: (r) => ["reaches", "disputed", "short"].indexOf(r.verdict),
        text: (r) => `${t(`verdict.${r.verdict}`)}: ${r.decisive.value} km, ${r.decisive.source}`,
      },
    ],
    [t, nameOf, units],
  );
};
