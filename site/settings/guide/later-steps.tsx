/** What a deployment needs once the first push has been checked. */

import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import type { SettingsContext } from "../../server/tool-context.ts";
import { routeTo } from "../../tool/use-route.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Badge } from "../../ui/tone.tsx";
import type { Health } from "../answers.ts";
import { webhookUrl } from "../webhook-url.ts";
import type { Progress } from "./use-progress.ts";

interface LaterStepsProps {
  readonly place: SettingsContext;
  readonly progress: Progress;
  /** Where it was asked for: it knows whether callbacks arrive. */
  readonly health: Health | undefined;
}

/** They have arrived once, though perhaps not lately. */
const RECEIVED: readonly string[] = ["webhook_ok", "webhook_quiet"];

export function LaterSteps({ place: { sdkAppId }, progress, health }: LaterStepsProps) {
  const { own, texts } = useReader<SettingsTexts>();
  const { guide } = own;
  const app = sdkAppId === undefined ? {} : { app: String(sdkAppId) };
  const callbacks = health?.findings.find(({ check }) => check === "webhook")?.code;
  const received = callbacks !== undefined && RECEIVED.includes(callbacks);
  const later = [
    ["key", { section: "keys" }, progress.key],
    ["webhook", { section: "apps", ...app }, progress.webhook && received],
    ["workload", { section: "workloads" }, undefined],
  ] as const;
  return (
    <div class="stackable tight later">
      <h3>{guide.later}</h3>
      <ul>
        {later.map(([name, preset, done]) => (
          <li key={name}>
            <p class="badges">
              <a href={routeTo("settings", preset)}>{guide[name][0]}</a>
              {done && <Badge tone="good">{guide.done}</Badge>}
              {name === "webhook" && progress.webhook && !received && (
                <Badge tone="perhaps">
                  {callbacks === undefined ? guide.webhookSet : guide.webhookWaiting}
                </Badge>
              )}
            </p>
            <p class="hint">{guide[name][1]}</p>
            {name === "webhook" && progress.webhook && callbacks === undefined && (
              <p class="hint">
                <a href={routeTo("settings", { section: "health", ...app })}>
                  {guide.webhookCheck}
                </a>
              </p>
            )}
            {name === "webhook" && sdkAppId !== undefined && (
              <div class="row webhook-url">
                <code class="exact">{webhookUrl(location.origin, sdkAppId)}</code>
                <CopyButton text={webhookUrl(location.origin, sdkAppId)} label={texts.shell.copy} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
