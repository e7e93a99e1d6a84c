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
import { Notice } from "../ui/notice.tsx";
import { AppFields } from "./app-fields.tsx";
import { createLocalWorkbench, hasCrypto, type LocalApp } from "./local-workbench.ts";
import { ServerNeeded } from "./server-needed.tsx";

const EMPTY: LocalApp = { sdkAppId: "", secretKey: "" };

export function LocalPage() {
  const { own } = useReader<LocalTexts>();
  const route = useRoute();
  const [app, setApp] = useForgetting(EMPTY);
  const [asked, setAsked] = useState(0);
  usePreset(route, (preset) => {
    const sdkAppId = preset.get("app");
    if (sdkAppId !== null) setApp((typed) => ({ ...typed, sdkAppId }));
  });
  const ask = useCallback(() => setAsked((times) => times + 1), []);
  const workbench = useMemo(
    () => createLocalWorkbench({ app, insecure: own.insecure, ask }),
    [app, own, ask],
  );
  return (
    <Shell
      mode="local"
      bar={{
        heading: own.heading,
        promise: own.promise,
        why: own.promiseWhy,
        made: false,
        below: !hasCrypto() && <Notice severity="error" sentence={own.insecure} />,
        children: (
          <AppFields app={app} asked={asked} needed={route.tool === "generate"} onChange={setApp} />
        ),
      }}
      workbench={workbench}
      serverTool={(tool) => <ServerNeeded tool={tool} />}
    />
  );
}
