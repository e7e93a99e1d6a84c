/** The push panel. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";

export default function PushTool() {
  const { own: texts } = useReader<PushTexts>();
  return <p>{texts.userId}</p>;
}
