/** The settings panel. */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";

export default function SettingsTool() {
  const { own: texts } = useReader<SettingsTexts>();
  return <p>{texts.userId}</p>;
}
