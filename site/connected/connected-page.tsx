/**
 * Connected mode: the reader gives an API key of this server and chooses an app; its SecretKey
 * stays there.
 */

import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { ConnectedTexts } from "../i18n/connected/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Server } from "../server/server.ts";
import { type AppSummary, may, type SettingsContext, type Who } from "../server/tool-context.ts";
import type { BarProps } from "../shell/bar.tsx";
import { focusTools, Shell } from "../shell/shell.tsx";
import { useForgetting } from "../tool/use-forgetting.ts";
import { usePreset } from "../tool/use-preset.ts";
import { HOME, type Route, routeTo, useRoute } from "../tool/use-route.ts";
import { Notice } from "../ui/notice.tsx";
import { ConnectForm } from "./connect-form.tsx";
import { createConnectedWorkbench } from "./connected-workbench.ts";
import { type Connection, ConnectionView } from "./connection-view.tsx";
import { KeepBox } from "./keep-box.tsx";
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

/** Where an operator without any app begins. */
const FIRST_STEPS = routeTo("settings", { section: "start" });

/** Tools that say themselves what is missing without an app. */
const SERVER_TOOLS: readonly Route["tool"][] = ["push", "status", "settings"];

/** What a key is most likely here for, where the address does not say. */
const firstTool = (apps: readonly AppSummary[], who: Who | undefined): string =>
  apps.length === 0 && may(who, "admin")
    ? FIRST_STEPS
    : routeTo(may(who, "usersig:issue") ? "generate" : "push");

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
  // The line of the connection is gone: the focus goes to the field that comes in its place.
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left > 0) document.getElementById("apikey")?.focus();
  }, [left]);
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
  // A tool that needs the key was opened without one.
  const isWaiting = !connection && SERVER_TOOLS.includes(route.tool);
  useEffect(() => {
    if (isWaiting) document.getElementById("apikey")?.focus();
  }, [isWaiting, route.tool]);
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
  const mayIssue = may(connection?.who, "usersig:issue");
  const workbench = useMemo(
    () => createConnectedWorkbench({ source, server, sdkAppId, ask, mayIssue }),
    [source, server, sdkAppId, ask, mayIssue],
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
    if (route.tool === HOME) location.replace(firstTool(apps, who));
    focusTools();
  };
  const onDisconnect = () => {
    forgetKey();
    setKeep(false);
    setDraft("");
    setAccess(NONE);
    setLeft((times) => times + 1);
  };
  const unseen =
    linked !== null && connection && !connection.apps.some((app) => String(app.sdkAppId) === linked)
      ? linked
      : undefined;
  const form = (
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
  );
  const bar: BarProps = {
    heading: connected.heading,
    promise: connected.promise,
    why: connected.promiseWhy(location.origin),
    made: connection !== undefined,
    children: connection ? (
      <ConnectionView connection={connection} onChoose={onChoose} onDisconnect={onDisconnect} />
    ) : (
      form
    ),
    // Without an accepted key the form has it.
    more: connection && !refused && <KeepBox keep={keep} onKeep={onKeep} />,
    below: (
      <>
        {refused && <Notice severity="warning" sentence={connected.expired} />}
        {refused && form}
        {unseen !== undefined && <Notice severity="warning" sentence={connected.unseen(unseen)} />}
        {connection?.apps.length === 0 && !SERVER_TOOLS.includes(route.tool) && (
          <Notice severity="warning" sentence={connected.noApps}>
            <a class="button small" href={FIRST_STEPS}>
              {connected.firstSteps}
            </a>
          </Notice>
        )}
      </>
    ),
  };
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
      bar={bar}
      workbench={workbench}
      serverTool={(tool, route) => <ServerTools tool={tool} place={placeOn(route)} ask={ask} />}
    />
  );
}
