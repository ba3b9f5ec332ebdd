/** Filters of the table; each stands in the address. */
import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { MISSILE_CLASSES, STATUSES } from "../../../../../messages/index.js";
import { useWords } from "../../../i18n/words.js";
import { useNations } from "../../../state/nations.js";
import { setQuery, useRoute } from "../../../state/route.js";
import { numberOf } from "../query.js";
import type { System } from "../systems-of.js";

export const Filters = ({ systems }: { readonly systems: readonly System[] }) => {
  const { t, language } = useWords();
  const { nameOf } = useNations();
  const { query } = useRoute();
  const nations = [...new Set(systems.map((s) => s.missile.nation))]
    .map((value) => ({ value, label: nameOf(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  const choice = (name: string, label: string, all: string, data: { value: string; label: string }[]) => (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={query[name] ?? ""}
      data={[{ value: "", label: all }, ...data]}
      onChange={(event) => setQuery({ [name]: event.currentTarget.value })}
    />
  );
  const bound = (name: string, label: string) => {
    const value = numberOf(query[name], 0, 1e5);
    return (
      <NumberInput
        size="xs"
        w={104}
        hideControls
        aria-label={label}
        placeholder={label}
        min={0}
        max={1e5}
        value={value === "none" ? "" : value}
        onChange={(v) => setQuery({ [name]: v === "" ? "" : String(v) })}
      />
    );
  };
  return (
    <search className="filters filters-many">
      <TextInput
        size="xs"
        aria-label={t("threat.search")}
        placeholder={t("threat.search")}
        value={query["q"] ?? ""}
        onChange={(event) => setQuery({ q: event.currentTarget.value })}
      />
      {choice("of", t("threat.country"), t("threat.allNations"), nations)}
      {choice(
        "class",
        t("threat.class"),
        t("threat.allClasses"),
        MISSILE_CLASSES.map((value) => ({ value, label: value })),
      )}
      {choice(
        "status",
        t("threat.status"),
        t("threat.allStatuses"),
        STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
      )}
      {bound("min", t("threat.min"))}
      {bound("max", t("threat.max"))}
    </search>
  );
};
