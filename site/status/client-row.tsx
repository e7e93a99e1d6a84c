/** One client: its state in words and sign, since when, and who said so. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { Icon, type IconName } from "../ui/icons.tsx";
import { useNow } from "../ui/use-now.ts";
import type { Client } from "./answers.ts";

const LOOKS: Readonly<Record<Client["status"], readonly [IconName, string]>> = {
  Online: ["check", "good"],
  PushOnline: ["info", "fair"],
  Offline: ["dash", ""],
};

export function ClientRow({ client: { platform, deviceId, status, since, source } }: { readonly client: Client }) {
  const { own: texts, format } = useReader<StatusTexts>();
  const now = useNow();
  const [icon, tone] = LOOKS[status];
  return (
    <li>
      <p class={`state ${tone}`}>
        <Icon name={icon} />
        <strong>{platform}</strong> {deviceId && <code class="exact">{deviceId}</code>}
        <span>{texts.state[status]}</span>
      </p>
      <p class="hint">
        {texts.since} {format.relative(unixSeconds(since) - now)} ·{" "}
        <time dateTime={since}>{format.moment(unixSeconds(since))}</time> · {texts.from}: {texts.source[source]}
      </p>
    </li>
  );
}
