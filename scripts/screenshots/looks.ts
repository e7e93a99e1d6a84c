/** On which screen, in which colours and in which language a view is looked at. */

const SCREENS = {
  desktop: { width: 1280, height: 900 },
  /** What is left of a laptop's screen below the browser's own bars. */
  laptop: { width: 1440, height: 780 },
  tablet: { width: 768, height: 1024 },
  phone: { width: 390, height: 844 },
} as const;

export interface Look {
  readonly language: "en" | "ja" | "zh";
  readonly screen: keyof typeof SCREENS;
  readonly theme: "light" | "dark";
}

const LANGUAGES = ["en", "ja", "zh"] as const;

export const ALL_LOOKS: readonly Look[] = [
  ...LANGUAGES.flatMap((language) =>
    (["desktop", "phone"] as const).flatMap((screen) =>
      (["light", "dark"] as const).map((theme) => ({ language, screen, theme })),
    ),
  ),
  { language: "en", screen: "laptop", theme: "light" },
  { language: "ja", screen: "tablet", theme: "dark" },
];

/** Each screen, each language and both themes once. */
export const FEW_LOOKS: readonly Look[] = [
  { language: "en", screen: "desktop", theme: "light" },
  { language: "zh", screen: "laptop", theme: "dark" },
  { language: "ja", screen: "tablet", theme: "light" },
  { language: "ja", screen: "phone", theme: "dark" },
];

export const viewportOf = ({ screen }: Look) => SCREENS[screen];
export const nameOf = ({ screen, theme, language }: Look) => `${screen}-${theme}-${language}`;
