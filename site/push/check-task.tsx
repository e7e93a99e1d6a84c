/**
 * The console's three steps: get the devices of a UserID, choose one with its certificate, start
 * the detection.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import { newIdempotencyKey } from "../../client/index.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import type { ToolContext } from "../server/tool-context.ts";
import { useAnswer } from "../server/use-answer.ts";
import { useRun } from "../server/use-run.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { FailureNotice } from "../ui/failure-notice.tsx";
import { reveal } from "../ui/reveal.ts";
import type { Device } from "./answers.ts";
import { CheckForm, EMPTY_OPTIONS } from "./check-form.tsx";
import { verdictOf } from "./check-report.ts";
import { DevicesView } from "./devices-view.tsx";
import { RunView } from "./run-view.tsx";
import { useTranslatedCheck } from "./use-translated-check.ts";
import { USER_FIELD, UserField } from "./user-field.tsx";

export interface TaskProps {
  readonly place: ToolContext;
  /** The other task is kept, and not to be seen. */
  readonly shown: boolean;
  readonly userId: string;
  readonly onUserId: (userId: string) => void;
  readonly onEnd: () => void;
}

export function CheckTask({
  place: { server, sdkAppId },
  shown,
  userId,
  onUserId,
  onEnd,
}: TaskProps) {
  const { own: push } = useReader<PushTexts>();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [options, setOptions] = useState(EMPTY_OPTIONS);
  const devices = useAnswer<"listDevices">(server, userId);
  const certificates = useAnswer<"listCertificates">(server, String(sdkAppId));
  const device: Device | undefined =
    devices.value?.devices.find(({ deviceId }) => deviceId === chosen) ?? devices.value?.devices[0];
  const about = JSON.stringify([userId, options, options.route === "direct" && device?.deviceId]);
  const { run, start, stop, retell } = useRun<"checkPush">(server, about);
  useTranslatedCheck({ server, sdkAppId, userId, run, retell });
  const result = useRef<HTMLElement>(null);
  const settled = run !== undefined && run.state !== "running";
  useEffect(() => {
    if (settled) reveal(result.current);
  }, [settled]);

  const getDevices = async () => {
    setAsked(true);
    if (userId === "") return document.getElementById(USER_FIELD)?.focus();
    if (!certificates.value) void certificates.ask(call("listCertificates", { sdkAppId }));
    const outcome = await devices.ask(call("listDevices", { sdkAppId, userId }));
    if (!outcome) return;
    if ("failure" in outcome) return announce(outcome.failure.sentence.join(" "));
    const { length } = outcome.value.devices;
    announce(length === 0 ? push.none.join(" ") : `${push.devices}: ${length}`);
  };

  // A broken check is asked for again under its own key, so that nothing is sent twice.
  const key = useRef("");
  const check = async () => {
    setAsked(true);
    if (userId === "") return document.getElementById(USER_FIELD)?.focus();
    if (run?.state === "running") return;
    if (run?.state !== "broken" || run.stages.length === 0) key.current = newIdempotencyKey();
    const { route, dryRun, title, body } = options;
    const texts = { ...(title && { title }), ...(body && { body }) };
    const target =
      route === "direct" && device
        ? { certificateId: device.certificateId, deviceId: device.deviceId }
        : {};
    const ended = await start(
      call(
        "checkPush",
        { sdkAppId, userId, ...target, route, dryRun, ...texts },
        { idempotencyKey: key.current, accept: "text/event-stream" },
      ),
    );
    if (!ended) return;
    announce([verdictOf(ended, push), ended.cause, ended.remedy].join(" "));
    onEnd();
    // A dead token is marked in the list, and a revived one no longer is.
    if (route === "direct") void devices.ask(call("listDevices", { sdkAppId, userId }));
  };

  return (
    <div class="columns" hidden={!shown}>
      <div class="stackable">
        <form
          class="stackable"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void getDevices();
          }}
        >
          {shown && <UserField userId={userId} onUserId={onUserId} asked={asked} />}
          <button
            type="submit"
            class={devices.value ? undefined : "primary"}
            aria-disabled={devices.busy}
          >
            {devices.busy ? push.gettingDevices : push.getDevices}
          </button>
        </form>
        {devices.outcome && "failure" in devices.outcome && (
          <FailureNotice failure={devices.outcome.failure} />
        )}
        {devices.value && (
          <DevicesView
            server={server}
            sdkAppId={sdkAppId}
            userId={userId}
            devices={devices.value}
            certificates={certificates.value?.certificates}
            chosen={device?.deviceId}
            onChoose={setChosen}
            onChange={getDevices}
          />
        )}
        <CheckForm
          options={options}
          ready={options.route === "tencent" || device !== undefined}
          busy={run?.state === "running"}
          onChange={(change) => setOptions({ ...options, ...change })}
          onSubmit={check}
          onStop={stop}
        />
      </div>
      <section class="result" ref={result} aria-label={push.result}>
        {run ? (
          <RunView run={run} userId={userId} sdkAppId={sdkAppId} />
        ) : (
          <p class="empty">{push.empty}</p>
        )}
      </section>
    </div>
  );
}
