/** The first step: an app by its SDKAppID and SecretKey, which is then the chosen one. */

import { useState } from "preact/hooks";
import { call } from "../../server/call.ts";
import { request } from "../../server/request.ts";
import type { SettingsContext } from "../../server/tool-context.ts";
import { routeTo } from "../../tool/use-route.ts";
import type { Outcome } from "../../workbench.ts";
import { AppForm } from "../app-form.tsx";
import { Missing } from "../load.tsx";

interface AppStepProps {
  readonly place: SettingsContext;
  readonly focus: boolean;
  readonly onDone: () => void;
}

export function AppStep({ place, focus, onDone }: AppStepProps) {
  const { server, apps, onApps } = place;
  /** The app is saved, but the list without it. */
  const [unread, setUnread] = useState<{ outcome: Outcome<unknown>; again: () => void }>();
  const saved = async (sdkAppId: number) => {
    const outcome = await request(server, call("listApps", {}));
    if ("failure" in outcome) return setUnread({ outcome, again: () => saved(sdkAppId) });
    onApps(outcome.value.apps);
    // The page works for the app that its address names.
    if (apps.length > 0)
      location.hash = routeTo("settings", { section: "start", app: String(sdkAppId) });
    onDone();
  };
  if (unread) return <Missing answer={unread} />;
  return (
    <AppForm
      server={server}
      taken={apps.map(({ sdkAppId }) => sdkAppId)}
      guided={{ focus }}
      onSaved={saved}
    />
  );
}
