/** Line icons of our own, 20 by 20; always beside a word or a label. */
const PATHS = {
  watch:
    "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M3 10h14M10 3c2.4 2 3.4 4.4 3.4 7s-1 5-3.4 7M10 3C7.6 5 6.600 7.400 6.600 10s1 5 3.400 7",
  threat: "M4 16C6 8 10 5 16 4M16 4l-4.600.4M16 4l-.6 4.400M4 16h5",
  plan: "M10 2.500l6.500 2.400v4.600c0 4-2.700 6.700-6.500 8-3.800-1.300-6.500-4-6.500-8V4.900zM7 10l2.200 2.200L13.200 8",
  exercise: "M4 4h12v9H4zM8 17h4M10 13v4M8.500 6.700v3.600l3-1.800z",
  assure: "M5 3h7l3 3v11H5zM12 3v3h3M7.500 11.500l1.800 1.800 3.400-3.600",
  globe: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M3 10h14M10 3c4.500 4 4.500 10 0 14M10 3c-4.500 4-4.500 10 0 14",
  flat: "M3 5l4.700-1.500 4.600 1.500L17 3.500v11.500l-4.700 1.500-4.600-1.500L3 16.500zM7.700 3.500V15M12.300 5v11.500",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  fit: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  play: "M6 4l10 6-10 6z",
  pause: "M6.500 4v12M13.500 4v12",
  back: "M12.500 4l-6 6 6 6",
  forth: "M7.500 4l6 6-6 6",
  start: "M5 4v12M15 4l-7 6 7 6",
  sun: "M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7M10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M4.300 15.700l1.400-1.400M14.300 5.700l1.400-1.400",
  moon: "M16 11.500A6.500 6.500 0 0 1 8.500 4a6.500 6.500 0 1 0 7.500 7.500",
  close: "M5 5l10 10M15 5L5 15",
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 20 20"
    fill={name === "play" ? "currentColor" : "none"}
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
