/** Language and colours: the two things that the page remembers. */

import { useContext, useState } from "preact/hooks";
import { NAMES } from "../i18n/languages.ts";
import { type Language, useReader } from "../i18n/texts.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Icon } from "../ui/icons.tsx";
import { LanguageSwitch } from "./start.tsx";
import { chooseTheme, currentTheme, themeAfter } from "./theme.ts";

export function LanguageSelect() {
  const { language, texts } = useReader();
  const change = useContext(LanguageSwitch);
  const announce = useAnnounce();
  const [failed, setFailed] = useState(false);
  const choose = async (select: HTMLSelectElement) => {
    try {
      await change(select.value as Language);
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
      <select
        aria-label={texts.shell.language}
        value={language}
        onChange={(event) => choose(event.currentTarget)}
      >
        {Object.entries(NAMES).map(([code, name]) => (
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
    const following = themeAfter(theme);
    chooseTheme(following);
    setTheme(following);
  };
  return (
    <button
      type="button"
      class="quiet"
      aria-label={shell.theme[theme]}
      title={shell.theme[theme]}
      onClick={next}
    >
      <Icon name={theme} />
    </button>
  );
}
