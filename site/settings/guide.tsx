/** First steps: what has to be there before a phone rings, what of it is, and the way to the rest. */

import type { SettingsPlace } from "../connected/workplace.ts";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../shell/use-route.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icons.tsx";
import { type ApiKeys, areCertificates, areKeys, type Certificate } from "./answers.ts";
import { certificatesCall, keysCall, webhookUrl } from "./calls.ts";
import { useLoaded } from "./load.tsx";

export function Guide({ place: { server, apps, sdkAppId } }: { readonly place: SettingsPlace }) {
  const { own: texts } = useReader<SettingsTexts>();
  const { guide } = texts;
  const keys = useLoaded<ApiKeys>(server, keysCall(), areKeys);
  const certificates = useLoaded<{ certificates: readonly Certificate[] }>(
    server,
    certificatesCall(sdkAppId ?? 0),
    areCertificates,
  );
  const steps = [
    ["app", routeTo("settings", { section: "apps" }), apps.length > 0],
    [
      "certificate",
      routeTo("settings", { section: "certificates" }),
      (certificates.value?.certificates.length ?? 0) > 0,
    ],
    ["key", routeTo("settings", { section: "keys" }), (keys.value?.keys.length ?? 0) > 0],
    ["webhook", routeTo("settings", { section: "health" }), undefined],
    ["device", routeTo("push"), undefined],
  ] as const;
  return (
    <section class="stackable" aria-label={texts.section.start}>
      <p>{guide.lead}</p>
      <ol class="guide">
        {steps.map(([name, href, done]) => (
          <li key={name} class="card">
            <p class={`state ${done ? "good" : ""}`}>
              <Icon name={done ? "check" : "dash"} />
              <a href={href}>{guide[name][0]}</a>
              {done !== undefined && <span class="hint">{done ? guide.done : guide.open}</span>}
            </p>
            <p class="hint">{guide[name][1]}</p>
            {name === "webhook" && sdkAppId !== undefined && (
              <div class="row">
                <code class="exact">{webhookUrl(location.origin, sdkAppId)}</code>
                <CopyButton text={webhookUrl(location.origin, sdkAppId)} label={texts.apps.copyWebhook} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
