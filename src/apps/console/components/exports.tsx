/** What a view can be taken away as: its tables and figures as files, and a link that opens the same view again. */
import { useState } from "react";
import { useWords } from "../i18n/words.js";
import { handOver } from "./files.js";

export type FileKind = "CSV" | "GeoJSON" | "PNG" | "SVG";
export interface Offer {
  readonly kind: FileKind;
  /** Without the ending. */
  readonly name: string;
  readonly make: () => Blob | Promise<Blob>;
}
const ENDING: Readonly<Record<FileKind, string>> = {
  CSV: "csv",
  GeoJSON: "geojson",
  PNG: "png",
  SVG: "svg",
};

export const Exports = ({
  offers,
  link = true,
}: {
  readonly offers: readonly Offer[];
  readonly link?: boolean;
}) => {
  const { t } = useWords();
  const [said, setSaid] = useState("");
  const give = async ({ kind, name, make }: Offer): Promise<void> => {
    try {
      const file = `${name}.${ENDING[kind]}`;
      handOver(await make(), file);
      setSaid(t("export.done", { file }));
    } catch (error) {
      setSaid(t("export.failed", { why: error instanceof Error ? error.message : String(error) }));
    }
  };
  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(t("export.linked"));
    } catch {
      // Without a clipboard the address bar holds the same link.
      setSaid(t("export.address"));
    }
  };
  return (
    <fieldset className="exports" aria-label={t("export.title")}>
      {offers.map((offer) => (
        <button
          key={`${offer.kind} ${offer.name}`}
          type="button"
          className="mini"
          title={t("export.as", { kind: offer.kind })}
          onClick={() => void give(offer)}
        >
          {offer.kind}
        </button>
      ))}
      {link ? (
        <button type="button" className="mini" title={t("export.link.how")} onClick={() => void copyLink()}>
          {t("export.link")}
        </button>
      ) : null}
      <output className="hidden-text">{said}</output>
    </fieldset>
  );
};
