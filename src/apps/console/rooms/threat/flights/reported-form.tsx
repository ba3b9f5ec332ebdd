/** What was reported, as a form: range and apogee, and flight time and boost where somebody said so. */
import { useState } from "react";
import { Button, NumberInput } from "@mantine/core";
import { useWords } from "../../../i18n/words.js";
import { setQuery } from "../../../state/route.js";
import type { ReportedKm } from "../../../workers/threat/reconstructed.js";

type Field = "r" | "a" | "ft" | "b";
const LIMITS: Readonly<Record<Field, readonly [least: number, most: number, digits: number]>> = {
  r: [1, 20_015, 1],
  a: [1, 50_000, 1],
  ft: [0.1, 600, 2],
  b: [1, 1000, 0],
};

export const ReportedForm = ({ asked }: { readonly asked: ReportedKm | "too little" }) => {
  const { t } = useWords();
  const [values, setValues] = useState<Readonly<Record<Field, number | "">>>(() =>
    asked === "too little"
      ? { r: "", a: "", ft: "", b: "" }
      : {
          r: asked.rangeKm,
          a: asked.apogeeKm,
          ft: asked.flightTimeS === undefined ? "" : asked.flightTimeS / 60,
          b: asked.boostS ?? "",
        },
  );
  const input = (field: Field) => {
    const [least, most, digits] = LIMITS[field];
    return (
      <NumberInput
        size="xs"
        hideControls
        label={t(`flights.form.${field}`)}
        min={least}
        max={most}
        decimalScale={digits}
        value={values[field]}
        onChange={(v) => setValues({ ...values, [field]: typeof v === "number" ? v : "" })}
      />
    );
  };
  return (
    <form
      className="reported-form"
      onSubmit={(event) => {
        event.preventDefault();
        const { r, a, ft, b } = values;
        if (r !== "" && a !== "")
          setQuery({ flight: "", r: String(r), a: String(a), ft: String(ft), b: String(b) });
      }}
    >
      {input("r")}
      {input("a")}
      {input("ft")}
      {input("b")}
      <Button type="submit" size="xs" disabled={values.r === "" || values.a === ""}>
        {t("flights.submit")}
      </Button>
    </form>
  );
};
