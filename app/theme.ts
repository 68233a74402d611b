"use client";
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** The blue-green of a sea chart's shallows. */
const chart: MantineColorsTuple = ["#e6f7f8", "#d3ebed", "#a9d6d9", "#7bc0c5", "#56aeb4", "#3ea2a9", "#2f9ca4", "#1e8890", "#0d7981", "#006971"];
const sand: MantineColorsTuple = ["#fff6e6", "#faebd2", "#f1d6a8", "#e8bf7a", "#e0ac53", "#dba03a", "#d99a2c", "#c0861f", "#ab7717", "#94660a"];

export const theme = createTheme({
  primaryColor: "chart",
  primaryShade: { light: 9, dark: 8 },
  autoContrast: true,
  colors: { chart, sand },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontWeight: "650" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // In a narrow column of a table a badge would be cut to its first letters.
    Badge: { styles: { root: { minWidth: "max-content" } } },
    Modal: { styles: { title: { fontWeight: 650 } } },
    Alert: { styles: { title: { color: "var(--mantine-color-text)" } } },
  },
});

/** Mantine's secondary and error text, and words on a light badge, miss the contrast of 4.5 that WCAG 2.2 asks for. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#56606a",
    "--mantine-color-error": "#c02626",
    "--mantine-color-placeholder": "#6b747d",
    "--mantine-color-green-light-color": "#1f6b2f",
    "--mantine-color-orange-light-color": "#a53508",
    "--mantine-color-red-light-color": "#b02020",
    "--mantine-color-sand-light-color": "#7a5206",
    "--mantine-color-teal-light-color": "#056245",
    "--mantine-color-yellow-light-color": "#8f4a00",
  },
  dark: { "--mantine-color-dimmed": "#a9b0b6", "--mantine-color-error": "#ff9a9a", "--mantine-color-placeholder": "#949ba1" },
});
