/** Connected mode: the reader gives an API key of this server and chooses an app; its SecretKey stays there. */

import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Pledge } from "../shell/pledge.tsx";
import { Shell } from "../shell/shell.tsx";
import { useForgetting } from "../shell/use-forgetting.ts";
import { type Route, useRoute } from "../shell/use-route.ts";
import { ConnectForm } from "./connect-form.tsx";
import { createConnectedBench } from "./connected-bench.ts";
import { type AppSummary, type Connection, ConnectionView } from "./connection-view.tsx";
import { forgetKey, keepKey, keptKey } from "./kept-key.ts";
import type { Server } from "./request.ts";
import { ServerTools } from "./server-tools.tsx";
import type { SettingsPlace } from "./workplace.ts";

/** `connection` is set once the server has accepted the key, and stays when it refuses the key later: tools keep what was typed. */
interface Access {
  readonly apiKey: string;
  readonly connection?: Connection;
  readonly refused?: boolean;
}

const NONE: Access = { apiKey: "" };

/** @param wanted by the reader or the address; the first app otherwise */
const choose = (apps: readonly AppSummary[], wanted: number | undefined): Connection => ({
  apps,
  sdkAppId: apps.find(({ sdkAppId }) => sdkAppId === wanted)?.sdkAppId ?? apps[0]?.sdkAppId,
});

export function ConnectedPage() {
  const reader = useReader<ConnectedTexts>();
  const connected = reader.own;
  const [access, setAccess] = useForgetting(NONE);
  const { apiKey, connection, refused } = access;
  const [draft, setDraft] = useForgetting("", () => keptKey() ?? "");
  const [asked, setAsked] = useState(false);
  const sdkAppId = connection?.sdkAppId;
  const preset = Number(useRoute().preset.get("app") ?? Number.NaN);
  useEffect(() => {
    // A link names an app; of those that the key may see.
    setAccess((now) => {
      if (!now.connection?.apps.some((app) => app.sdkAppId === preset)) return now;
      return { ...now, connection: choose(now.connection.apps, preset) };
    });
  }, [preset, setAccess]);
  const ask = useCallback(() => {
    setAsked(true);
    document.getElementById("apikey")?.focus();
  }, []);
  const onRefused = useCallback(
    () => setAccess((now) => (now.apiKey === apiKey && now.connection ? { ...now, refused: true } : now)),
    [apiKey, setAccess],
  );
  const server = useMemo<Server>(() => ({ apiKey, reader, onRefused }), [apiKey, reader, onRefused]);
  // Whoever issued is told by app and key; a refusal changes neither.
  const source = useMemo(() => ({ apiKey, sdkAppId }), [apiKey, sdkAppId]);
  const bench = useMemo(() => createConnectedBench({ source, server, sdkAppId, ask }), [source, server, sdkAppId, ask]);
  const onChoose = (wanted: number) =>
    connection && setAccess({ ...access, connection: choose(connection.apps, wanted) });
  const onConnect = (apps: readonly AppSummary[], keep: boolean) => {
    setAccess({ apiKey: draft, connection: choose(apps, sdkAppId ?? preset) });
    if (keep) keepKey(draft);
    else forgetKey();
    setDraft("");
  };
  const onDisconnect = () => {
    forgetKey();
    setDraft("");
    setAccess(NONE);
  };
  const setup = (
    <>
      <Pledge icon="server" promise={connected.promise} why={connected.promiseWhy} />
      {connection && (
        <ConnectionView connection={connection} refused={refused} onChoose={onChoose} onDisconnect={onDisconnect} />
      )}
      {(!connection || refused) && (
        <ConnectForm apiKey={draft} asked={asked} again={refused} onChange={setDraft} onConnect={onConnect} />
      )}
    </>
  );
  const placeOn = (route: Route | undefined): SettingsPlace | undefined =>
    connection && {
      server,
      apps: connection.apps,
      sdkAppId,
      route,
      onChoose,
      // A list that was asked for with a key that has gone since must not bring the key back.
      onApps: (apps) =>
        setAccess((now) =>
          now.apiKey === apiKey && now.connection ? { ...now, connection: choose(apps, now.connection.sdkAppId) } : now,
        ),
    };
  return (
    <Shell
      mode="connected"
      heading={connected.heading}
      setup={setup}
      bench={bench}
      serverTool={(tool, route) => <ServerTools tool={tool} place={placeOn(route)} ask={ask} />}
    />
  );
}
