/**
 * What kind of objects are expected and how much it takes to believe in one.
 */
export interface Settings {
  /** `powered`: objects may thrust until shown to fall; `free`: all fall freely from the first sight. */
  readonly motion: "powered" | "free";
  /** Squared statistical distance beyond which a sight is not this object's: by numbers measured (2 or 3). */
  readonly gate2: number;
  readonly gate3: number;
  /** How long a lone detection waits for its next, s. */
  readonly seedLifeS: number;
  /** Speeds beyond this are no missile's, m/s. */
  readonly fastestMps: number;
  /** Candidates may share sights until one of them becomes a track: for close objects that all begin at once. */
  readonly candidatesShare: boolean;
  /** Bodies that fly together tell of each other's velocity. */
  readonly company: boolean;
  readonly tentativeHits: number;
  readonly confirmHits: number;
  readonly confirmScore: number;
  /** Misses in a row, where the sensor would have seen it, that end a candidate; and the odds of being there, as a logarithm, that end a track. */
  readonly candidateMisses: number;
  readonly leastPresenceLn: number;
  /** Without any sight for so long, a candidate and a boosting track end, s. */
  readonly candidateLifeS: number;
  readonly boostLifeS: number;
  /** A falling track that nobody sees lives on while its position is known to this, m. */
  readonly coastSpreadM: number;
}

/** Missiles seen by several sensors whose empty scans nobody tells of. */
export const MISSILE_SETTINGS: Settings = {
  motion: "powered",
  gate2: 16,
  gate3: 22,
  seedLifeS: 16,
  fastestMps: 9_000,
  candidatesShare: false,
  company: false,
  tentativeHits: 3,
  confirmHits: 4,
  confirmScore: 15,
  candidateMisses: Infinity,
  leastPresenceLn: Infinity,
  candidateLifeS: 25,
  boostLifeS: 60,
  coastSpreadM: 60_000,
};

/** Detections files: ballistic objects, every scan told of, much clutter. */
export const FALLING_SETTINGS: Settings = {
  motion: "free",
  gate2: 13.8,
  gate3: 16.27,
  seedLifeS: 2.5,
  fastestMps: 9_000,
  candidatesShare: true,
  company: true,
  tentativeHits: 3,
  confirmHits: 3,
  confirmScore: 14,
  candidateMisses: 2,
  leastPresenceLn: 10,
  candidateLifeS: 10,
  boostLifeS: 10,
  coastSpreadM: 20_000,
};
