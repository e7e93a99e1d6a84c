/** Light or dark: as the system says, or as the reader chose; the style sheet does the rest. */

import { remember, remembered } from "../i18n/preferences.ts";

const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const currentTheme = (): Theme =>
  THEMES.find((theme) => theme === remembered("theme")) ?? "auto";

/** After the system's come the colours that it does not show, so that each press is seen. */
export function themeAfter(theme: Theme): Theme {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const order: readonly Theme[] = isDark ? ["auto", "light", "dark"] : ["auto", "dark", "light"];
  return order[(order.indexOf(theme) + 1) % order.length] ?? "auto";
}

/** Before the first paint, and after every change. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  remember("theme", theme);
  applyTheme(theme);
}
