/** What the status panel says, in Japanese. Loaded with it. */

import type { StatusTexts } from "./index.ts";

const texts: StatusTexts = {
  userId: "UserID",
};

export default texts;
