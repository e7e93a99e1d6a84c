/** Connected mode: the reader gives an API key of this server and chooses an app; its SecretKey stays there. */

import { useCallback, useMemo, useState } from "preact/hooks";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Pledge } from "../shell/pledge.tsx";
import { Shell } from "../shell/shell.tsx";
import { useForgetting } from "../shell/use-forgetting.ts";
import { ConnectForm } from "./connect-form.tsx";
import { createConnectedBench } from "./connected-bench.ts";
import { type Connection, ConnectionView } from "./connection-view.tsx";

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
  const bench = useMemo(
    () => createConnectedBench({ source: access, server: { apiKey, reader }, sdkAppId, ask }),
    [access, apiKey, reader, sdkAppId, ask],
  );
  const setup = (
    <>
      <Pledge icon="server" promise={connected.promise} why={connected.promiseWhy} />
      {connection ? (
        <ConnectionView
          connection={connection}
          onChoose={(sdkAppId) => setAccess({ apiKey, connection: { ...connection, sdkAppId } })}
          onDisconnect={() => setAccess(NONE)}
        />
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
  return <Shell mode="connected" heading={connected.heading} setup={setup} bench={bench} />;
}
