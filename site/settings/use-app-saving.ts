/**
 * Stores an app's settings, unless somebody else changed them since they were read: a PUT replaces
 * all of them.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../i18n/settings/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import type { Failure } from "../workbench.ts";
import type { App } from "./answers.ts";
import type { AppBody } from "./app-body.ts";

/** `stale`: what is stored now. `taken`: another tab added the app meanwhile. */
interface Saving {
  readonly busy?: boolean;
  readonly failure?: Failure;
  readonly stale?: App;
  readonly taken?: boolean;
}

interface Order {
  readonly sdkAppId: number;
  readonly body: AppBody;
  /** Over whatever is stored. */
  readonly anyway?: boolean;
}

/** @param app as it was when the form was filled; none for a new one */
export function useAppSaving(server: Server, app: App | undefined, onSaved: () => void) {
  const { own: texts } = useReader<SettingsTexts>();
  const announce = useAnnounce();
  const [saving, setSaving] = useState<Saving>({});
  /** The state that the form was filled from. */
  const [base, setBase] = useState(app?.updatedAt);
  const end = (state: Saving, sentence: readonly string[]) => {
    setSaving(state);
    announce(sentence.join(" "));
  };
  const save = async ({ sdkAppId, body, anyway }: Order) => {
    setSaving({ busy: true });
    if (app && !anyway) {
      const now = await request(server, call("getApp", { sdkAppId }));
      if ("failure" in now) return end(now, now.failure.sentence);
      if (now.value.updatedAt !== base) return end({ stale: now.value }, texts.apps.stale);
    }
    if (!app) {
      const now = await request(server, call("listApps", {}));
      if ("failure" in now) return end(now, now.failure.sentence);
      if (now.value.apps.some((one) => one.sdkAppId === sdkAppId))
        return end({ taken: true }, texts.apps.sdkAppIdTaken);
    }
    const outcome = await request(server, call("putApp", { sdkAppId, ...body }));
    if ("failure" in outcome) return end(outcome, outcome.failure.sentence);
    end({}, [texts.saved]);
    onSaved();
  };
  return {
    ...saving,
    save,
    clear: () => setSaving({}),
    /** The form now shows this state. */
    rebase: (stored: App) => setBase(stored.updatedAt),
  };
}
