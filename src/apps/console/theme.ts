/** The component library in our own type and colours; sizes for a dense laptop screen. */
import { createTheme, type MantineColorsTuple } from "@mantine/core";

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

export const theme = createTheme({
  fontFamily: "var(--font)",
  fontFamilyMonospace: "var(--mono)",
  primaryColor: "steel",
  primaryShade: { dark: 5, light: 8 },
  autoContrast: true,
  colors: { steel },
  defaultRadius: 4,
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "19px" },
  headings: { fontFamily: "var(--font)" },
  cursorType: "pointer",
  respectReducedMotion: true,
});
