/** Threat: who has which missiles, how sure we are and who disagrees, and where one would reach from a place. */
import { useMemo, useState } from "react";
import { NativeSelect, TextInput } from "@mantine/core";
import type { MissileEntry } from "../../../../messages/index.js";
import { number } from "../../components/format.js";
import { Empty } from "../../components/panel.js";
import { Status } from "../../components/status.js";
import { Table, type Column } from "../../components/table.js";
import { Scroll } from "../../components/scroll.js";
import { useWords } from "../../i18n/words.js";
import { api } from "../../state/api.js";
import { useLoaded } from "../../state/loaded.js";
import { useNations } from "../../state/nations.js";
import { setQuery, useRoute } from "../../state/route.js";
import { useSession } from "../../state/session.js";
import { MissilePanel } from "./missile-panel.js";
import { farthest, rangeText, STATUS_SHAPE } from "./values.js";

export const ThreatRoom = () => {
  const { t, language } = useWords();
  const { query } = useRoute();
  const { nameOf } = useNations();
  const { run } = useSession();
  const loaded = useLoaded("missiles", () => api.catalogue<MissileEntry>("missiles"));
  const [search, setSearch] = useState("");
  const [nation, setNation] = useState("");
  const columns = useMemo(
    (): Column<MissileEntry>[] => [
      { key: "name", title: t("threat.system"), cell: (m) => m.name, sortBy: (m) => m.name },
      {
        key: "nation",
        title: t("plan.nation"),
        cell: (m) => nameOf(m.nation),
        sortBy: (m) => nameOf(m.nation),
      },
      { key: "class", title: t("threat.class"), cell: (m) => m.class, sortBy: (m) => m.class },
      {
        key: "range",
        title: t("threat.range"),
        cell: (m) => (m.rangeKm === undefined ? "–" : rangeText(m.rangeKm, language)),
        sortBy: (m) => m.rangeKm?.value ?? -1,
        right: true,
      },
      {
        key: "status",
        title: t("threat.status"),
        cell: (m) => {
          const status = farthest(m)?.status ?? m.status;
          return <Status status={STATUS_SHAPE[status]}>{t(`status.${status}`)}</Status>;
        },
        sortBy: (m) => farthest(m)?.status ?? m.status,
      },
      {
        key: "verified",
        title: t("threat.verified"),
        cell: (m) => t(m.verified ? "threat.yes" : "threat.no"),
        sortBy: (m) => (m.verified ? 0 : 1),
      },
    ],
    [t, language, nameOf],
  );
  if (loaded.state === "failed")
    return (
      <Empty title={t("threat.failed")}>
        <span className="code">{loaded.why}</span>
      </Empty>
    );
  if (loaded.state === "waiting") return <Empty title={t("threat.reading")} />;
  const { entries } = loaded.value;
  const words = search.trim().toLocaleLowerCase(language);
  const rows = entries.filter(
    (m) =>
      (nation === "" || m.nation === nation) &&
      (words === "" ||
        `${m.name} ${m.id} ${m.class} ${nameOf(m.nation)}`.toLocaleLowerCase(language).includes(words)),
  );
  const nations = [...new Set(entries.map((m) => m.nation))]
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  // Until one is chosen, the first that the run flies and that has a range.
  const flown = run.state === "ready" ? run.result.launches.map((l) => l.truth.missile) : [];
  const chosen =
    entries.find((m) => m.id === query["missile"]) ??
    entries.find((m) => flown.includes(m.id) && m.rangeKm !== undefined) ??
    rows[0];
  return (
    <div className="split">
      <section className="split-list" aria-label={t("threat.catalogue")}>
        <div className="filters">
          <TextInput
            size="xs"
            aria-label={t("threat.search")}
            placeholder={t("threat.search")}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            aria-label={t("plan.nation")}
            value={nation}
            data={[{ value: "", label: t("threat.allNations") }, ...nations]}
            onChange={(event) => setNation(event.currentTarget.value)}
          />
          <output className="muted num">
            {t("threat.count", {
              shown: rows.length,
              all: entries.length,
              nations: number(language, nations.length),
            })}
          </output>
        </div>
        <Scroll label={t("threat.catalogue")}>
          <Table
            caption={t("threat.catalogue")}
            columns={columns}
            rows={rows}
            rowKey={(m) => m.id}
            {...(chosen === undefined ? {} : { chosen: chosen.id })}
            onChoose={(id) => setQuery({ missile: id })}
            testId="missiles"
          />
        </Scroll>
      </section>
      {chosen === undefined ? (
        <Empty title={t("threat.none")} />
      ) : (
        <MissilePanel key={chosen.id} missile={chosen} />
      )}
    </div>
  );
};
