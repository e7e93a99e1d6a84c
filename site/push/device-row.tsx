/** One reported device as a row: to be chosen; the chosen one shows more of itself. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { unixSeconds } from "../ui/facts.tsx";
import { useNow } from "../ui/use-now.ts";
import { DeviceMore, type DeviceMoreProps } from "./device-more.tsx";
import { LastCheck } from "./last-check.tsx";

/** Platforms as their makers write them. */
const SYSTEMS: Readonly<Record<string, string>> = {
  ios: "iOS",
  ipados: "iPadOS",
  android: "Android",
  harmonyos: "HarmonyOS",
  web: "Web",
};

export interface DeviceRowProps extends DeviceMoreProps {
  readonly chosen: boolean;
  readonly onChoose: (deviceId: string) => void;
}

export function DeviceRow({ chosen, onChoose, ...more }: DeviceRowProps) {
  const { own: push, format } = useReader<PushTexts>();
  const now = useNow();
  const { device, check } = more;
  const { deviceId, token, platform, model, osVersion, reportedAt } = device;
  // A version alone on a line says nothing: it stays beside its system.
  const system = [SYSTEMS[platform ?? ""] ?? platform, osVersion].filter(Boolean);
  const about = [model, system.join("\u00a0")].filter(Boolean).join(" · ");
  const ago = format.relative(Math.min(0, unixSeconds(reportedAt) - now));
  return (
    <li class={chosen ? "device chosen" : "device"}>
      <label class="device-line">
        <input
          type="radio"
          name="push-device"
          checked={chosen}
          onChange={() => onChoose(deviceId)}
        />
        <span class="device-name">
          <strong>{deviceId}</strong> <span class="hint">{about}</span>
        </span>
        <LastCheck device={device} check={check} />
        <span class="hint device-facts">
          <code>{token}</code> {push.reportedAgo(ago)}
        </span>
      </label>
      {chosen && <DeviceMore {...more} />}
    </li>
  );
}
