/**
 * The replay clock: one instant of the run, shown everywhere. The map reads it each frame; panels a few times a second.
 */
import { useSyncExternalStore } from "react";

export const SPEEDS = [1, 2, 5, 10, 20, 60] as const;
export type Speed = (typeof SPEEDS)[number];

export interface ClockState {
  readonly timeUs: number;
  readonly startUs: number;
  readonly endUs: number;
  readonly playing: boolean;
  readonly speed: Speed;
}

let state: ClockState = { timeUs: 0, startUs: 0, endUs: 0, playing: false, speed: 20 };
/** What panels see: the same state, changed at most some times a second while playing. */
let shown = state;
let shownAtMs = 0;
let lastMs = 0;
const listeners = new Set<() => void>();

const PANEL_MS = 200;

const publish = (next: ClockState, atOnce: boolean): void => {
  state = next;
  const nowMs = performance.now();
  if (!atOnce && nowMs - shownAtMs < PANEL_MS) return;
  shownAtMs = nowMs;
  shown = next;
  for (const listener of listeners) listener();
};

const frame = (nowMs: number): void => {
  if (!state.playing) return;
  const elapsedUs = Math.min(250, nowMs - lastMs) * 1000 * state.speed;
  lastMs = nowMs;
  const timeUs = Math.min(state.endUs, state.timeUs + elapsedUs);
  const ended = timeUs >= state.endUs;
  publish({ ...state, timeUs, playing: !ended }, ended);
  if (!ended) requestAnimationFrame(frame);
};

export const clock = {
  /** The instant now, for drawing. */
  now: (): ClockState => state,
  range(startUs: number, endUs: number): void {
    if (startUs === state.startUs && endUs === state.endUs) return;
    const keep = startUs === state.startUs && state.timeUs <= endUs;
    publish(
      { ...state, startUs, endUs, timeUs: keep ? state.timeUs : startUs, playing: keep && state.playing },
      true,
    );
  },
  seek(timeUs: number): void {
    publish({ ...state, timeUs: Math.max(state.startUs, Math.min(state.endUs, Math.round(timeUs))) }, true);
  },
  play(): void {
    if (state.playing || state.endUs <= state.startUs) return;
    const timeUs = state.timeUs >= state.endUs ? state.startUs : state.timeUs;
    publish({ ...state, timeUs, playing: true }, true);
    lastMs = performance.now();
    requestAnimationFrame(frame);
  },
  pause(): void {
    if (state.playing) publish({ ...state, playing: false }, true);
  },
  toggle(): void {
    if (state.playing) clock.pause();
    else clock.play();
  },
  speed(speed: Speed): void {
    publish({ ...state, speed }, true);
  },
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
export const useClock = (): ClockState => useSyncExternalStore(subscribe, () => shown);
