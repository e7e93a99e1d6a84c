/**
 * Connected mode: the reader gives an API key of this server and chooses an app; its SecretKey
 * stays there.
 */

import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Server } from "../server/server.ts";
import type { AppSummary, SettingsContext, Who } from "../server/tool-context.ts";
import { PrivacyNote } from "../shell/privacy-note.tsx";
import { Shell } from "../shell/shell.tsx";
import { useForgetting } from "../tool/use-forgetting.ts";
import { usePreset } from "../tool/use-preset.ts";
import { type Route, useRoute } from "../tool/use-route.ts";
import { ConnectForm } from "./connect-form.tsx";
import { createConnectedWorkbench } from "./connected-workbench.ts";
import { type Connection, ConnectionView } from "./connection-view.tsx";
import { forgetKey, keepKey, keptKey } from "./kept-key.ts";
import { ServerTools } from "./server-tools.tsx";

/**
 * `connection` is set once the server has accepted the key, and stays when it refuses the key
 * later: tools keep what was typed.
 */
interface Access {
  readonly apiKey: string;
  readonly connection?: Connection;
  readonly refused?: boolean;
}

const NONE: Access = { apiKey: "" };

/** @param wanted by the reader or the address; the first app otherwise */
const choose = (
  apps: readonly AppSummary[],
  wanted: number | undefined,
  who: Who | undefined,
): Connection => ({
  apps,
  who,
  sdkAppId: apps.find(({ sdkAppId }) => sdkAppId === wanted)?.sdkAppId ?? apps[0]?.sdkAppId,
});

export function ConnectedPage() {
  const reader = useReader<ConnectedTexts>();
  const connected = reader.own;
  const [access, setAccess] = useForgetting(NONE);
  const { apiKey, connection, refused } = access;
  const [draft, setDraft] = useForgetting("", () => keptKey() ?? "");
  const [keep, setKeep] = useState(() => keptKey() !== undefined);
  const [asked, setAsked] = useState(false);
  // Back from another page, out of the browser's memory: everything was forgotten but what was to
  // be kept.
  const [returns, setReturns] = useState(0);
  useEffect(() => {
    const back = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      setDraft(keptKey() ?? "");
      setReturns((count) => count + 1);
    };
    addEventListener("pageshow", back);
    return () => removeEventListener("pageshow", back);
  }, [setDraft]);
  const sdkAppId = connection?.sdkAppId;
  const route = useRoute();
  const linked = route.preset.get("app");
  usePreset(route, (preset) => {
    // A link names an app; of those that the key may see.
    const wanted = Number(preset.get("app") ?? Number.NaN);
    setAccess((now) => {
      if (!now.connection?.apps.some((app) => app.sdkAppId === wanted)) return now;
      return { ...now, connection: choose(now.connection.apps, wanted, now.connection.who) };
    });
  });
  const ask = useCallback(() => {
    setAsked(true);
    document.getElementById("apikey")?.focus();
  }, []);
  const onRefused = useCallback(() => {
    if (keptKey() === apiKey) forgetKey();
    setAccess((now) => (now.apiKey === apiKey && now.connection ? { ...now, refused: true } : now));
  }, [apiKey, setAccess]);
  const server = useMemo<Server>(
    () => ({ apiKey, reader, onRefused }),
    [apiKey, reader, onRefused],
  );
  // Whoever issued is told by app and key; a refusal changes neither.
  const source = useMemo(() => ({ apiKey, sdkAppId }), [apiKey, sdkAppId]);
  const workbench = useMemo(
    () => createConnectedWorkbench({ source, server, sdkAppId, ask }),
    [source, server, sdkAppId, ask],
  );
  const onChoose = (wanted: number) =>
    connection &&
    setAccess({ ...access, connection: choose(connection.apps, wanted, connection.who) });
  const onKeep = (wanted: boolean) => {
    setKeep(wanted);
    if (!wanted) forgetKey();
    else if (connection && !refused) keepKey(apiKey);
  };
  const onConnect = (apps: readonly AppSummary[], who: Who | undefined) => {
    setAccess({
      apiKey: draft,
      connection: choose(apps, sdkAppId ?? Number(linked ?? Number.NaN), who),
    });
    if (keep) keepKey(draft);
    else forgetKey();
    setDraft("");
  };
  const onDisconnect = () => {
    forgetKey();
    setKeep(false);
    setDraft("");
    setAccess(NONE);
  };
  const setup = (
    <>
      <PrivacyNote
        icon="server"
        promise={connected.promise}
        why={connected.promiseWhy(location.origin)}
      />
      {connection && (
        <ConnectionView
          connection={connection}
          refused={refused}
          unseen={
            connection.apps.some((app) => String(app.sdkAppId) === linked)
              ? undefined
              : (linked ?? undefined)
          }
          keep={keep}
          onKeep={onKeep}
          onChoose={onChoose}
          onDisconnect={onDisconnect}
        />
      )}
      {(!connection || refused) && (
        <ConnectForm
          key={returns}
          apiKey={draft}
          asked={asked}
          again={refused}
          keep={keep}
          onChange={setDraft}
          onKeep={onKeep}
          onConnect={onConnect}
        />
      )}
    </>
  );
  const placeOn = (route: Route | undefined): SettingsContext | undefined =>
    connection && {
      server,
      apps: connection.apps,
      sdkAppId,
      who: connection.who,
      route,
      onChoose,
      // A list that was asked for with a key that has gone since must not bring the key back.
      onApps: (apps) =>
        setAccess((now) =>
          now.apiKey === apiKey && now.connection
            ? { ...now, connection: choose(apps, now.connection.sdkAppId, now.connection.who) }
            : now,
        ),
    };
  return (
    <Shell
      mode="connected"
      heading={connected.heading}
      setup={setup}
      workbench={workbench}
      serverTool={(tool, route) => <ServerTools tool={tool} place={placeOn(route)} ask={ask} />}
    />
  );
}
