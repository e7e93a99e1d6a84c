/** Small pictures of answers. They are drawings: what they show is said in words below them. */

import { useReader } from "../i18n/texts.ts";
import { Icon } from "../ui/icons.tsx";

/** The JSON inside a token, name by name, in the colours that the verifier gives its parts. */
const PARTS = [
  ["identifier", "alice"],
  ["sdkappid", "1400000001"],
  ["time", "1795000000"],
  ["expire", "86400"],
] as const;

export const ReadSample = () => (
  <div class="sample-json" aria-hidden="true">
    {PARTS.map(([name, value], place) => (
      <div key={name}>
        <code class={`part-${place + 1}`}>{name}</code> <code>{value}</code>
      </div>
    ))}
    <div>
      <code class="part-6">sig</code> <code class="cut">Lbs9Kz…</code>
    </div>
  </div>
);

export const TokenSample = () => (
  <div class="sample-token" aria-hidden="true">
    <code>
      eAEBqQBW-3siVExTLnZlciI6IjIuMCIsIlRMUy5pZGVudGlmaWVyIjoiYWxpY2UiLCJUTFMuc2RrYXBwaWQiOjE0MDAw…
    </code>
  </div>
);

const HOPS = [
  ["token", "good", "check"],
  ["certificate", "good", "check"],
  ["vendor", "bad", "cross"],
  ["phone", "plain", "dash"],
] as const;

export function PushSample() {
  const { home } = useReader().texts;
  return (
    <div class="sample-path" aria-hidden="true">
      {HOPS.map(([hop, tone, icon]) => (
        <div key={hop} class={tone}>
          <Icon name={icon} />
          <span>{home.hop[hop]}</span>
        </div>
      ))}
    </div>
  );
}
