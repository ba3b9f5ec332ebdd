/**
 * What a map is asked to draw: a list of plain items, so that what is shown is decided apart from how it is painted.
 *
 * shape     longitude, latitude in degrees, altitude in kilometres
 */
import type { Ink } from "./palette.js";

export type Spot = readonly [lonDeg: number, latDeg: number, altitudeKm: number];

export interface LineItem {
  readonly item: "line";
  readonly points: readonly Spot[];
  readonly ink: Ink;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly alpha?: number;
}
/** A ring on the ground. */
export interface AreaItem {
  readonly item: "area";
  readonly ring: readonly (readonly [lonDeg: number, latDeg: number])[];
  readonly ink: Ink;
  readonly fillAlpha: number;
  readonly lineAlpha: number;
  readonly width?: number;
  readonly dash?: readonly number[];
}
export interface MarkItem {
  readonly item: "mark";
  readonly at: Spot;
  readonly ink: Ink;
  readonly shape: "target" | "burst" | "cross" | "dot" | "ring";
  readonly sizePx: number;
}
/** An APP-6 symbol by its twenty-digit code. */
export interface SymbolItem {
  readonly item: "symbol";
  readonly at: Spot;
  readonly code: string;
  readonly sizePx: number;
  readonly chosen?: boolean;
  /** What a click on it chooses. */
  readonly name?: string;
}
export interface LabelItem {
  readonly item: "label";
  readonly at: Spot;
  readonly text: string;
  readonly more?: string;
  readonly ink: Ink;
  /** Larger is placed first; what finds no room is left out. */
  readonly priority: number;
  readonly sizePx?: number;
  /** How far the label stands from its point. */
  readonly gapPx?: number;
}
export type Item = LineItem | AreaItem | MarkItem | SymbolItem | LabelItem;
