/** Starts the page: colours and language first, then everything at once. Called by the entry of each mode. */

import { type ComponentType, createContext, render } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { loadPreferred } from "../i18n/languages.ts";
import { type Reader, ReaderContext } from "../i18n/texts.ts";
import { Announcer } from "../ui/announcer.tsx";
import { applyTheme, currentTheme } from "./theme.ts";

/** Changes the language of everything. */
export const ReaderSwitch = createContext<(reader: Reader) => void>(() => {});

interface RootProps {
  readonly first: Reader;
  readonly Page: ComponentType;
}

function Root({ first, Page }: RootProps) {
  const [reader, setReader] = useState(first);
  useLayoutEffect(() => {
    document.documentElement.lang = reader.language;
  }, [reader]);
  return (
    <ReaderContext.Provider value={reader}>
      <ReaderSwitch.Provider value={setReader}>
        <Announcer>
          <Page />
        </Announcer>
      </ReaderSwitch.Provider>
    </ReaderContext.Provider>
  );
}

export async function start(Page: ComponentType): Promise<void> {
  applyTheme(currentTheme());
  const first = await loadPreferred();
  render(<Root first={first} Page={Page} />, document.getElementById("page") as HTMLElement);
}
