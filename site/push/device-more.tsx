/** The chosen device: its whole token, what was found about it, and what can be done with it. */

import { useState } from "preact/hooks";
import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { Findings } from "../ui/steps.tsx";
import type { Failure } from "../workbench.ts";
import type { Check, Device } from "./answers.ts";

export interface DeviceMoreProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly device: Device;
  /** The last one of this device. */
  readonly check: Check | undefined;
  /** Whether its certificate is stored; not known where they could not be read. */
  readonly stored: boolean | undefined;
  readonly may: (scope: Scope) => boolean;
  /** The check on screen, which says itself what it found. */
  readonly shownCheck: string | undefined;
  readonly onEdit: (device: Device) => void;
  /** The list is another one now. */
  readonly onChange: () => void;
}

export function DeviceMore({
  server,
  sdkAppId,
  userId,
  device,
  check,
  stored,
  may,
  shownCheck,
  onEdit,
  onChange,
}: DeviceMoreProps) {
  const { own: push } = useReader<PushTexts>();
  const announce = useAnnounce();
  const [token, setToken] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const { deviceId, dead, warnings = [], notificationsEnabled } = device;
  // A later check of a dead token says the same again.
  const isSaid =
    shownCheck !== undefined &&
    (dead?.checkId === shownCheck || (check?.tokenDead === true && check.id === shownCheck));
  const ofDead = dead && { severity: "error" as const, ...dead };
  const findings = ofDead ? (isSaid ? [] : [ofDead]) : warnings;

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
    <div class="device-more stackable tight">
      {token !== undefined && <code class="exact">{token}</code>}
      <Findings findings={findings} />
      {stored === false && <p class="hint">{push.notStored}</p>}
      {notificationsEnabled === false && <p class="hint">{push.notificationsOff}</p>}
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        {may("device:reveal") && (
          <button type="button" class="small" onClick={show}>
            {token === undefined ? push.reveal : push.hide}
          </button>
        )}
        {may("device:write") && (
          <>
            <button type="button" class="small" onClick={() => onEdit(device)}>
              {push.edit}
            </button>
            <Confirm
              label={push.remove}
              question={push.removeAsk(deviceId)}
              yes={push.removeYes}
              no={push.cancel}
              onConfirm={remove}
            />
          </>
        )}
      </div>
    </div>
  );
}
