/** What the settings panel says, in Japanese. Loaded with it. */

import type { SettingsTexts } from "./index.ts";

const texts: SettingsTexts = {
  userId: "UserID",
};

export default texts;
