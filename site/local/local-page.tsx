/** Local mode: the reader types the app's SDKAppID and SecretKey, and nothing leaves the browser. */

import { useCallback, useMemo, useState } from "preact/hooks";
import { useReader } from "../i18n/texts.ts";
import { Shell } from "../shell/shell.tsx";
import { useForgetting } from "../shell/use-forgetting.ts";
import { AppForm } from "./app-form.tsx";
import { appIdOf, createLocalBench, type LocalApp } from "./local-bench.ts";

const EMPTY: LocalApp = { sdkAppId: "", secretKey: "" };

export function LocalPage() {
  const { texts } = useReader();
  const [app, setApp] = useForgetting(EMPTY);
  const [asked, setAsked] = useState(false);
  const ask = useCallback(() => {
    setAsked(true);
    document.getElementById(appIdOf(app) === undefined ? "sdkappid" : "secretkey")?.focus();
  }, [app]);
  const bench = useMemo(
    () => createLocalBench({ app, sentences: texts.userSig, insecure: texts.local.insecure, ask }),
    [app, texts, ask],
  );
  return <Shell mode="local" setup={<AppForm app={app} asked={asked} onChange={setApp} />} bench={bench} />;
}
