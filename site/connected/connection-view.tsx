/** An accepted connection: which server, which app, and the way out. */

import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { AppSummary, Who } from "../server/tool-context.ts";
import { Notice } from "../ui/notice.tsx";
import { KeepBox } from "./keep-box.tsx";

export interface Connection {
  readonly apps: readonly AppSummary[];
  /** The chosen one; not set when there is none. */
  readonly sdkAppId?: number | undefined;
  readonly who?: Who | undefined;
}

interface ConnectionViewProps {
  readonly connection: Connection;
  /** The key was accepted once, and is no longer. */
  readonly refused: boolean | undefined;
  /** An app that the address names and the key may not see. */
  readonly unseen: string | undefined;
  readonly keep: boolean;
  readonly onKeep: (keep: boolean) => void;
  readonly onChoose: (sdkAppId: number) => void;
  readonly onDisconnect: () => void;
}

export function ConnectionView({
  connection,
  refused,
  unseen,
  keep,
  onKeep,
  onChoose,
  onDisconnect,
}: ConnectionViewProps) {
  const { own: connected } = useReader<ConnectedTexts>();
  const { apps, sdkAppId } = connection;
  return (
    <>
      <div class="connection">
        {apps.length > 0 && (
          <div class="field">
            <label for="app">{connected.app}</label>
            <select
              id="app"
              value={sdkAppId}
              onChange={(event) => onChoose(Number(event.currentTarget.value))}
            >
              {apps.map((app) => (
                <option key={app.sdkAppId} value={app.sdkAppId}>
                  {app.name ? `${app.name} (${app.sdkAppId})` : app.sdkAppId}
                </option>
              ))}
            </select>
          </div>
        )}
        <div class="field">
          <span class="label">{connected.connectedTo}</span>
          <div class="row">
            <code class="origin">{location.origin}</code>
            <button type="button" class="small" onClick={onDisconnect}>
              {connected.disconnect}
            </button>
          </div>
        </div>
      </div>
      {/* Without an accepted key the form has it. */}
      {!refused && <KeepBox keep={keep} onKeep={onKeep} />}
      {refused && <Notice severity="warning" sentence={connected.expired} />}
      {unseen !== undefined && <Notice severity="warning" sentence={connected.unseen(unseen)} />}
      {apps.length === 0 && <Notice severity="warning" sentence={connected.noApps} />}
    </>
  );
}
