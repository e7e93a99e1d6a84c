/**
 * Where the knowledge comes from: who spoke when, in one line, and on request how each source can
 * be made to speak.
 */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { Fact, Moment, unixSeconds } from "../ui/facts.tsx";
import { Icon } from "../ui/icons.tsx";
import { useNow } from "../ui/use-now.ts";
import type { SourceState, Status } from "./answers.ts";

const SOURCES = ["app", "webhook", "query"] as const;
type Name = (typeof SOURCES)[number];

interface SourceRowProps {
  readonly name: Name;
  readonly state: SourceState | undefined;
  readonly path: string;
}

function SourceRow({ name, state, path }: SourceRowProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const now = useNow();
  const { lastHeardAt, error } = state ?? {};
  return (
    <li class="stackable tight">
      <p class={`state ${error ? "bad" : lastHeardAt ? "good" : ""}`}>
        <Icon name={error ? "cross" : lastHeardAt ? "check" : "dash"} />
        <strong>{texts.source[name]}</strong>
        <span class="hint">
          {error && `${texts.refusedNow(String(error.tencent?.code ?? error.code))} `}
          {lastHeardAt && (
            <time dateTime={lastHeardAt} title={lastHeardAt}>
              {texts.heard(format.relative(Math.min(0, unixSeconds(lastHeardAt) - now)))}
            </time>
          )}
          {!lastHeardAt && !error && texts.silent[name]}
        </span>
      </p>
      {!lastHeardAt && name === "webhook" && (
        <p class="hint">
          {texts.howWebhook}{" "}
          <a href={routeTo("settings", { section: "health" })}>{texts.toHealth}</a>
        </p>
      )}
      {!lastHeardAt && name === "app" && (
        <p class="hint">
          {texts.howApp} <code>PUT {path}</code>
        </p>
      )}
    </li>
  );
}

interface SourcesViewProps {
  readonly status: Status;
  readonly sdkAppId: number;
  readonly busy: boolean;
  readonly onAskTencent: () => void;
}

export function SourcesView({ status, sdkAppId, busy, onAskTencent }: SourcesViewProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const now = useNow();
  // A UserID that an address would hold in another form is for the app to put in.
  const { userId } = status;
  const user = encodeURIComponent(userId) === userId ? userId : "{userId}";
  const path = `/v1/apps/${sdkAppId}/users/${user}/presence/{deviceId}`;
  const stateOf = (name: Name) => status.sources.find(({ source }) => source === name);
  const short = (name: Name): string => {
    const { lastHeardAt, error } = stateOf(name) ?? {};
    const say = texts.sourceLine[name];
    if (error) return texts.sourceLine.refused;
    if (lastHeardAt === undefined) return say.silent;
    return say.heard(format.relative(Math.min(0, unixSeconds(lastHeardAt) - now)));
  };
  return (
    <details class="sources-line">
      <summary>
        <span class="hidden">{texts.labelled(texts.sources, "")}</span>
        {SOURCES.map(short).join(" · ")}
      </summary>
      <ul class="sources">
        {SOURCES.map((name) => (
          <SourceRow key={name} name={name} state={stateOf(name)} path={path} />
        ))}
      </ul>
      <dl class="facts">
        <Fact name={texts.observed}>
          <Moment past at={status.observedAt} />
        </Fact>
      </dl>
      <button
        type="button"
        class="small"
        aria-disabled={busy}
        onClick={() => busy || onAskTencent()}
      >
        {texts.askTencent}
      </button>
    </details>
  );
}
