/** What the map's colours and shapes mean, and what else it may show. */
import type { ReactNode } from "react";
import { useWords } from "../../i18n/words.js";

export const Legend = ({
  director,
  children,
}: {
  readonly director: boolean;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  return (
    <details className="legend" open={window.innerHeight > 820}>
      <summary>{t("legend.title")}</summary>
      <ul>
        <Row className="k-threat">{t("legend.threat")}</Row>
        <Row className="k-unknown">{t("legend.unknown")}</Row>
        <Row className="k-known">{t("legend.known")}</Row>
        <Row className="k-dash">{t("legend.predicted")}</Row>
        <Row className="k-ellipse">{t("legend.ellipse")}</Row>
        <Row className="k-launch">{t("legend.launch")}</Row>
        <Row className="k-shot">{t("legend.shot")}</Row>
        <Row className="k-fan">{t("legend.fan")}</Row>
        {director ? <Row className="k-truth">{t("legend.truth")}</Row> : null}
      </ul>
      <div className="legend-switches">{children}</div>
    </details>
  );
};

const Row = ({ className, children }: { readonly className: string; readonly children: ReactNode }) => (
  <li>
    <i className={className} aria-hidden="true" />
    {children}
  </li>
);
