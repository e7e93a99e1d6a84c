/** An accepted connection in one line: which app, which key, and the way out. */

import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { AppSummary, Who } from "../server/tool-context.ts";
import { Icon } from "../ui/icons.tsx";

export interface Connection {
  readonly apps: readonly AppSummary[];
  /** The chosen one; not set when there is none. */
  readonly sdkAppId?: number | undefined;
  readonly who?: Who | undefined;
}

interface ConnectionViewProps {
  readonly connection: Connection;
  readonly onChoose: (sdkAppId: number) => void;
  readonly onDisconnect: () => void;
}

export function ConnectionView({ connection, onChoose, onDisconnect }: ConnectionViewProps) {
  const { own: connected } = useReader<ConnectedTexts>();
  const { apps, sdkAppId, who } = connection;
  return (
    <div class="connection">
      {apps.length > 0 && (
        <select
          id="app"
          aria-label={connected.app}
          value={sdkAppId}
          onChange={(event) => onChoose(Number(event.currentTarget.value))}
        >
          {apps.map((app) => (
            <option key={app.sdkAppId} value={app.sdkAppId}>
              {app.name ? `${app.name} (${app.sdkAppId})` : app.sdkAppId}
            </option>
          ))}
        </select>
      )}
      <span class="with-key" title={`${connected.connectedTo} ${location.origin}`}>
        <Icon name="key" />
        <span>{who ? (who.name ?? connected.kind[who.kind]) : location.host}</span>
      </span>
      <button type="button" class="small" title={connected.disconnect} onClick={onDisconnect}>
        <Icon name="leave" />
        <span>{connected.disconnect}</span>
      </button>
    </div>
  );
}
