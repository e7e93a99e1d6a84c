/**
 * The tools of connected mode, each loaded when it is first opened. Without a connection they say
 * what is missing.
 */

import type { Scope } from "../../worker/access/scopes.ts";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { PUSH_LANGUAGES } from "../i18n/push/index.ts";
import { SETTINGS_LANGUAGES } from "../i18n/settings/index.ts";
import { STATUS_LANGUAGES } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { may, type SettingsContext, type ToolContext } from "../server/tool-context.ts";
import type { ServerTool } from "../shell/shell.tsx";
import { createPanel } from "../tool/panel.tsx";
import { routeTo } from "../tool/use-route.ts";
import { Notice } from "../ui/notice.tsx";

const PushPanel = createPanel<{ place: ToolContext }, unknown>(
  () => import("../push/push-tool.tsx"),
  PUSH_LANGUAGES,
  "push",
);
const StatusPanel = createPanel<{ place: ToolContext }, unknown>(
  () => import("../status/status-tool.tsx"),
  STATUS_LANGUAGES,
  "status",
);
const SettingsPanel = createPanel<{ place: SettingsContext }, unknown>(
  () => import("../settings/settings-tool.tsx"),
  SETTINGS_LANGUAGES,
  "settings",
);

/** A key without any of them can do nothing there. */
const NEEDED: Readonly<Record<"push" | "status", readonly Scope[]>> = {
  push: ["push:check", "device:read"],
  status: ["status:read"],
};

interface ServerToolsProps {
  readonly tool: ServerTool;
  /** Not set without a connection. */
  readonly place: SettingsContext | undefined;
  /** Leads to the field for the API key. */
  readonly ask: () => void;
}

export function ServerTools({ tool, place, ask }: ServerToolsProps) {
  const { texts, own } = useReader<ConnectedTexts>();
  const { shell } = texts;
  if (!place)
    return (
      <Notice severity="info" sentence={shell.needsConnection}>
        <button type="button" onClick={ask}>
          {shell.connect}
        </button>
      </Notice>
    );
  if (tool === "settings") return <SettingsPanel place={place} />;
  const { sdkAppId } = place;
  if (sdkAppId === undefined)
    return (
      <Notice severity="info" sentence={shell.needsApp}>
        <a class="button small" href={routeTo("settings", { section: "start" })}>
          {own.firstSteps}
        </a>
      </Notice>
    );
  const needed = NEEDED[tool];
  if (!needed.some((scope) => may(place.who, scope)))
    return <Notice severity="warning" sentence={own.lacks(needed)} />;
  const Panel = tool === "push" ? PushPanel : StatusPanel;
  // Another app is another task: nothing of the last one stays on screen.
  return <Panel key={sdkAppId} place={{ ...place, sdkAppId }} />;
}
