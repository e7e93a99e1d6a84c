/** A status as text: the lines that a shell gets, and a report to paste into a ticket. */

import type { StatusTexts } from "../i18n/status/index.ts";
import { writeReport } from "../ui/report.ts";
import type { Status } from "./answers.ts";
import { lanesOf } from "./lanes.ts";
import type { Replay } from "./replay.ts";
import { clientName, describe } from "./time-row.tsx";
import { verdictWords } from "./verdict-words.ts";

/** The rows of a report: what happened last is what it is about. */
const ROWS = 10;

/** As the API answers `Accept: text/plain`. */
export function statusText({ clients, status, offlinePush }: Status): string {
  const { verdict, code, cause, nextStep } = offlinePush;
  const rows = clients.map(({ platform, deviceId, status, since, source }) =>
    [platform + (deviceId === undefined ? "" : `/${deviceId}`), status, since, source].join("\t"),
  );
  return [...(rows.length > 0 ? rows : [status]), `${verdict}: ${code}: ${cause} ${nextStep}`].join(
    "\n",
  );
}

export function statusReport(
  status: Status,
  sdkAppId: number,
  replay: Replay,
  texts: StatusTexts,
): string {
  const { userId, offlinePush, sources, observedAt } = status;
  const { code, cause, nextStep } = offlinePush;
  return writeReport({
    title: `${verdictWords(offlinePush, texts)} (${code})`,
    lines: [
      { name: "SDKAppID", value: sdkAppId },
      { name: texts.userId, value: userId },
      { name: texts.observed, value: observedAt },
      { name: code, value: cause },
      { name: texts.next, value: nextStep },
    ],
    parts: [
      [
        texts.clients,
        lanesOf(status, replay).flatMap(({ client, reported, reports }) => [
          [
            clientName(client),
            texts.state[client.status] +
              (reported ? texts.aside(texts.lastReport(texts.state[reported])) : ""),
            texts.since(client.since),
            texts.why[client.why],
            texts.source[client.source],
          ].join(", "),
          ...reports.map(({ client, worth }) =>
            texts.labelled(
              clientName(client),
              texts.counts.summary[worth](
                texts.state[client.status] + texts.aside(texts.why[client.why]),
              ),
            ),
          ),
        ]),
      ],
      [
        texts.sources,
        sources.flatMap(({ source, lastHeardAt, error }) => [
          ...(lastHeardAt ? [texts.labelled(texts.source[source], texts.heard(lastHeardAt))] : []),
          ...(error
            ? [
                texts.labelled(
                  texts.source[source],
                  `${error.code}: ${error.cause} ${Object.values(error.tencent ?? {}).join(" ")}`,
                ),
              ]
            : []),
        ]),
      ],
      [
        texts.history.heading,
        replay.rows
          .slice(0, ROWS)
          .map((row) => [row.at, ...describe(row, texts)].filter(Boolean).join(" ")),
      ],
    ],
  });
}
