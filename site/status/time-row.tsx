/** One thing that happened: when, to which client, what it was, what it changed, who said so. */

import { lookUp } from "../../worker/bytes/look-up.ts";
import { SOURCE_OF } from "../../worker/status/event.ts";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { routeTo } from "../tool/use-route.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { Icon } from "../ui/icons.tsx";
import type { Happening } from "./happening.ts";
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
}): string =>
  [platform, deviceId?.toLowerCase() === platform.toLowerCase() ? "" : deviceId]
    .filter(Boolean)
    .join(" / ");

/** @returns the client that it is about, if it is about one, and what happened */
export function describe(
  row: Happening,
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
    case "check": {
      const { verdict, passed, dryRun } = row.check;
      const said = dryRun && passed ? history.check.dryRun : history.check[verdict];
      return ["", texts.labelled(history.check.name, said)];
    }
    case "message":
      return ["", history.message(row.sent.fromUserId)];
  }
}

/** What the row adds to its event: who said so, or the words of a check and the way to it. */
function Origin({ row, check }: { readonly row: Happening; readonly check: string }) {
  const { own: texts } = useReader<StatusTexts>();
  if (row.kind === "check")
    return (
      <span>
        {row.check.cause} <a href={check}>{texts.history.check.open}</a>
      </span>
    );
  if (row.kind === "message") return <span>{texts.history.fromHere}</span>;
  return <span>{texts.source[row.kind === "push" ? "webhook" : SOURCE_OF[row.kind]]}</span>;
}

export interface Whose {
  readonly app: string;
  readonly user: string;
}

interface TimeRowProps {
  readonly row: Happening;
  readonly changes: readonly Change[];
  readonly utc: boolean;
  readonly whose: Whose;
}

export function TimeRow({ row, changes, utc, whose }: TimeRowProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const [subject, event] = describe(row, texts);
  // What Tencent lists is in the event; beside it stands what that changed.
  const told = row.kind === "query" ? changes.filter(({ from }) => from) : changes;
  const check = row.kind === "check" ? { check: row.check.id } : {};
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
          {told.map((change) => (
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
          <Origin row={row} check={routeTo("push", { ...whose, ...check })} />
        </p>
      </div>
    </li>
  );
}
