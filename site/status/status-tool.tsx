/** The status panel. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";

export default function StatusTool() {
  const { own: texts } = useReader<StatusTexts>();
  return <p>{texts.userId}</p>;
}
