/** A device by hand: a new one, or another token for one that is there. */

import { useState } from "preact/hooks";
import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { useForgetting } from "../tool/use-forgetting.ts";
import { routeTo } from "../tool/use-route.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextArea } from "../ui/text-area.tsx";
import type { Failure } from "../workbench.ts";
import type { Certificate, Device } from "./answers.ts";
import { CertificateChoice } from "./certificate-choice.tsx";
import { guess, platformOf } from "./guess.ts";

interface DeviceFormProps {
  readonly server: Server;
  readonly sdkAppId: number;
  readonly userId: string;
  readonly certificates: readonly Certificate[];
  /** The one whose token is replaced. */
  readonly device: Device | undefined;
  readonly may: (scope: Scope) => boolean;
  readonly onSaved: (deviceId: string) => void;
  readonly onCancel: () => void;
}

export const TOKEN_FIELD = "device-token";
const ID_FIELD = "device-id";

export function DeviceForm({
  server,
  sdkAppId,
  userId,
  certificates,
  device,
  may,
  onSaved,
  onCancel,
}: DeviceFormProps) {
  const { own: push } = useReader<PushTexts>();
  const announce = useAnnounce();
  const [token, setToken] = useForgetting("");
  const [deviceId, setDeviceId] = useState(device?.deviceId ?? "my-phone");
  const [chosen, setChosen] = useState(device?.certificateId);
  const [typedPlatform, setPlatform] = useState(device?.platform);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const guessed = guess(token.trim(), certificates);
  const certificateId = chosen ?? guessed.certificateId ?? certificates[0]?.certificateId ?? "";
  const vendor = certificates.find((one) => one.certificateId === certificateId)?.vendor;
  const platform = typedPlatform ?? platformOf(vendor);
  // The one that is there can only be kept by who may read it.
  const mayKeep = device !== undefined && may("device:reveal");
  const missing = token.trim() === "" && !mayKeep;

  if (certificates.length === 0)
    return (
      <Notice severity="warning" sentence={push.noCertificates}>
        <a class="button" href={routeTo("settings", { section: "certificates" })}>
          {push.fix.certificates}
        </a>
      </Notice>
    );

  const wholeToken = async () => {
    if (token.trim() !== "" || !device) return { value: token.trim() };
    const outcome = await request(server, call("listDevices", { sdkAppId, userId, reveal: true }));
    if ("failure" in outcome) return outcome;
    return { value: outcome.value.devices.find((one) => one.deviceId === deviceId)?.token ?? "" };
  };
  const save = async () => {
    setAsked(true);
    if (missing) return document.getElementById(TOKEN_FIELD)?.focus();
    if (deviceId === "") return document.getElementById(ID_FIELD)?.focus();
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    const whole = await wholeToken();
    const { model, osVersion, appVersion, sdkVersion, notificationsEnabled } = device ?? {};
    const outcome =
      "failure" in whole
        ? whole
        : await request(
            server,
            call(
              "putDevice",
              {
                ...{ sdkAppId, userId, deviceId, certificateId, token: whole.value },
                platform: platform === "" ? undefined : platform,
                ...{ model, osVersion, appVersion, sdkVersion, notificationsEnabled },
              },
              device && { ifMatch: `"${device.version}"` },
            ),
          );
    setBusy(false);
    if ("failure" in outcome) return setFailure(outcome.failure);
    announce(push.saved);
    onSaved(deviceId);
  };

  return (
    <form
      class="device-form stackable"
      noValidate
      aria-label={device ? push.editHeading(device.deviceId) : push.fix.enter}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{device ? push.editHeading(device.deviceId) : push.fix.enter}</h3>
      <TextArea
        id={TOKEN_FIELD}
        label={push.token}
        hint={mayKeep ? push.tokenKeep : push.tokenHint}
        rows={2}
        value={token}
        onInput={setToken}
        fault={asked && missing ? error(push.tokenMissing) : undefined}
      />
      <CertificateChoice
        id="device-certificate"
        certificates={certificates}
        guess={guessed}
        value={certificateId}
        onChange={setChosen}
      />
      <div class="device-form-short">
        <Field id="device-platform" label={push.platform} value={platform} onInput={setPlatform} />
        {!device && (
          <Field
            id={ID_FIELD}
            label={push.deviceId}
            value={deviceId}
            onInput={setDeviceId}
            fault={deviceId === "" ? error(push.deviceIdMissing) : undefined}
          />
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {push.save}
        </button>
        <button type="button" onClick={onCancel}>
          {push.cancel}
        </button>
      </div>
    </form>
  );
}
