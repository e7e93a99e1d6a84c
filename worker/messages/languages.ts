/** The languages that sigpost speaks, and which of them a request wants. */

export const LANGUAGES = ["en", "ja", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The best of our languages for an Accept-Language header (RFC 9110 §12.5.4); English when none
 * fits.
 */
export function chooseLanguage(acceptLanguage: string | null | undefined): Language {
  if (!acceptLanguage) return "en";
  let best: Language = "en";
  let weight = 0;
  for (const range of acceptLanguage.slice(0, 200).split(",")) {
    const [tag = "", ...parameters] = range
      .toLowerCase()
      .split(";")
      .map((part) => part.trim());
    const q = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find(Boolean);
    const language = LANGUAGES.find((name) => tag === name || tag.startsWith(`${name}-`));
    const wanted = q === undefined ? 1 : Number(q);
    if (language && wanted > weight) {
      best = language;
      weight = wanted;
    }
  }
  return best;
}
