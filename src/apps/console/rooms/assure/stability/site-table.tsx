/** One direction between two parties: every site of the other side, how many flights it can engage at least and at most, by how much. */
import { number } from "../../../components/format.js";
import { Panel } from "../../../components/panel.js";
import { Scroll } from "../../../components/scroll.js";
import { Status, type StatusName } from "../../../components/status.js";
import { Table, type Column } from "../../../components/table.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { keyOf, type Site } from "./types.js";

const STATUS: Readonly<Record<Site["verdict"], StatusName>> = {
  cannot: "normal",
  depends: "caution",
  can: "serious",
};

export const SiteTable = ({
  by,
  against,
  flights,
  sites,
  chosen,
  onChoose,
}: {
  readonly by: string;
  readonly against: string;
  readonly flights: number;
  readonly sites: readonly Site[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const title = t("stability.pair", { by: nameOf(by), against: nameOf(against), n: flights });
  const most = (site: Site): number => Math.max(...site.ends.map((e) => e.can));
  const least = (site: Site): number => Math.min(...site.ends.map((e) => e.can));
  const margin = (site: Site): number => Math.max(...site.ends.map((e) => e.bestMarginS ?? -Infinity));
  const short = (site: Site): number => Math.min(...site.ends.map((e) => e.leastShortKm ?? Infinity));
  const shown = (value: number): string => (Number.isFinite(value) ? number(language, value) : "–");
  const columns: readonly Column<Site>[] = [
    { key: "site", title: t("stability.site"), cell: (s) => s.name, sortBy: (s) => s.name },
    {
      key: "can",
      title: t("stability.can"),
      cell: (s) => (least(s) === most(s) ? `${most(s)}` : `${least(s)}–${most(s)}`),
      sortBy: most,
      right: true,
    },
    {
      key: "margin",
      title: t("stability.margin"),
      cell: (s) => shown(margin(s)),
      sortBy: margin,
      right: true,
    },
    { key: "short", title: t("stability.short"), cell: (s) => shown(short(s)), sortBy: short, right: true },
    {
      key: "verdict",
      title: t("stability.verdict"),
      cell: (s) => <Status status={STATUS[s.verdict]}>{t(`stability.verdict.${s.verdict}`)}</Status>,
      sortBy: (s) => s.verdict,
    },
  ];
  return (
    <Panel title={title}>
      <Scroll label={title}>
        <Table
          caption={title}
          columns={columns}
          rows={sites}
          rowKey={keyOf}
          chosen={chosen}
          onChoose={onChoose}
          testId={`stability-${by}`}
        />
      </Scroll>
    </Panel>
  );
};
