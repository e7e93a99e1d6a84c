/**
 * One reported device: which certificate, which token, since when, alive or dead; to be chosen,
 * revealed or deleted.
 */

import { useState } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { unixSeconds } from "../ui/facts.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Icon } from "../ui/icons.tsx";
import { Findings } from "../ui/steps.tsx";
import { useNow } from "../ui/use-now.ts";
import type { Failure } from "../workbench.ts";
import type { Certificate, Device } from "./answers.ts";

interface DeviceCardProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly device: Device;
  readonly certificate: Certificate | undefined;
  /** Whether the stored certificates could be read. */
  readonly known: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onChange: () => void;
}

export function DeviceCard({
  server,
  sdkAppId,
  userId,
  device,
  certificate,
  known,
  chosen,
  onChoose,
  onChange,
}: DeviceCardProps) {
  const { own: push, format } = useReader<PushTexts>();
  const announce = useAnnounce();
  const now = useNow();
  const [token, setToken] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [asking, setAsking] = useState(false);
  const {
    deviceId,
    certificateId,
    vendor,
    platform,
    model,
    osVersion,
    reportedAt,
    dead,
    warnings = [],
  } = device;
  const about = [platform, model, osVersion].filter(Boolean).join(" · ");

  const show = async () => {
    if (token !== undefined) return setToken(undefined);
    const outcome = await request(server, call("listDevices", { sdkAppId, userId, reveal: true }));
    if ("failure" in outcome) setFailure(outcome.failure);
    else setToken(outcome.value.devices.find((one) => one.deviceId === deviceId)?.token);
  };
  const remove = async () => {
    const outcome = await request(server, call("deleteDevice", { sdkAppId, userId, deviceId }));
    if ("failure" in outcome) return setFailure(outcome.failure);
    announce(push.removed);
    onChange();
  };

  return (
    <div class={chosen ? "card chosen" : "card"}>
      <label class="box">
        <input type="radio" name="push-device" checked={chosen} onChange={onChoose} />
        <span class="stackable tight">
          <span>
            <strong>{push.certificate(certificateId)}</strong>{" "}
            {certificate?.name ?? certificate?.title ?? vendor}
          </span>
          <span class="hint">{[deviceId, about].filter(Boolean).join(" · ")}</span>
        </span>
      </label>
      <p class={device.tokenDead ? "state bad" : "state good"}>
        <Icon name={device.tokenDead ? "cross" : "check"} />
        {device.tokenDead ? push.dead : push.alive}
        <code class="exact">{token ?? device.token}</code>
      </p>
      <p class="hint">
        {push.reported} {format.relative(unixSeconds(reportedAt) - now)} ·{" "}
        <time dateTime={reportedAt}>{format.moment(unixSeconds(reportedAt))}</time>
      </p>
      {dead && (
        <Findings
          findings={[{ code: "dead", severity: "error", cause: dead.cause, remedy: dead.remedy }]}
        />
      )}
      <Findings findings={warnings} />
      {known && !certificate && <p class="hint">{push.notStored}</p>}
      {device.notificationsEnabled === false && <p class="hint">{push.notificationsOff}</p>}
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="button" class="small" onClick={show}>
          {token === undefined ? push.reveal : push.hide}
        </button>
        <button
          type="button"
          class="small"
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {push.remove}
        </button>
      </div>
      {asking && (
        <div class="stackable tight">
          <p>{push.removeAsk(deviceId)}</p>
          <div class="row">
            <button type="button" class="small" onClick={remove}>
              {push.removeYes}
            </button>
            <button type="button" class="small" onClick={() => setAsking(false)}>
              {push.cancel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
