/** Type, space, colours and icons. What they are called in the style sheet is what they are called here. */

import { Icon, type IconName, Mark } from "../ui/icons.tsx";

const TYPE = ["--text-s", "--text-m", "--text-l", "--text-xl", "--text-xxl"];
const SPACE = [1, 2, 3, 4, 5, 6].map((step) => `--space-${step}`);
const COLOURS = ["--ink", "--soft", "--accent", "--good", "--fair", "--bad"];
const PARTS = [1, 2, 3, 4, 5, 6].map((part) => `--part-${part}`);
const ICONS: readonly IconName[] = [
  ...(["check", "arrow", "question", "warning", "cross", "dash", "info"] as const),
  ...(["copy", "down", "search", "eye", "eyeOff", "key", "leave"] as const),
  ...(["shield", "server", "auto", "light", "dark"] as const),
];

export const Foundations = () => (
  <>
    {TYPE.map((name) => (
      <p key={name} style={{ fontSize: `var(${name})` }}>
        {name} · Offline push · オフラインプッシュ · 离线推送
      </p>
    ))}
    {SPACE.map((name) => (
      <div key={name} class="row">
        <code>{name}</code>
        <span style={{ width: `var(${name})`, background: "var(--accent)" }} />
      </div>
    ))}
    <div class="row">
      {[...COLOURS, ...PARTS].map((name) => (
        <code key={name} style={{ color: `var(${name})` }}>
          {name}
        </code>
      ))}
    </div>
    <div class="row">
      <Mark />
      {ICONS.map((name) => (
        <span key={name} title={name}>
          <Icon name={name} />
        </span>
      ))}
    </div>
  </>
);
