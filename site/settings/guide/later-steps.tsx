/** What a deployment needs once the first push has been checked. */

import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import type { SettingsContext } from "../../server/tool-context.ts";
import { routeTo } from "../../tool/use-route.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { Badge } from "../../ui/tone.tsx";
import { webhookUrl } from "../webhook-url.ts";
import type { Progress } from "./use-progress.ts";

interface LaterStepsProps {
  readonly place: SettingsContext;
  readonly progress: Progress;
}

export function LaterSteps({ place: { sdkAppId }, progress }: LaterStepsProps) {
  const { own, texts } = useReader<SettingsTexts>();
  const { guide } = own;
  const app = sdkAppId === undefined ? {} : { app: String(sdkAppId) };
  const later = [
    ["key", { section: "keys" }, progress.key],
    ["webhook", { section: "apps", ...app }, progress.webhook],
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
            </p>
            <p class="hint">{guide[name][1]}</p>
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
