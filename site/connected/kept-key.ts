/**
 * The API key in the tab's session storage, only where the reader asked for it; it goes with the
 * tab.
 */

const NAME = "sigpost.apiKey";

/**
 * Storage can be switched off in the browser, where every access throws; the key is then not kept.
 */
function attempt<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}

export const keptKey = (): string | undefined =>
  attempt(() => sessionStorage.getItem(NAME)) ?? undefined;
export const keepKey = (apiKey: string): void =>
  attempt(() => sessionStorage.setItem(NAME, apiKey));
export const forgetKey = (): void => attempt(() => sessionStorage.removeItem(NAME));
