/** A hit as this centre was told of it, and whether a track may follow what it stopped. */
import type { Engagement, Track } from "../messages/index.js";

export interface Hit {
  readonly engagementId: string;
  /** The name of what was engaged. */
  readonly trackId: string;
  readonly atUs: number;
  readonly order: Engagement | "not told";
}

export interface Doubt {
  readonly track: Track;
  readonly isOpen: boolean;
  readonly may: boolean;
}
