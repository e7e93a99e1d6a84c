/**
 * The notification as a phone would show it on its lock screen, under the clock of the reader; what
 * it says itself is in UTC, as the server will write it.
 */

import { useState } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { defaultWords } from "./default-text.ts";
import type { PathRoute } from "./path.ts";

interface LockScreenProps {
  readonly route: PathRoute;
  readonly vendor: string | undefined;
  /** What the app is called, where the check uses a certificate and that has a name. */
  readonly app: string | undefined;
  /** Empty: the usual words. */
  readonly title: string;
  readonly body: string;
  /** Nothing will be shown. */
  readonly silent: boolean;
}

export function LockScreen({ route, vendor, app, title, body, silent }: LockScreenProps) {
  const { own: push, format } = useReader<PushTexts>();
  const [now] = useState(() => Date.now() / 1000);
  const usual = defaultWords(push, route, vendor, now);
  return (
    <figure class={silent ? "lock-screen silent" : "lock-screen"}>
      <figcaption class="hint">{silent ? push.silentRun : push.visible}</figcaption>
      <div class="notification">
        <span class="notification-app" aria-hidden="true" />
        <p class="notification-head">
          <span>{(route === "direct" && app) || push.yourApp}</span>{" "}
          <span>{format.tick(now, "clock")}</span>
        </p>
        <p class="notification-title">{title || usual.title}</p>
        <p>{body || usual.body}</p>
      </div>
    </figure>
  );
}
