/**
 * Local mode: the reader types the app's SDKAppID and SecretKey, and nothing leaves the browser.
 */

import { useCallback, useMemo, useState } from "preact/hooks";
import type { LocalTexts } from "../i18n/local/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Shell } from "../shell/shell.tsx";
import { useForgetting } from "../tool/use-forgetting.ts";
import { usePreset } from "../tool/use-preset.ts";
import { useRoute } from "../tool/use-route.ts";
import { AppForm } from "./app-form.tsx";
import { appIdOf, createLocalWorkbench, type LocalApp } from "./local-workbench.ts";
import { ServerNeeded } from "./server-needed.tsx";

const EMPTY: LocalApp = { sdkAppId: "", secretKey: "" };

export function LocalPage() {
  const { own } = useReader<LocalTexts>();
  const [app, setApp] = useForgetting(EMPTY);
  const [asked, setAsked] = useState(false);
  usePreset(useRoute(), (preset) => {
    const sdkAppId = preset.get("app");
    if (sdkAppId !== null) setApp((typed) => ({ ...typed, sdkAppId }));
  });
  const ask = useCallback(() => {
    setAsked(true);
    document.getElementById(appIdOf(app) === undefined ? "sdkappid" : "secretkey")?.focus();
  }, [app]);
  const workbench = useMemo(
    () => createLocalWorkbench({ app, insecure: own.insecure, ask }),
    [app, own, ask],
  );
  const setup = <AppForm app={app} asked={asked} onChange={setApp} />;
  return (
    <Shell
      mode="local"
      heading={own.heading}
      setup={setup}
      workbench={workbench}
      serverTool={(tool) => <ServerNeeded tool={tool} />}
    />
  );
}
