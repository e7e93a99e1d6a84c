/** Connected mode: the reader gives an API key of this server and chooses an app; its SecretKey stays there. */

import { useCallback, useMemo, useState } from "preact/hooks";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Pledge } from "../shell/pledge.tsx";
import { Shell } from "../shell/shell.tsx";
import { useForgetting } from "../shell/use-forgetting.ts";
import type { Route } from "../shell/use-route.ts";
import { ConnectForm } from "./connect-form.tsx";
import { createConnectedBench } from "./connected-bench.ts";
import { type AppSummary, type Connection, ConnectionView } from "./connection-view.tsx";
import type { Server } from "./request.ts";
import { ServerTools } from "./server-tools.tsx";
import type { SettingsPlace } from "./workplace.ts";

/** `connection` is set once the server has accepted the key. */
interface Access {
  readonly apiKey: string;
  readonly connection?: Connection;
}

const NONE: Access = { apiKey: "" };

export function ConnectedPage() {
  const reader = useReader<ConnectedTexts>();
  const connected = reader.own;
  const [access, setAccess] = useForgetting(NONE);
  const { apiKey, connection } = access;
  const [asked, setAsked] = useState(false);
  const sdkAppId = connection?.sdkAppId;
  const ask = useCallback(() => {
    setAsked(true);
    document.getElementById("apikey")?.focus();
  }, []);
  const server = useMemo<Server>(() => ({ apiKey, reader }), [apiKey, reader]);
  const bench = useMemo(
    () => createConnectedBench({ source: access, server, sdkAppId, ask }),
    [access, server, sdkAppId, ask],
  );
  const choose = (sdkAppId: number) => connection && setAccess({ apiKey, connection: { ...connection, sdkAppId } });
  const isChosen = (app: AppSummary) => app.sdkAppId === sdkAppId;
  const setup = (
    <>
      <Pledge icon="server" promise={connected.promise} why={connected.promiseWhy} />
      {connection ? (
        <ConnectionView connection={connection} onChoose={choose} onDisconnect={() => setAccess(NONE)} />
      ) : (
        <ConnectForm
          apiKey={apiKey}
          asked={asked}
          onChange={(apiKey) => setAccess({ apiKey })}
          onConnect={(connection) => setAccess({ apiKey, connection })}
        />
      )}
    </>
  );
  const placeOn = (route: Route | undefined): SettingsPlace | undefined =>
    connection && {
      server,
      apps: connection.apps,
      sdkAppId,
      route,
      onChoose: choose,
      onApps: (apps) =>
        setAccess({ apiKey, connection: { apps, sdkAppId: apps.find(isChosen)?.sdkAppId ?? apps[0]?.sdkAppId } }),
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
