/**
 * Whether the API key outlives a reload, until the tab is closed. Offered before and after
 * connecting, so that it can be taken back.
 */

import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";

interface KeepBoxProps {
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
}

export function KeepBox({ keep, onKeep }: KeepBoxProps) {
  const { own: connected } = useReader<ConnectedTexts>();
  return (
    <label class="box">
      <input
        id="keep-key"
        type="checkbox"
        checked={keep}
        onChange={(event) => onKeep(event.currentTarget.checked)}
      />
      <span class="hint">{connected.keep}</span>
    </label>
  );
}
