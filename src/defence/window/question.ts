/** What is asked of a window, and what it answers. */
import type { Battery } from "../../messages/index.js";
import type { FlyOutTable } from "../flyout/table.js";
import type { ObjectPath } from "./path.js";

export interface Intercept {
  readonly launchAtUs: number;
  readonly interceptAtUs: number;
  readonly positionItrfM: readonly [number, number, number];
  readonly altitudeKm: number;
  readonly latDeg: number;
  readonly lonDeg: number;
}

/** A possible shot, without the place: options are many and only some are looked at. */
export interface ShotTime {
  readonly launchAtUs: number;
  readonly interceptAtUs: number;
}

export interface Window {
  readonly outcome: "window";
  readonly earliestLaunchUs: number;
  readonly latestLaunchUs: number;
  /** The earliest intercept: it leaves most time to look and shoot again. */
  readonly best: Intercept;
  /** By rising time of intercept. */
  readonly options: readonly ShotTime[];
}

export interface WindowQuestion {
  readonly battery: Pick<Battery, "id" | "latDeg" | "lonDeg" | "altitudeM" | "interceptor">;
  readonly table: FlyOutTable;
  readonly path: ObjectPath;
  /** When the battery's side first held a track. */
  readonly trackFromUs: number;
  readonly decisionS: number;
  readonly nowUs: number;
  /** Intercepts later than this do not count; by default the end of the path. */
  readonly untilUs?: number;
  readonly stepS?: number;
}
