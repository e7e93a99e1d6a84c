/**
 * Starts the page: colours and language first, then everything at once. Called by the entry of each
 * mode.
 */

import { type ComponentType, createContext, render } from "preact";
import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import { SERVICE_WORKER } from "../headers.ts";
import { loadPreferred, switchLanguage } from "../i18n/languages.ts";
import { type Language, type Languages, type Reader, ReaderContext } from "../i18n/texts.ts";
import { Announcer } from "../ui/announcer.tsx";
import { applyTheme, currentTheme } from "./theme.ts";

/** Changes the language of everything; rejects when it cannot be loaded. */
export const LanguageSwitch = createContext<(language: Language) => Promise<void>>(async () => {});

interface RootProps {
  readonly Page: ComponentType;
  readonly languages: Languages<unknown>;
  readonly first: Reader;
}

function Root({ Page, languages, first }: RootProps) {
  const [reader, setReader] = useState(first);
  const change = useCallback(
    async (language: Language) => setReader(await switchLanguage(languages, language)),
    [languages],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = reader.language;
  }, [reader]);
  return (
    <ReaderContext.Provider value={reader}>
      <LanguageSwitch.Provider value={change}>
        <Announcer>
          <Page />
        </Announcer>
      </LanguageSwitch.Provider>
    </ReaderContext.Provider>
  );
}

/**
 * After the first view, which it must not slow down; where there is no service worker the page
 * works all the same.
 */
const keepForOffline = () =>
  void navigator.serviceWorker?.register(SERVICE_WORKER).catch(() => undefined);

/** @param Page reads as its own sentences what `languages` holds */
export async function start(Page: ComponentType, languages: Languages<unknown>): Promise<void> {
  applyTheme(currentTheme());
  const first = await loadPreferred(languages);
  if (document.readyState === "complete") keepForOffline();
  else addEventListener("load", keepForOffline);
  render(
    <Root Page={Page} languages={languages} first={first} />,
    document.getElementById("page") as HTMLElement,
  );
}
