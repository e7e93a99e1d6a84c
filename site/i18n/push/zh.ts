/** What the push panel says, in Chinese. Loaded with it. */

import type { PushTexts } from "./index.ts";

const texts: PushTexts = {
  userId: "UserID",
};

export default texts;
