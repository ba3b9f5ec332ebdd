/** The component library in our own type and colours; sizes for a dense laptop screen. */
import { Button, createTheme, type MantineColorsTuple } from "@mantine/core";

const steel: MantineColorsTuple = [
  "#e9f4ff",
  "#d3e7fb",
  "#b0d4f7",
  "#9ccbfa",
  "#8cc6fd",
  "#7cc0ff",
  "#5aa3e3",
  "#2f7fc4",
  "#0a5ea8",
  "#084a85",
];
/** From ink to ground, in the hue of the page's own greys (tokens.css). */
const dark: MantineColorsTuple = [
  "#edf2f6",
  "#bac6d0",
  "#9fadba",
  "#8d9dab",
  "#3b4c5b",
  "#22303c",
  "#151e27",
  "#0f161d",
  "#0b1117",
  "#090e13",
];

export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  primaryColor: "steel",
  primaryShade: { dark: 5, light: 8 },
  colors: { steel, dark },
  defaultRadius: 4,
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "19px" },
  headings: { fontFamily: "var(--font)" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // White on the dark theme's light blue is too weak to read.
    Button: Button.extend({
      vars: (_theme, { variant = "filled" }) => ({
        root: variant === "filled" ? { "--button-color": "var(--accent-ink)" } : {},
      }),
    }),
  },
});
