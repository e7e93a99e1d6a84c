/** One client: its status as sign and in words, since when, why, and who said so. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import type { Client } from "./answers.ts";
import type { Course } from "./replay.ts";
import { StateBar } from "./state-bar.tsx";
import { StateMark } from "./state-mark.tsx";

/** Seconds: PushOnline ends after seven days without a login (1047/33518). */
const PUSH_ONLINE = 7 * 86_400;

interface ClientCardProps {
  readonly client: Client;
  /** As far as the history tells it. */
  readonly course: Course | undefined;
  /** Unix seconds: where the bars of all clients begin. */
  readonly from: number;
  readonly now: number;
}

export function ClientCard({ client, course, from, now }: ClientCardProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { platform, deviceId, status, since, source, why } = client;
  const start = unixSeconds(since);
  // A course that does not end where the server says is one whose beginning the history no longer
  // has.
  const stays =
    course?.stays.at(-1)?.status === status && course.stays.length > 1 ? course.stays : undefined;
  return (
    <li class="card client">
      <p class="client-head">
        <span>
          <strong>{platform}</strong> {deviceId && <code class="exact">{deviceId}</code>}
        </span>
        <span class={`client-state ${status.toLowerCase()}`}>
          <StateMark status={status} /> <strong>{texts.state[status]}</strong>
        </span>
      </p>
      <p class="hint">{texts.meaning[status]}</p>
      <p class="hint">
        <time dateTime={since} title={since}>
          {texts.since(format.moment(start))}
        </time>
        {texts.aside(format.relative(Math.min(0, start - now)))}
      </p>
      <p class="hint">
        {texts.why[why] ?? why} · {texts.source[source]}
      </p>
      {status === "PushOnline" && deviceId === undefined && (
        <p class="hint">{texts.pushEnds(format.relative(start + PUSH_ONLINE - now))}</p>
      )}
      {stays && <StateBar stays={stays} from={from} to={now} />}
    </li>
  );
}
