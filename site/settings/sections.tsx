/** The sections of the panel in one line, which scrolls where it is narrow. */

import { useLayoutEffect, useRef } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { SECTIONS, type SectionName } from "./use-section.ts";

export function Sections({ section }: { readonly section: SectionName }) {
  const { own: texts, language } = useReader<SettingsTexts>();
  const line = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const nav = line.current;
    const open = nav?.querySelector<HTMLElement>("[aria-current]");
    if (nav && open) nav.scrollLeft = open.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
  }, [section, language]);
  return (
    <nav ref={line} class="sections" aria-label={texts.sections}>
      {SECTIONS.map((name) => (
        <a
          key={name}
          href={routeTo("settings", { section: name })}
          aria-current={name === section ? "page" : undefined}
        >
          {texts.section[name]}
        </a>
      ))}
    </nav>
  );
}
