/**
 * What one party's journal says over time: each thing with the instant it became known to that party.
 *
 * Built from that party's lines alone, so nothing here can show what the party was not told.
 * shape     degrees, kilometres, microseconds since 1970
 */
import type {
  Battery,
  Engagement,
  EngagementReport,
  Governance,
  Mode,
  Notification,
  Recognition,
  Track,
  Warning,
  Withheld,
} from "../../../messages/index.js";

/** [time in µs, latitude, longitude, altitude km]. */
export type WayPoint = readonly [timeUs: number, latDeg: number, lonDeg: number, altitudeKm: number];

export interface TrackReport {
  readonly knownUs: number;
  readonly track: Track;
  /** Where the object was at the track's time, and the way predicted from there. */
  readonly way: readonly WayPoint[];
}

/** All reports of one centre's track that reached this party, whoever passed them on. */
export interface TrackStory {
  /** The centre whose track it is. */
  readonly from: string;
  readonly trackId: string;
  readonly reports: readonly TrackReport[];
}

/** Tracks of several centres that are about one thing in the air. */
export interface ObjectStory {
  /** `T1`, `T2`, … in the order in which this party learned of them. */
  readonly name: string;
  readonly members: readonly TrackStory[];
  /** When this party first knew of it, and when it was gone from the picture. */
  readonly fromUs: number;
  readonly untilUs: number;
  readonly recognised?: { readonly knownUs: number; readonly recognition: Recognition };
  /** When this party learned that it was stopped. */
  readonly stoppedUs?: number;
}

export interface WarningStory {
  readonly warningId: string;
  readonly from: string;
  readonly nation: string;
  readonly trackId: string;
  /** Name of the object warned of; the track's identifier where the party was told no track. */
  readonly object: string;
  readonly states: readonly { readonly knownUs: number; readonly warning: Warning }[];
}

export interface NoticeStory {
  readonly knownUs: number;
  readonly notification: Notification;
}

export interface ShotStory {
  readonly knownUs: number;
  readonly engagement: Engagement;
  readonly object: string;
  /** Where the shot meets its object. */
  readonly meets: { readonly latDeg: number; readonly lonDeg: number; readonly altitudeKm: number };
  readonly report?: { readonly knownUs: number; readonly report: EngagementReport };
}

export interface HeldBack {
  readonly knownUs: number;
  readonly withheld: Withheld;
}

export type LogKind =
  "track" | "lost" | "warning" | "clear" | "notice" | "recognised" | "shot" | "report" | "refused";
export interface LogLine {
  readonly timeUs: number;
  readonly kind: LogKind;
  /** Key of the sentence in the catalogue of words, and what fills it. */
  readonly key:
    | "log.track"
    | "log.impact"
    | "log.lost"
    | "log.alert"
    | "log.update"
    | "log.clear"
    | "log.notice"
    | "log.recognised"
    | "log.shot"
    | "log.hit"
    | "log.miss"
    | "log.noObject"
    | "log.refused";
  readonly words: Readonly<Record<string, string | number>>;
  /** The centre's own sentence, as recorded. */
  readonly detail?: string;
}

export interface Picture {
  readonly party: string;
  readonly mode: Mode;
  readonly governance: Governance;
  readonly epochUs: number;
  readonly endUs: number;
  readonly nations: readonly { readonly code: string; readonly name: string; readonly bloc: string }[];
  readonly batteries: readonly Battery[];
  readonly objects: readonly ObjectStory[];
  readonly warnings: readonly WarningStory[];
  readonly notices: readonly NoticeStory[];
  readonly shots: readonly ShotStory[];
  readonly withheld: readonly HeldBack[];
  readonly log: readonly LogLine[];
  readonly entries: number;
  readonly head: string;
  readonly publicKey: string;
}
