/** Whether what is on screen moves by itself. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon } from "../ui/icons.tsx";
import type { Live } from "./use-live.ts";

export function LiveNote({ live: { connection, failure } }: { readonly live: Live }) {
  const { own: texts } = useReader<StatusTexts>();
  if (connection === "open")
    return (
      <p class="state good">
        <Icon name="check" /> {texts.following}
      </p>
    );
  return (
    <div class="stackable tight">
      <p class="state fair">
        <Icon name="warning" /> {texts.reconnecting}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
