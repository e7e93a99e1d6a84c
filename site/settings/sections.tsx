/** The sections of the panel, side by side. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { NavRow } from "../ui/nav-row.tsx";
import { SECTIONS, type SectionName } from "./use-section.ts";

export function Sections({ section }: { readonly section: SectionName }) {
  const { own: texts } = useReader<SettingsTexts>();
  const links = SECTIONS.map((name) => ({
    href: routeTo("settings", { section: name }),
    text: texts.section[name],
    open: name === section,
  }));
  return <NavRow class="sections" label={texts.sections} links={links} />;
}
