/** The map's colours, by role: the page's own for status, and a few of the map's. */
/** Several things of one kind side by side; told apart also by those who see few colours (Okabe & Ito, 2008, as far as it goes). */
export const SERIES = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"] as const;
export type Series = (typeof SERIES)[number];
export type Ink =
  "ink" | "muted" | "own" | "threat" | "unknown" | "known" | "launch" | "gone" | "shot" | "truth" | Series;

const FONT = '"Plex Sans", "Segoe UI", Roboto, sans-serif';

export interface Palette {
  readonly sea: string;
  readonly space: string;
  readonly limb: string;
  readonly glowAlpha: number;
  readonly land: string;
  readonly coast: string;
  readonly border: string;
  readonly graticule: string;
  readonly night: string;
  readonly halo: string;
  readonly font: string;
  readonly inks: Readonly<Record<Ink, string>>;
}

export const paletteOf = (dark: boolean): Palette =>
  dark
    ? {
        space: "#05080b",
        sea: "#0b141c",
        limb: "#2b4254",
        glowAlpha: 0.45,
        land: "#1b2731",
        coast: "#3a4d5c",
        border: "#2f404d",
        graticule: "rgba(124,160,190,0.09)",
        night: "rgba(0,3,8,0.26)",
        halo: "rgba(6,11,16,0.86)",
        font: FONT,
        inks: {
          ink: "#edf2f6",
          muted: "#8d9dab",
          own: "#7cc0ff",
          threat: "#ff5c5c",
          unknown: "#fce83a",
          known: "#62e86b",
          launch: "#ffb302",
          gone: "#a4abb6",
          shot: "#4fd7ff",
          truth: "#d8b8ff",
          s1: "#ff8a5c",
          s2: "#56b4e9",
          s3: "#f0e442",
          s4: "#2fc79b",
          s5: "#e59ac4",
          s6: "#b3a6ff",
          s7: "#e69f00",
          s8: "#a4abb6",
        },
      }
    : {
        space: "#dfe6ec",
        sea: "#d3dee8",
        limb: "#9fb3c4",
        glowAlpha: 0.15,
        land: "#f3f4ee",
        coast: "#9aa9b4",
        border: "#c3ccd2",
        graticule: "rgba(40,70,95,0.10)",
        night: "rgba(20,34,52,0.13)",
        halo: "rgba(255,255,255,0.88)",
        font: FONT,
        inks: {
          ink: "#101a23",
          muted: "#566775",
          own: "#0a5ea8",
          threat: "#c3121c",
          unknown: "#7d6000",
          known: "#1d7a0c",
          launch: "#a34c00",
          gone: "#6b747e",
          shot: "#00719b",
          truth: "#5c2fa8",
          s1: "#b8400a",
          s2: "#0a5ea8",
          s3: "#766400",
          s4: "#007a5a",
          s5: "#a23a78",
          s6: "#5c4bb5",
          s7: "#8f5e00",
          s8: "#566775",
        },
      };

export const faded = (hex: string, alpha: number): string => {
  const [r, g, b] = [1, 3, 5].map((n) => Number.parseInt(hex.slice(n, n + 2), 16));
  return `rgba(${r},${g},${b},${alpha})`;
};
