/** The first step: an app by its SDKAppID and SecretKey, which is then the chosen one. */

import { call } from "../../server/call.ts";
import { request } from "../../server/request.ts";
import type { SettingsContext } from "../../server/tool-context.ts";
import { routeTo } from "../../tool/use-route.ts";
import { AppForm } from "../app-form.tsx";

interface AppStepProps {
  readonly place: SettingsContext;
  readonly focus: boolean;
  readonly onDone: () => void;
}

export function AppStep({ place, focus, onDone }: AppStepProps) {
  const { server, apps, onApps } = place;
  const saved = async (sdkAppId: number) => {
    const outcome = await request(server, call("listApps", {}));
    if ("value" in outcome) onApps(outcome.value.apps);
    // The page works for the app that its address names.
    if (apps.length > 0)
      location.hash = routeTo("settings", { section: "start", app: String(sdkAppId) });
    onDone();
  };
  return (
    <AppForm
      server={server}
      taken={apps.map(({ sdkAppId }) => sdkAppId)}
      guided={{ focus }}
      onSaved={saved}
    />
  );
}
