/** Language and colours: the two things that the page remembers. */

import { useState } from "preact/hooks";
import { LANGUAGES, switchLanguage } from "../i18n/languages.ts";
import { type Language, type Reader, useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Icon } from "../ui/icons.tsx";
import { chooseTheme, currentTheme, THEMES } from "./theme.ts";

export function LanguageSelect({ onReader }: { readonly onReader: (reader: Reader) => void }) {
  const { language, texts } = useReader();
  const announce = useAnnounce();
  const [failed, setFailed] = useState(false);
  const choose = async (select: HTMLSelectElement) => {
    try {
      onReader(await switchLanguage(select.value as Language));
      setFailed(false);
    } catch {
      select.value = language;
      setFailed(true);
      announce(texts.shell.languageFailed);
    }
  };
  return (
    <>
      {failed && <span class="hint">{texts.shell.languageFailed}</span>}
      <select aria-label={texts.shell.language} value={language} onChange={(event) => choose(event.currentTarget)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}

export function ThemeButton() {
  const { shell } = useReader().texts;
  const [theme, setTheme] = useState(currentTheme);
  const next = () => {
    const following = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
    chooseTheme(following);
    setTheme(following);
  };
  return (
    <button type="button" class="quiet" aria-label={shell.theme[theme]} title={shell.theme[theme]} onClick={next}>
      <Icon name={theme} />
    </button>
  );
}
