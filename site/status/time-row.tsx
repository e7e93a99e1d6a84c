/** One row of the history: when, which client, what happened, what it changed, and who said so. */

import { lookUp } from "../../worker/bytes/look-up.ts";
import { SOURCE_OF } from "../../worker/status/event.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { Icon } from "../ui/icons.tsx";
import type { StatusRow } from "./answers.ts";
import type { Change } from "./replay.ts";
import { StateMark } from "./state-mark.tsx";

/** A value of Tencent's that has no word here is shown as it is. */
const word = (words: Readonly<Record<string, string>>, value: string): string =>
  lookUp(words, value) ?? value;

export const clientName = ({
  platform,
  deviceId,
}: {
  platform: string;
  deviceId?: string | undefined;
}): string => [platform, deviceId].filter(Boolean).join(" / ");

/** @returns the client that it is about, if it is about one, and what happened */
export function describeRow(
  row: StatusRow,
  texts: StatusTexts,
): readonly [subject: string, event: string] {
  const { history } = texts;
  switch (row.kind) {
    case "connection": {
      const { action, reason, kicked } = row;
      // Register and Unregister say no more than Login and Logout.
      const why =
        action === "Disconnect" && reason !== "" ? texts.aside(word(history.reason, reason)) : "";
      const thrown = kicked.length > 0 ? ` · ${history.kicked(kicked.join(", "))}` : "";
      return [clientName(row), word(history.action, action) + why + thrown];
    }
    case "presence":
      return [clientName(row), word(history.app, row.state)];
    case "expiry":
      return [clientName(row), history.expired];
    case "query": {
      const found = row.rows
        .map(({ platform, status }) => `${platform} ${texts.state[status]}`)
        .join(", ");
      return ["", texts.labelled(history.queried, found || history.nobody)];
    }
    case "push": {
      const { vendor, stage, errorCode, errorInfo } = row;
      if (errorCode === 0)
        return ["", texts.labelled(history.push(vendor), word(history.stage, stage))];
      const said = [errorCode, errorInfo].filter(Boolean).join(" ");
      return ["", texts.labelled(history.push(vendor), history.pushFailed + texts.aside(said))];
    }
  }
}

interface TimeRowProps {
  readonly row: StatusRow;
  readonly changes: readonly Change[];
  readonly utc: boolean;
}

export function TimeRow({ row, changes, utc }: TimeRowProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const [subject, event] = describeRow(row, texts);
  const source = row.kind === "push" ? "webhook" : SOURCE_OF[row.kind];
  return (
    <li class={row.kind}>
      <time dateTime={row.at} title={row.at}>
        {format.time(unixSeconds(row.at), utc)}
      </time>
      <div>
        <p>
          {subject && <strong>{subject} </strong>}
          {event}
        </p>
        <p class="hint effect">
          {changes.map((change) => (
            <span key={clientName(change)} class="share">
              {clientName(change) !== subject && `${clientName(change)} `}
              {change.from && (
                <>
                  <StateMark status={change.from} /> {texts.state[change.from]}{" "}
                  <Icon name="arrow" />
                  <span class="hidden">{texts.history.to} </span>
                </>
              )}
              <StateMark status={change.to} /> {texts.state[change.to]}
            </span>
          ))}
          <span>{texts.source[source]}</span>
        </p>
      </div>
    </li>
  );
}
