/**
 * In which unit distances are shown: kilometres, or nautical miles of 1,852 m. What is typed in and what the address holds
 * stays in kilometres; times are UTC everywhere.
 *
 * source    the nautical mile: SI Brochure, 9th ed., table 8
 */
import { useMemo, useSyncExternalStore } from "react";
import { number } from "../components/format.js";
import { useWords } from "../i18n/words.js";

export type LengthUnit = "km" | "nmi";
const KM_PER: Readonly<Record<LengthUnit, number>> = { km: 1, nmi: 1.852 };
const KEPT = "roof.length";

let unit: LengthUnit = localStorage.getItem(KEPT) === "nmi" ? "nmi" : "km";
const listeners = new Set<() => void>();
export const setLengthUnit = (next: LengthUnit): void => {
  unit = next;
  localStorage.setItem(KEPT, next);
  for (const listener of listeners) listener();
};
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export interface Units {
  readonly unit: LengthUnit;
  /** As the reader's language writes it: "km", "км", "nmi". */
  readonly name: string;
  /** Kilometres in the unit shown. */
  in(km: number): number;
  /** The number alone. */
  plain(km: number, digits?: number): string;
  /** The number with its unit. */
  text(km: number, digits?: number): string;
}

export const useUnits = (): Units => {
  const { t, language } = useWords();
  const shown = useSyncExternalStore(subscribe, () => unit);
  return useMemo((): Units => {
    const name = t(`unit.${shown}`);
    const inUnit = (km: number): number => km / KM_PER[shown];
    const plain = (km: number, digits = 0): string => number(language, inUnit(km), digits);
    return {
      unit: shown,
      name,
      in: inUnit,
      plain,
      text: (km, digits) => `${plain(km, digits)}\u00a0${name}`,
    };
  }, [t, language, shown]);
};
