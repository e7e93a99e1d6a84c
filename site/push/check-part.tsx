/** The check of a device or of a pasted token: what is checked, how, and its start. */

import { useState } from "preact/hooks";
import type { Scope } from "../../worker/access/scopes.ts";
import type { Server } from "../server/server.ts";
import { FailureNotice } from "../ui/failure-notice.tsx";
import type { Failure } from "../workbench.ts";
import type { Certificate, Check, Device } from "./answers.ts";
import { CheckForm } from "./check-form.tsx";
import type { CheckOptions } from "./check-options.ts";
import { DeviceForm } from "./device-form.tsx";
import { DevicesView } from "./devices-view.tsx";
import { DevicesWait } from "./devices-wait.tsx";
import { NoDevices } from "./no-devices.tsx";
import { TokenTarget } from "./token-target.tsx";
import type { Target } from "./use-target.ts";

export interface CheckPartProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly target: Target;
  readonly devices: readonly Device[] | undefined;
  /** Nothing is known of them yet, and it is being asked. */
  readonly waiting: boolean;
  readonly failure: Failure | undefined;
  readonly certificates: readonly Certificate[] | undefined;
  readonly checks: readonly Check[] | undefined;
  readonly options: CheckOptions;
  readonly busy: boolean;
  readonly primary: boolean;
  readonly may: (scope: Scope) => boolean;
  readonly mayCheck: boolean;
  readonly shownCheck: string | undefined;
  /** The form by hand: for a device that is there, or for a new one. */
  readonly form: Device | "new" | undefined;
  readonly onForm: (form: Device | "new" | undefined) => void;
  readonly onToken: () => void;
  readonly onOptions: (change: Partial<CheckOptions>) => void;
  readonly onDevices: () => void;
  readonly onStart: () => void;
  readonly onStop: () => void;
}

export function CheckPart(props: CheckPartProps) {
  const { server, sdkAppId, userId, target, devices, certificates, may, form, onForm } = props;
  const { options } = props;
  const [saved, setSaved] = useState(0);
  const vendorOf = certificates?.find((one) => one.certificateId === target.certificateId);
  // Along the other way Tencent chooses the device.
  const isDirect = options.route === "direct" || target.token !== undefined;
  const place = { server, sdkAppId, userId, may };
  const deviceForm = form && certificates && (
    <DeviceForm
      key={form === "new" ? `new-${saved}` : form.deviceId}
      {...place}
      certificates={certificates}
      device={form === "new" ? undefined : form}
      onSaved={(deviceId) => {
        setSaved(saved + 1);
        onForm(undefined);
        target.chooseDevice(deviceId);
        props.onDevices();
      }}
      onCancel={() => onForm(undefined)}
    />
  );
  return (
    <div class="stackable">
      {props.failure && <FailureNotice failure={props.failure} />}
      {target.token !== undefined && (
        <TokenTarget
          token={target.token}
          certificates={certificates}
          guess={target.guess}
          certificateId={target.certificateId ?? ""}
          onChoose={target.chooseCertificate}
        />
      )}
      {isDirect && props.waiting && <DevicesWait />}
      {isDirect && devices?.length === 0 && !form && (
        <NoDevices
          {...{ sdkAppId, userId, certificates, may }}
          onEnter={() => onForm("new")}
          onToken={props.onToken}
        />
      )}
      {isDirect && devices && devices.length > 0 && (
        <DevicesView
          {...place}
          devices={devices}
          certificates={certificates}
          checks={props.checks}
          shownCheck={props.shownCheck}
          chosen={target.device?.deviceId}
          onChoose={target.chooseDevice}
          onEdit={onForm}
          onAdd={() => onForm("new")}
          onChange={props.onDevices}
        />
      )}
      {deviceForm}
      {props.mayCheck && !form && (
        <CheckForm
          options={options}
          hasRoutes={target.token === undefined && !props.waiting}
          ready={target.ready}
          busy={props.busy}
          primary={props.primary}
          vendor={options.route === "direct" ? vendorOf?.vendor : undefined}
          app={vendorOf?.name}
          onChange={props.onOptions}
          onSubmit={props.onStart}
          onStop={props.onStop}
        />
      )}
    </div>
  );
}
