/** One view of a room. A room lists its own in `rooms/<room>/views.ts`; the first is shown where the address names none. */
import type { ComponentType } from "react";
import type { WordKey } from "../i18n/words.js";

export interface RoomView {
  /** As in the address: `#/threat?view=reach`. */
  readonly id: string;
  readonly title: WordKey;
  readonly Shown: ComponentType;
}

export const viewOf = (views: readonly RoomView[], wanted: string | undefined): RoomView =>
  views.find((view) => view.id === wanted) ?? views[0]!;
