/** One figure changed by the inspector, and the assessment made again. */
import { useState } from "react";
import { Button, NativeSelect, NumberInput } from "@mantine/core";
import { Panel } from "../../../components/panel.js";
import { useWords } from "../../../i18n/words.js";
import type { Change, Parameter } from "./types.js";

export const ChangeForm = ({
  parameters,
  changes,
  busy,
  onChange,
}: {
  readonly parameters: readonly Parameter[];
  readonly changes: readonly Change[];
  readonly busy: boolean;
  readonly onChange: (changes: readonly Change[]) => void;
}) => {
  const { t } = useWords();
  const [path, setPath] = useState("");
  const [value, setValue] = useState<number | string>("");
  const chosen = parameters.find((p) => p.path === path) ?? parameters[0];
  if (chosen === undefined) return null;
  const isRight = typeof value === "number" && value >= chosen.min && value <= chosen.max;
  return (
    <Panel title={t("stability.change")}>
      <form
        className="panel-tight stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight)
            onChange([...changes.filter((c) => c.path !== chosen.path), { path: chosen.path, value }]);
        }}
      >
        <NativeSelect
          size="xs"
          label={t("stability.parameter")}
          value={chosen.path}
          data={parameters.map((p) => p.path)}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <NumberInput
          size="xs"
          label={`${t("stability.value")} (${chosen.min} … ${chosen.max})`}
          min={chosen.min}
          max={chosen.max}
          value={value}
          onChange={setValue}
        />
        <div className="row">
          <Button type="submit" size="compact-xs" disabled={busy || !isRight} data-testid="stability-again">
            {t("stability.again")}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy || changes.length === 0}
            onClick={() => onChange([])}
          >
            {t("stability.reset")}
          </Button>
        </div>
        {changes.length === 0 ? null : (
          <output className="muted" data-testid="stability-changed">
            {t("stability.changed", { what: changes.map((c) => `${c.path} = ${c.value}`).join(", ") })}
          </output>
        )}
      </form>
    </Panel>
  );
};
