/**
 * APP-6 symbols as small canvases, made once a code and size.
 *
 * source    APP-6(D) / MIL-STD-2525D twenty-digit codes, drawn by milsymbol, which is asked whether each code is valid
 * refuses   SYMBOL_UNKNOWN
 */
import ms from "milsymbol";
import { Refusal } from "../../../base/index.js";
import type { Mode } from "../../../messages/index.js";

export type Standing = "unknown" | "suspect" | "neutral" | "friend";

const IDENTITY: Readonly<Record<Standing, string>> = {
  unknown: "1",
  suspect: "5",
  neutral: "4",
  friend: "3",
};
const CONTEXT: Readonly<Record<Mode, string>> = { live: "0", exercise: "1", simulated: "2" };

/** Symbol set 02, air missile. */
export const missileCode = (standing: Standing): string => `100${IDENTITY[standing]}0200001100000000`;
/** Symbol set 10, land unit: air defence, with missiles. */
export const batteryCode = (): string => "10031000001301020000";
/** Symbol set 15, land equipment: radar. */
export const radarCode = (): string => "10031500002203000000";
/** Symbol set 05, space: satellite. */
export const satelliteCode = (): string => "10030500001107000000";
/** The same code in the context of an exercise or a simulation. */
export const inContext = (code: string, mode: Mode): string => `10${CONTEXT[mode]}${code.slice(3)}`;

export interface SymbolImage {
  readonly image: HTMLCanvasElement;
  /** From the upper left of the image to the point it stands on, in pixels of the page. */
  readonly anchor: readonly [number, number];
  readonly size: readonly [number, number];
}

/** The standard's hues, quieter: a dark room's eyes read them without being blinded. */
const FILL = {
  Civilian: "#e0b3e8",
  Friend: "#8cc8f5",
  Hostile: "#ff8078",
  Neutral: "#8fdc95",
  Unknown: "#f2dc6a",
  Suspect: "#ff8f86",
};

const made = new Map<string, SymbolImage>();

export const symbolImage = (code: string, sizePx: number, ratio: number): SymbolImage => {
  const key = `${code} ${sizePx} ${ratio}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const symbol = new ms.Symbol(code, {
    size: sizePx,
    colorMode: FILL,
    // The letter that says simulated or exercise takes the frame's colour: black would be lost on the dark map.
    frameColor: FILL,
    infoFields: false,
    strokeWidth: 5,
  });
  if (!symbol.isValid()) throw new Refusal("SYMBOL_UNKNOWN", `${code} is no symbol of APP-6`, { code });
  const { x, y } = symbol.getAnchor();
  const { width, height } = symbol.getSize();
  const image: SymbolImage = { image: symbol.asCanvas(ratio), anchor: [x, y], size: [width, height] };
  made.set(key, image);
  return image;
};
