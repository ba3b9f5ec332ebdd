/** Numbers and times as the reader's language writes them; countdowns as crews read them. */
import { isoFromTimeUs } from "../../../messages/index.js";

export const countdown = (seconds: number): string => {
  const whole = Math.round(Math.abs(seconds));
  const minutes = Math.floor(whole / 60);
  const text = `${String(minutes).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
  return seconds < -0.5 ? `+${text}` : text;
};

export const utc = (timeUs: number): string => isoFromTimeUs(timeUs).slice(11, 19);
export const utcDate = (timeUs: number): string => isoFromTimeUs(timeUs).slice(0, 10);

const formats = new Map<string, Intl.NumberFormat>();
export const number = (language: string, value: number, digits = 0): string => {
  const key = `${language} ${digits}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, { maximumFractionDigits: digits });
  formats.set(key, known);
  return known.format(value);
};

/** People, in millions where there are many. */
export const people = (language: string, value: number): string =>
  value >= 1e6
    ? new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 }).format(value)
    : number(language, value);

export const latLon = (language: string, latDeg: number, lonDeg: number, digits = 2): string =>
  `${number(language, Math.abs(latDeg), digits)}° ${latDeg < 0 ? "S" : "N"} ${number(language, Math.abs(lonDeg), digits)}° ${lonDeg < 0 ? "W" : "E"}`;

/** A few names, and how many more. */
export const few = (names: readonly string[], most = 2): string =>
  names.length <= most + 1 ? names.join(", ") : `${names.slice(0, most).join(", ")} +${names.length - most}`;
