/** What happened to a user's clients, newest first, day by day. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import type { StatusRow } from "./answers.ts";

interface TimeLineProps {
  /** Of the answer, newest first. */
  readonly known: readonly StatusRow[];
  /** What came live since, newest first; it may repeat what is known. */
  readonly fresh: readonly StatusRow[];
}

/** A value of Tencent's that has no word here is shown as it is. */
const word = (words: Readonly<Record<string, string>>, value: string | undefined): string =>
  value === undefined ? "" : (words[value] ?? value);

function describe(row: StatusRow, texts: StatusTexts): string {
  const { kind, action, reason, kicked = [], state, rows = [] } = row;
  if (kind === "expiry") return texts.expired;
  if (kind === "presence") return word(texts.app, state);
  if (kind === "query")
    return `${texts.queried}: ${rows.map(({ platform, status }) => `${platform} ${texts.state[status]}`).join(", ") || texts.state.Offline}`;
  const thrown = kicked.length > 0 ? ` · ${texts.kicked}: ${kicked.join(", ")}` : "";
  const why = word(texts.reason, reason);
  return `${word(texts.action, action)}${why ? ` (${why})` : ""}${thrown}`;
}

const NEW_DAY: Intl.DateTimeFormatOptions = { dateStyle: "full" };

export function TimeLine({ known, fresh }: TimeLineProps) {
  const { own: texts, language, format } = useReader<StatusTexts>();
  const rows = [...new Map([...fresh, ...known].map((row) => [row.seq, row])).values()].sort((a, b) => b.seq - a.seq);
  const days = Map.groupBy(rows, ({ at }) => new Date(at).toLocaleDateString(language, NEW_DAY));
  return (
    <section class="time-line stackable tight" aria-labelledby="time-line">
      <h3 id="time-line">{texts.history}</h3>
      {rows.length === 0 && <p class="hint">{texts.historyEmpty}</p>}
      {[...days].map(([day, events]) => (
        <div key={day}>
          <h4>{day}</h4>
          <ol>
            {events.map((row) => (
              <li key={row.seq} class={row.kind}>
                <time dateTime={row.at} title={row.at}>
                  {format.time(unixSeconds(row.at))}
                </time>
                <span>
                  {row.platform && <strong>{[row.platform, row.deviceId].filter(Boolean).join(" / ")} </strong>}
                  {describe(row, texts)}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
