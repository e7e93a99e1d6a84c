/** Whether what is on screen moves by itself, in one calm line, and the switch that pauses it. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon, type IconName } from "../ui/icons.tsx";
import type { Connection } from "./use-live.ts";

interface LiveNoteProps {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Not set while nothing is followed. */
  readonly connection: Connection | undefined;
  readonly onAgain: () => void;
}

type Say = "off" | "connecting" | "on" | "waiting" | "stopped";

const LOOKS: Readonly<Record<Say, readonly [IconName, string]>> = {
  off: ["dash", ""],
  connecting: ["dash", ""],
  on: ["check", "good"],
  waiting: ["warning", "fair"],
  stopped: ["cross", "bad"],
};

export function LiveNote({ on, onSwitch, connection, onAgain }: LiveNoteProps) {
  const { own: texts } = useReader<StatusTexts>();
  const say: Say =
    connection === undefined ? "off" : connection.state === "live" ? "on" : connection.state;
  const [icon, tone] = LOOKS[say];
  return (
    <div class="stackable tight following">
      <div class="row">
        <label class="box">
          <input
            type="checkbox"
            role="switch"
            checked={on}
            aria-checked={on}
            onChange={(event) => onSwitch(event.currentTarget.checked)}
          />
          <span>{texts.live.follow}</span>
        </label>
        <p class={`state live ${tone}`}>
          <Icon name={icon} />
          <span>
            {texts.live[say]}{" "}
            {connection?.state === "waiting" && connection.failure && (
              <span class="hint">{connection.failure.sentence[0]}</span>
            )}
          </span>
        </p>
      </div>
      {connection?.state === "stopped" && (
        <FailureNotice failure={connection.failure}>
          <button type="button" class="small" onClick={onAgain}>
            {texts.live.again}
          </button>
        </FailureNotice>
      )}
    </div>
  );
}
