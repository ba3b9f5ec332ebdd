/** What the worker answers, named as the view reads it. */
import type { Remote } from "comlink";
import type { StabilityRoom } from "../../../workers/stability-worker.js";

export type Answer = Awaited<ReturnType<Remote<StabilityRoom>["assess"]>>;
export type Site = Answer["sites"][number];
export type Parameter = Awaited<ReturnType<Remote<StabilityRoom>["parameters"]>>[number];
export interface Change {
  readonly path: string;
  readonly value: number;
}
export const keyOf = (site: Site): string => `${site.site} ${site.by}`;
