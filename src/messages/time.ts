/**
 * Time is integer microseconds since 1970-01-01T00:00:00Z in a number (exact to the year 2255), ISO 8601 UTC in files.
 */
import { z } from "zod";
import { Refusal, US_PER_S } from "../base/index.js";

export const timeUsSchema = z.number().int().nonnegative();

/** Microseconds from ISO 8601 UTC, as `2010-11-20T12:00:00Z`; refuses TIME_NOT_ISO_UTC. */
export const timeUsFromIso = (iso: string): number => {
  const match = ISO.exec(iso);
  const ms = match ? Date.parse(`${match[1]}Z`) : NaN;
  if (!match || Number.isNaN(ms))
    throw new Refusal("TIME_NOT_ISO_UTC", `"${iso}" is not ISO 8601 UTC with a final Z`);
  const fraction = (match[2] ?? "").padEnd(6, "0").slice(0, 6);
  return ms * 1000 + Number(fraction || "0");
};

/** ISO 8601 UTC, to the millisecond (or the second, when it is whole). */
export const isoFromTimeUs = (timeUs: number): string => {
  // Date formats a given instant here; it is never asked what time it is now.
  const text = new Date(Math.round(timeUs / 1000)).toISOString();
  return text.endsWith(".000Z") ? `${text.slice(0, -5)}Z` : text;
};

export const addSeconds = (timeUs: number, seconds: number): number =>
  timeUs + Math.round(seconds * US_PER_S);
export const secondsBetween = (fromUs: number, toUs: number): number => (toUs - fromUs) / US_PER_S;

const ISO = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?Z$/;
