/**
 * First steps: what has to be there before a phone rings, what of it is, and the way to the next.
 */

import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { SettingsContext } from "../server/tool-context.ts";
import { routeTo } from "../tool/use-route.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icons.tsx";
import { STEPS, type StepName, useProgress } from "./use-progress.ts";
import { webhookUrl } from "./webhook-url.ts";

const LINKS: Readonly<Record<StepName, string>> = {
  app: routeTo("settings", { section: "apps" }),
  certificate: routeTo("settings", { section: "certificates" }),
  key: routeTo("settings", { section: "keys" }),
  webhook: routeTo("settings", { section: "apps" }),
  device: routeTo("push"),
};

interface GuideProps {
  readonly place: SettingsContext;
  readonly admin: boolean;
}

export function Guide({ place, admin }: GuideProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { guide } = texts;
  const { sdkAppId } = place;
  const progress = useProgress(place, admin);
  // What is not known is passed over while something is known to be missing.
  const next = STEPS.find((name) => progress[name] === false);
  const stateOf = (name: StepName) => {
    if (progress[name]) return guide.done;
    if (name === next) return guide.next;
    return progress[name] === false ? guide.open : undefined;
  };
  return (
    <section class="stackable" aria-label={texts.section.start}>
      <p>{guide.lead}</p>
      <ol class="guide">
        {STEPS.map((name) => (
          <li key={name} class={name === next ? "card next" : "card"}>
            <p class={progress[name] ? "state good" : "state"}>
              <Icon name={progress[name] ? "check" : "dash"} />
              <a href={LINKS[name]}>{guide[name][0]}</a>
              <span class="hint">{stateOf(name)}</span>
            </p>
            <p class="hint">{guide[name][1]}</p>
            {name === "webhook" && sdkAppId !== undefined && (
              <div class="row">
                <code class="exact">{webhookUrl(location.origin, sdkAppId)}</code>
                <CopyButton
                  text={webhookUrl(location.origin, sdkAppId)}
                  label={texts.apps.copyWebhook}
                />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
