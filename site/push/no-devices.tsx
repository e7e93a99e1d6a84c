/** A UserID without a device: what can be done here instead, and how an app reports one. */

import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { curlLine } from "../server/curl.ts";
import { CopyMenu } from "../ui/copy-menu.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Certificate } from "./answers.ts";
import { platformOf } from "./guess.ts";

/** Where the reference says how a device is reported. */
const REPORTING = "/reference#tag/Push/operation/putDevice";

interface NoDevicesProps {
  readonly sdkAppId: number;
  readonly userId: string;
  readonly certificates: readonly Certificate[] | undefined;
  readonly may: (scope: Scope) => boolean;
  readonly onEnter: () => void;
  readonly onToken: () => void;
}

export function NoDevices({
  sdkAppId,
  userId,
  certificates,
  may,
  onEnter,
  onToken,
}: NoDevicesProps) {
  const { own: push } = useReader<PushTexts>();
  const certificate = certificates?.[0];
  // An example: the reader puts the device's own values in.
  const report = call("putDevice", {
    ...{ sdkAppId, userId, deviceId: "my-phone" },
    platform: platformOf(certificate?.vendor),
    certificateId: certificate?.certificateId ?? "11",
    token: "TOKEN-FROM-THE-DEVICE",
  });
  return (
    <Notice severity="warning" sentence={push.none}>
      <p>{push.noneElsewhere}</p>
      <div class="row">
        {may("device:write") && (
          <button type="button" class="primary" onClick={onEnter}>
            {push.fix.enter}
          </button>
        )}
        {may("push:check") && (
          <button type="button" onClick={onToken}>
            {push.checkToken}
          </button>
        )}
        <CopyMenu curl={curlLine(location.origin, report)} />
      </div>
      <p>
        <a href={REPORTING} hrefLang="en">
          {push.howToReport}
        </a>
      </p>
    </Notice>
  );
}
