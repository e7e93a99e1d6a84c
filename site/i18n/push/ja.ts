/** What the push panel says, in Japanese. Loaded with it. */

import type { PushTexts } from "./index.ts";

const texts: PushTexts = {
  userId: "UserID",
};

export default texts;
