/**
 * Where the knowledge comes from: each source, when it spoke last, and how it can be made to speak.
 */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { Fact, Moment, unixSeconds } from "../ui/facts.tsx";
import { Icon } from "../ui/icons.tsx";
import { useNow } from "../ui/use-now.ts";
import type { SourceState, Status } from "./answers.ts";

const SOURCES = ["webhook", "query", "app"] as const;

interface SourceRowProps {
  readonly name: (typeof SOURCES)[number];
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

export function SourcesView({
  status,
  sdkAppId,
}: {
  readonly status: Status;
  readonly sdkAppId: number;
}) {
  const { own: texts } = useReader<StatusTexts>();
  const path = `/v1/apps/${sdkAppId}/users/${encodeURIComponent(status.userId)}/presence/{deviceId}`;
  return (
    <section class="checks" aria-labelledby="status-sources">
      <h3 id="status-sources">{texts.sources}</h3>
      <ul class="sources">
        {SOURCES.map((name) => (
          <SourceRow
            key={name}
            name={name}
            state={status.sources.find(({ source }) => source === name)}
            path={path}
          />
        ))}
      </ul>
      <dl class="facts">
        <Fact name={texts.observed}>
          <Moment past at={status.observedAt} />
        </Fact>
      </dl>
    </section>
  );
}
