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

/** What is stored, and the version that it is. */
export interface Stored {
  readonly value: App;
  readonly etag?: string;
}

/** `stale`: what is stored now. `taken`: another tab added the app meanwhile. */
interface Saving {
  readonly busy?: boolean;
  readonly failure?: Failure;
  readonly stale?: Stored;
  readonly taken?: boolean;
}

interface Order {
  readonly sdkAppId: number;
  readonly body: AppBody;
  /** Over whatever is stored. */
  readonly anyway?: boolean;
}

/** @param stored as it was when the form was filled; none for a new one */
export function useAppSaving(server: Server, stored: Stored | undefined, onSaved: () => void) {
  const { own: texts } = useReader<SettingsTexts>();
  const announce = useAnnounce();
  const [saving, setSaving] = useState<Saving>({});
  /** The version that the form was filled from. */
  const [base, setBase] = useState(stored?.etag);
  const end = (state: Saving, sentence: readonly string[]) => {
    setSaving(state);
    announce(sentence.join(" "));
  };
  const save = async ({ sdkAppId, body, anyway }: Order) => {
    setSaving({ busy: true });
    if (!stored) {
      const now = await request(server, call("listApps", {}));
      if ("failure" in now) return end(now, now.failure.sentence);
      if (now.value.apps.some((one) => one.sdkAppId === sdkAppId))
        return end({ taken: true }, texts.apps.sdkAppIdTaken);
    }
    const put = call("putApp", { sdkAppId, ...body }, anyway ? {} : { ifMatch: base });
    const outcome = await request(server, put);
    if ("failure" in outcome) {
      if (outcome.failure.code !== "version_changed") return end(outcome, outcome.failure.sentence);
      const now = await request(server, call("getApp", { sdkAppId }));
      if ("failure" in now) return end(now, now.failure.sentence);
      return end({ stale: now }, texts.apps.stale);
    }
    setBase(outcome.etag);
    end({}, [texts.saved]);
    onSaved();
  };
  return {
    ...saving,
    save,
    clear: () => setSaving({}),
    /** The form now shows this version. */
    rebase: ({ etag }: Stored) => setBase(etag),
  };
}
