/** The picture of now: the verdict on offline push, each client's state, and where the knowledge comes from. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../shell/use-route.ts";
import { Fact, Moment, unixSeconds } from "../ui/facts.tsx";
import { Notice } from "../ui/notice.tsx";
import { Plate, type Tone } from "../ui/plate.tsx";
import { writeReport } from "../ui/report.ts";
import { TakeAlong } from "../ui/take-along.tsx";
import { useNow } from "../ui/use-now.ts";
import type { Status } from "./answers.ts";
import { ClientRow } from "./client-row.tsx";

interface StatusViewProps {
  readonly status: Status;
  readonly sdkAppId: number;
  readonly curl: string;
}

const TONES: Readonly<Record<Status["offlinePush"]["verdict"], Tone>> = {
  can_receive: "valid",
  cannot_receive: "invalid",
  unknown: "unverified",
};

export function StatusView({ status, sdkAppId, curl }: StatusViewProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const now = useNow();
  const { userId, clients, offlinePush, sources, observedAt } = status;
  const { verdict, code, cause, nextStep } = offlinePush;
  const rows = clients.map(({ platform, deviceId, status, since, source }) =>
    [[platform, deviceId].filter(Boolean).join("/"), texts.state[status], since, texts.source[source]].join(", "),
  );
  return (
    <div class="stackable">
      <Plate tone={TONES[verdict]}>{texts.verdict[verdict]}</Plate>
      <div class="stackable tight">
        <p class="cause">{cause}</p>
        <h3>{texts.next}</h3>
        <p>{nextStep}</p>
        <div class="row">
          <a class="button" href={routeTo("push", { user: userId })}>
            {texts.toPush}
          </a>
        </div>
      </div>
      <section class="stackable tight" aria-labelledby="status-clients">
        <h3 id="status-clients">{texts.clients}</h3>
        {clients.length === 0 ? (
          <Notice severity="info" sentence={texts.noClients} />
        ) : (
          <ul class="clients">
            {clients.map((client) => (
              <ClientRow key={`${client.platform} ${client.deviceId}`} client={client} />
            ))}
          </ul>
        )}
      </section>
      <section class="stackable tight" aria-labelledby="status-sources">
        <h3 id="status-sources">{texts.sources}</h3>
        {sources.map(({ source, lastHeardAt, error }) => (
          <div key={source} class="stackable tight">
            {lastHeardAt && (
              <p class="small">
                {texts.source[source]}: {texts.heard} {format.relative(unixSeconds(lastHeardAt) - now)}
              </p>
            )}
            {error && (
              <Notice severity="warning" sentence={[error.cause, error.remedy]}>
                <p class="small">
                  <code>{error.code}</code>
                </p>
              </Notice>
            )}
          </div>
        ))}
        <dl class="facts">
          <Fact name={texts.observed}>
            <Moment at={observedAt} />
          </Fact>
        </dl>
      </section>
      <TakeAlong
        text={`${verdict}: ${code}: ${cause} ${nextStep}`}
        json={status}
        curl={curl}
        report={writeReport({
          title: texts.verdict[verdict],
          lines: [
            { name: "SDKAppID", value: sdkAppId },
            { name: texts.userId, value: userId },
            { name: code, value: cause },
            { name: texts.observed, value: observedAt },
          ],
          parts: [
            [texts.clients, rows],
            [
              texts.sources,
              sources.map(({ source, error }) => `${texts.source[source]}${error ? `: ${error.code}` : ""}`),
            ],
          ],
        })}
      />
    </div>
  );
}
