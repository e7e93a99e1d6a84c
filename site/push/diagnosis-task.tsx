/** "Why does alice get no push?": everything is looked at in order, and the causes come ranked. */

import { useState } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { useRun } from "../server/use-run.ts";
import { useForgetting } from "../tool/use-forgetting.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import { error } from "../ui/fault.ts";
import { Field } from "../ui/field.tsx";
import { SecretField } from "../ui/secret-field.tsx";
import type { TaskProps } from "./check-task.tsx";
import { DiagnosisView } from "./diagnosis-view.tsx";
import { USER_FIELD, UserField } from "./user-field.tsx";

export function DiagnosisTask({
  place: { server, sdkAppId },
  shown,
  userId,
  onUserId,
  onEnd,
}: TaskProps) {
  const { own: push } = useReader<PushTexts>();
  const announce = useAnnounce();
  const [asked, setAsked] = useState(false);
  const [observed, setObserved] = useState("");
  const [userSig, setUserSig] = useForgetting("");
  const [pushCheck, setPushCheck] = useState(false);
  const { run, start, stop } = useRun<"diagnoseUser">(
    server,
    JSON.stringify([userId, observed, userSig, pushCheck]),
  );
  const code = observed.normalize("NFKC").trim();
  const number = /^-?\d{1,9}$/.test(code);
  // A message has the number or the name in it; words alone have neither.
  const wrong = code !== "" && !/\d|_|[a-z][A-Z]/.test(code);
  const submit = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (userId === "") return document.getElementById(USER_FIELD)?.focus();
    if (wrong) return document.getElementById("observed-code")?.focus();
    if (run?.state === "running") return;
    const result = await start(
      call(
        "diagnoseUser",
        {
          sdkAppId,
          userId,
          pushCheck,
          observedCode: code === "" ? undefined : number ? Number(code) : code,
          userSig: userSig.trim() === "" ? undefined : userSig,
        },
        { accept: "text/event-stream" },
      ),
    );
    if (!result) return;
    const [first] = result.causes;
    announce(
      first
        ? `${push.causes}: ${result.causes.length}. ${first.cause} ${first.remedy}`
        : push.noCause.join(" "),
    );
    onEnd();
  };
  const busy = run?.state === "running";
  return (
    <div class="columns" hidden={!shown}>
      <form class="stackable" noValidate onSubmit={submit}>
        {shown && <UserField userId={userId} onUserId={onUserId} asked={asked} />}
        <p class="hint">{push.whyHint}</p>
        <Field
          id="observed-code"
          label={push.observed}
          hint={push.observedHint}
          value={observed}
          onInput={setObserved}
          fault={wrong ? error(push.observedWrong) : undefined}
        />
        <SecretField
          id="device-usersig"
          label={push.deviceSig}
          hint={push.deviceSigHint}
          show={push.showSig}
          value={userSig}
          onInput={setUserSig}
        />
        <label class="box">
          <input
            type="checkbox"
            checked={pushCheck}
            onChange={(event) => setPushCheck(event.currentTarget.checked)}
          />
          <span>{push.withPush}</span>
        </label>
        <div class="row">
          <button type="submit" class="primary" aria-disabled={busy}>
            {busy ? push.whyRunning : push.why}
          </button>
          {busy && (
            <button type="button" onClick={stop}>
              {push.stop}
            </button>
          )}
        </div>
      </form>
      <section class="result" aria-label={push.result}>
        {run ? (
          <DiagnosisView run={run} sdkAppId={sdkAppId} userId={userId} secret={userSig} />
        ) : (
          <p class="empty">{push.whyEmpty}</p>
        )}
      </section>
    </div>
  );
}
