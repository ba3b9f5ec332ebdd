/** Conversions at the edges; inside everything is SI and radians. */
export const DEG = Math.PI / 180;
export const KM = 1000;
export const US_PER_S = 1_000_000;

export const radFromDeg = (deg: number): number => deg * DEG;
export const degFromRad = (rad: number): number => rad / DEG;

/** Rounds to so many decimals, for what is shown or written, never for what is computed with. */
export const rounded = (value: number, decimals: number): number => {
  const scale = SCALES[decimals];
  if (scale === undefined) return value;
  const r = Math.round(value * scale) / scale;
  return r === 0 ? 0 : r;
};

const SCALES = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12] as const;
