/**
 * What the page remembers between visits: language and colours. Nothing that was typed is ever put
 * here.
 */

type Preference = "language" | "theme";

const nameOf = (preference: Preference) => `sigpost.${preference}`;

/**
 * Storage can be switched off in the browser, where every access throws; the page then simply
 * forgets.
 */
export function remembered(preference: Preference): string | undefined {
  try {
    return localStorage.getItem(nameOf(preference)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(preference: Preference, value: string): void {
  try {
    localStorage.setItem(nameOf(preference), value);
  } catch {
    // Not remembered: see above.
  }
}
