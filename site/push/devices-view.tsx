/** The devices that a UserID reported, by certificate, one to be chosen. */

import { useState } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { Icon } from "../ui/icons.tsx";
import type { Certificate, Check, Device } from "./answers.ts";
import { findDevices, groupDevices, lastCheckOf } from "./device-order.ts";
import { DeviceRow, type DeviceRowProps } from "./device-row.tsx";

interface DevicesViewProps extends Omit<DeviceRowProps, "device" | "check" | "chosen" | "stored"> {
  readonly devices: readonly Device[];
  /** Not set where they could not be read. */
  readonly certificates: readonly Certificate[] | undefined;
  /** Newest first; not set where they could not be read. */
  readonly checks: readonly Check[] | undefined;
  readonly chosen: string | undefined;
  readonly onAdd: () => void;
}

/** So few are seen at once: a search would only be in the way. */
const FEW = 6;

export function DevicesView({
  devices,
  certificates,
  checks,
  chosen,
  onAdd,
  ...row
}: DevicesViewProps) {
  const { own: push, texts, format } = useReader<PushTexts>();
  const [search, setSearch] = useState("");
  const found = findDevices(devices, search);
  const many = devices.length > FEW;
  return (
    <section class={`devices stackable tight ${many ? "many" : ""}`} aria-labelledby="push-devices">
      <div class="table-bar">
        <h3 id="push-devices">
          {push.devices} <span class="hint">{format.number(devices.length)}</span>
        </h3>
        {many && (
          <label class="search">
            <Icon name="search" />
            <span class="hidden">{texts.table.search}</span>
            <input
              type="search"
              placeholder={texts.table.search}
              autocomplete="off"
              value={search}
              onInput={(event) => setSearch(event.currentTarget.value)}
            />
          </label>
        )}
        {row.may("device:write") && (
          <div class="table-add">
            <button type="button" class="small" onClick={onAdd}>
              {push.add}
            </button>
          </div>
        )}
      </div>
      {groupDevices(found).map(({ certificateId, devices: own }) => {
        const certificate = certificates?.find((one) => one.certificateId === certificateId);
        return (
          <section key={certificateId} aria-label={push.certificate(certificateId)}>
            <p class="device-group">
              <strong>{push.certificate(certificateId)}</strong>{" "}
              <span class="hint">
                {[certificate?.name, certificate?.title ?? own[0]?.vendor]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </p>
            <ul class="device-list">
              {own.map((device) => (
                <DeviceRow
                  key={device.deviceId}
                  {...row}
                  device={device}
                  check={lastCheckOf(device, checks)}
                  stored={certificates && certificate !== undefined}
                  chosen={device.deviceId === chosen}
                />
              ))}
            </ul>
          </section>
        );
      })}
      {found.length === 0 && <p class="empty">{texts.table.nothing(search.trim())}</p>}
    </section>
  );
}
