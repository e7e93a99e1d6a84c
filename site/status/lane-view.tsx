/** One client: its state in words, since when, why and who says so, beside its lane. */

import { useState } from "preact/hooks";
import type { StatusTexts } from "../i18n/status/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { type Axis, PUSH_ONLINE } from "./axis.ts";
import type { Lane, Report } from "./lanes.ts";
import type { Mark } from "./marks.ts";
import { StateMark } from "./state-mark.tsx";
import { clientName } from "./time-row.tsx";
import { Track } from "./track.tsx";
import { type Say, TrackMarks } from "./track-marks.tsx";

export interface Drawing {
  readonly axis: Axis;
  readonly ticks: readonly number[];
  /** Pixels of the axis. */
  readonly width: number;
  readonly now: number;
  readonly utc: boolean;
  readonly onSay: Say;
}

/** Since when, why, and who says so. */
function Said({ client, utc }: Pick<Lane, "client"> & Pick<Drawing, "utc">) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { since, source, why } = client;
  return (
    <p class="hint">
      <time dateTime={since} title={since}>
        {texts.since(format.tick(unixSeconds(since), "moment", utc))}
      </time>
      {/* Whom that was read from is its source. */}
      {why !== "queried" && ` · ${texts.why[why] ?? why}`} · {texts.source[source]}
    </p>
  );
}

interface StateProps extends Pick<Lane, "client" | "reported"> {
  readonly now: number;
}

const State = ({ client: { status, since }, reported, now }: StateProps) => {
  const { own: texts, format } = useReader<StatusTexts>();
  return (
    <span class={`client-state ${status.toLowerCase()}`}>
      <StateMark status={status} /> <strong>{texts.state[status]}</strong>
      {reported && <span>{texts.aside(texts.lastReport(texts.state[reported]))}</span>}{" "}
      <span class="hint">{format.relative(Math.min(0, unixSeconds(since) - now))}</span>
    </span>
  );
};

interface ReportViewProps {
  readonly report: Report;
  readonly drawing: Drawing;
}

/** What the app says of the same platform: which of the two counts, and why. */
function ReportView({ report, drawing }: ReportViewProps) {
  const { own: texts } = useReader<StatusTexts>();
  const { client, worth } = report;
  return (
    <div class="lane inner">
      <div class="lane-head">
        <p class="client-head">
          <code class="exact">{client.deviceId}</code> <State {...report} now={drawing.now} />
        </p>
        <p class="hint">{texts.counts.why[worth]}</p>
        <Said {...report} utc={drawing.utc} />
      </div>
      <Track {...drawing} client={report} />
    </div>
  );
}

interface LaneViewProps {
  readonly lane: Lane;
  readonly marks: readonly Mark[];
  readonly drawing: Drawing;
}

export function LaneView({ lane, marks, drawing }: LaneViewProps) {
  const { own: texts, format } = useReader<StatusTexts>();
  const { client, worth, reported, reports } = lane;
  const { platform, deviceId, status, since } = client;
  const { now, utc } = drawing;
  const [opened, setOpened] = useState<readonly string[]>([]);
  const isOpen = ({ client: { deviceId = "" } }: Report) => opened.includes(deviceId);
  const turn = ({ client: { deviceId = "" } }: Report) =>
    setOpened((before) =>
      before.includes(deviceId) ? before.filter((one) => one !== deviceId) : [...before, deviceId],
    );
  return (
    <li class="client">
      <div class="lane">
        <div class="lane-head">
          <p class="client-head">
            <strong>{platform}</strong> {deviceId && <code class="exact">{deviceId}</code>}{" "}
            <State client={client} reported={reported} now={now} />
          </p>
          <Said client={client} utc={utc} />
          {status === "PushOnline" && deviceId === undefined && (
            <p class="hint">
              {texts.pushEnds(format.relative(unixSeconds(since) + PUSH_ONLINE - now))}
            </p>
          )}
          {worth && <p class="hint">{texts.counts.why[worth]}</p>}
          {reports.map((report) => (
            <button
              key={report.client.deviceId}
              type="button"
              class="link"
              aria-expanded={isOpen(report)}
              onClick={() => turn(report)}
            >
              {texts.counts.summary[report.worth](
                texts.state[report.client.status] + texts.aside(texts.why[report.client.why]),
              )}
            </button>
          ))}
        </div>
        <Track {...drawing} client={lane}>
          <TrackMarks {...drawing} label={texts.lanes.marksOf(clientName(client))} marks={marks} />
        </Track>
      </div>
      {reports.filter(isOpen).map((report) => (
        <ReportView key={report.client.deviceId} report={report} drawing={drawing} />
      ))}
    </li>
  );
}
