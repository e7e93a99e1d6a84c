/** Every client that is known, beside the stretch of time that the history covers. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { useNow } from "../ui/use-now.ts";
import type { Client, Status } from "./answers.ts";
import { ClientCard } from "./client-card.tsx";
import type { Course, Replay } from "./replay.ts";

/** Seconds: what is older would squeeze the rest. */
const WINDOW = 7 * 86_400;

/** Several clients of one name come in the same order in both lists. */
function coursesOf(clients: readonly Client[], courses: readonly Course[]): (Course | undefined)[] {
  const left = [...courses];
  return clients.map(({ platform, deviceId }) => {
    const place = left.findIndex(
      (course) => course.platform === platform && course.deviceId === deviceId,
    );
    return place < 0 ? undefined : left.splice(place, 1)[0];
  });
}

export function ClientsView({
  status,
  replay,
}: {
  readonly status: Status;
  readonly replay: Replay;
}) {
  const { own: texts, format } = useReader<StatusTexts>();
  const now = useNow();
  const { clients, offlinePush } = status;
  const none: Readonly<Record<string, string>> = texts.clientsNone;
  const courses = coursesOf(clients, replay.courses);
  const oldest = replay.rows.at(-1)?.at;
  const from = Math.max(oldest === undefined ? now : unixSeconds(oldest), now - WINDOW);
  return (
    <section class="stackable tight" aria-labelledby="status-clients">
      <h3 id="status-clients">{texts.clients}</h3>
      {clients.length === 0 ? (
        <p class="hint">{none[offlinePush.code] ?? texts.clientsNone.other}</p>
      ) : (
        <ul class="clients">
          {clients.map((client, place) => (
            <ClientCard
              key={`${client.platform} ${client.deviceId} ${place}`}
              client={client}
              course={courses[place]}
              from={from}
              now={now}
            />
          ))}
        </ul>
      )}
      {courses.some((course) => course && course.stays.length > 1) && (
        <p class="hint">{texts.bars(format.relative(from - now))}</p>
      )}
    </section>
  );
}
