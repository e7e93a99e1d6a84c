/**
 * The devices that a UserID reported, one to be chosen; without any, why nothing more can be done
 * here and how to report one.
 */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import type { Server } from "../server/server.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Certificate, Devices } from "./answers.ts";
import { DeviceCard } from "./device-card.tsx";

interface DevicesViewProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly devices: Devices;
  /** Not set where they could not be read. */
  readonly certificates: readonly Certificate[] | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (deviceId: string) => void;
  readonly onChange: () => void;
}

export function DevicesView({
  devices,
  certificates,
  chosen,
  onChoose,
  ...rest
}: DevicesViewProps) {
  const { own: push, texts, format } = useReader<PushTexts>();
  const { sdkAppId, userId } = rest;
  if (devices.devices.length === 0) {
    // An example: the reader puts the device's own values in.
    const report = call("putDevice", {
      ...{ sdkAppId, userId, deviceId: "my-phone", platform: "android" },
      certificateId: certificates?.[0]?.certificateId ?? "11",
      token: "TOKEN-FROM-THE-DEVICE",
    });
    return (
      <Notice severity="warning" sentence={push.none}>
        <p>{push.noneElsewhere}</p>
        <CopyButton text={curlLine(location.origin, report)} label={push.reportCurl} />
        <p class="hint">{texts.shell.curlKeyHint}</p>
      </Notice>
    );
  }
  return (
    <fieldset class="devices">
      <legend>
        {push.devices} <span class="hint">{format.number(devices.devices.length)}</span>
      </legend>
      <div class="stackable tight">
        {devices.devices.map((device) => (
          <DeviceCard
            key={device.deviceId}
            {...rest}
            device={device}
            certificate={certificates?.find(
              ({ certificateId }) => certificateId === device.certificateId,
            )}
            known={certificates !== undefined}
            chosen={device.deviceId === chosen}
            onChoose={() => onChoose(device.deviceId)}
          />
        ))}
      </div>
    </fieldset>
  );
}
