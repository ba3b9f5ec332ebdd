/** Names of nations in the reader's language: by the browser's own list, from the codes the catalogue gives. */
import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { NationEntry } from "../../../messages/index.js";
import { alpha2Of } from "../i18n/regions.js";
import { useWords } from "../i18n/words.js";
import { api } from "./api.js";
import { useLoaded } from "./loaded.js";

export interface Nations {
  readonly entries: readonly NationEntry[];
  nameOf(party: string): string;
}
const NationsContext = createContext<Nations>({ entries: [], nameOf: (party) => party });
export const useNations = (): Nations => useContext(NationsContext);

const NONE: readonly NationEntry[] = [];

export const NationsProvider = ({ children }: { readonly children: ReactNode }) => {
  const { t, language } = useWords();
  const loaded = useLoaded("nations", () => api.catalogue<NationEntry>("nations"));
  const entries = loaded.state === "there" ? loaded.value.entries : NONE;
  const nations = useMemo<Nations>(() => {
    const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    const byCode = new Map(entries.map((n) => [n.id.toUpperCase(), n] as const));
    for (const n of entries) byCode.set(n.nation, n);
    return {
      entries,
      nameOf: (party) => {
        if (party === "JOINT") return t("party.joint");
        if (party === "NATO") return t("party.nato");
        const known = byCode.get(party);
        const alpha2 = known?.isoAlpha2 ?? alpha2Of(party);
        return (alpha2 === undefined ? undefined : names.of(alpha2)) ?? known?.name ?? party;
      },
    };
  }, [entries, language, t]);
  return <NationsContext value={nations}>{children}</NationsContext>;
};
