/**
 * The line above the tools: in this browser or with a server, for which app and with which key. What
 * the page promises about secrets is behind its last button.
 */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Sentence } from "../../worker/usersig/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Route } from "../tool/use-route.ts";
import { HOME } from "../tool/use-route.ts";
import { Icon, type IconName } from "../ui/icons.tsx";

export type Mode = "local" | "connected";

const MODES = [
  ["local", "/", "shield"],
  ["connected", "/connected", "server"],
] as const satisfies readonly (readonly [Mode, string, IconName])[];

/** The tools of local mode that can use an app and its key. */
const NEEDING: readonly Route["tool"][] = ["generate", "verify"];

export interface BarProps {
  readonly heading: string;
  /** What is promised here, in a few words; and whole, with why it can be believed. */
  readonly promise: string;
  readonly why: Sentence;
  /** The line itself: fields, or what they led to. */
  readonly children: ComponentChildren;
  /** Behind the button, below the promise. */
  readonly more?: ComponentChildren;
  /** Below the line: what went wrong. */
  readonly below?: ComponentChildren;
  /** Nothing is missing: on a narrow screen the line gets all the room. */
  readonly made: boolean;
}

export function Bar({
  mode,
  tool,
  heading,
  promise,
  why,
  children,
  more,
  below,
  made,
}: BarProps & { readonly mode: Mode; readonly tool: Route["tool"] }) {
  const { shell } = useReader().texts;
  const [open, setOpen] = useState(false);
  return (
    <section class={made ? "setup made" : "setup"} aria-label={heading}>
      <div class="bar">
        <nav class="modes" aria-label={shell.mode}>
          {MODES.map(([name, path, icon]) => (
            // A real navigation, which also forgets everything typed.
            <a
              key={name}
              href={tool === HOME ? path : `${path}#${tool}`}
              aria-current={name === mode ? "page" : undefined}
            >
              <Icon name={icon} />
              <span>{shell[name]}</span>
            </a>
          ))}
        </nav>
        {mode === "local" && !NEEDING.includes(tool) ? (
          <p class="tagline">{shell.tagline}</p>
        ) : (
          children
        )}
        <button
          type="button"
          class="promise"
          aria-expanded={open}
          aria-controls="promise"
          onClick={() => setOpen(!open)}
        >
          <Icon name="info" />
          <span>{promise}</span>
        </button>
      </div>
      {below}
      <div id="promise" class="pledge" hidden={!open}>
        <p>
          <strong>{why[0]}</strong> {why[1]}
        </p>
        {more}
      </div>
    </section>
  );
}
