/**
 * The last step: whose phone, and its device token where the app does not report it yet. It leads to
 * the push check with everything filled in.
 */

import { useState } from "preact/hooks";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { call } from "../../server/call.ts";
import { request } from "../../server/request.ts";
import { may, type SettingsContext } from "../../server/tool-context.ts";
import { useForgetting } from "../../tool/use-forgetting.ts";
import { routeTo } from "../../tool/use-route.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import { error } from "../../ui/fault.ts";
import { Field } from "../../ui/field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { type Finding, Findings } from "../../ui/steps.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { Failure } from "../../workbench.ts";
import type { Certificate } from "../answers.ts";
import { Barred } from "../row-parts.tsx";
import { useFormFocus } from "../use-form-focus.ts";

interface DeviceStepProps {
  readonly place: SettingsContext;
  /** Not known where the key may not read them, or could not. */
  readonly certificates: readonly Certificate[] | undefined;
  readonly focus: boolean;
}

type Preset = Readonly<Record<string, string>>;

const PLATFORMS: Readonly<Record<string, string>> = { apns: "ios", webpush: "web" };

/** One device of each vendor is entered by hand: another token takes its place. */
const deviceIdOf = ({ vendor }: Certificate): string => `${vendor}-by-hand`;

export function DeviceStep({ place, certificates: known, focus }: DeviceStepProps) {
  const { own: texts, texts: common } = useReader<SettingsTexts>();
  const { guide } = texts;
  const { server, sdkAppId, who } = place;
  const announce = useAnnounce();
  const arrival = useFormFocus(focus);
  const [userId, setUserId] = useState("");
  const [token, setToken] = useForgetting("");
  const [id, setId] = useState<string>();
  const [submitted, setSubmitted] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  /** The device that was stored, and what is odd about its token. */
  const [odd, setOdd] = useState<{ way: Preset; findings: readonly Finding[] }>();
  // The newest is the one that was just stored.
  const certificates = known ?? [];
  const newest = [...certificates].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))[0];
  const certificate = certificates.find(({ certificateId }) => certificateId === id) ?? newest;
  if (sdkAppId === undefined) return <p class="hint">{guide.appFirst}</p>;
  const pasted = token.trim();
  const open = (more: Preset = {}) => {
    setOdd(undefined);
    location.hash = routeTo("push", { app: String(sdkAppId), user: userId, ...more });
  };
  const save = async (of: Certificate) => {
    const deviceId = deviceIdOf(of);
    const { certificateId } = of;
    setBusy(true);
    const outcome = await request(
      server,
      call("putDevice", {
        ...{ sdkAppId, userId, deviceId, certificateId, token: pasted },
        platform: PLATFORMS[of.vendor] ?? "android",
      }),
    );
    setBusy(false);
    if ("failure" in outcome) {
      setFailure(outcome.failure);
      return announce(outcome.failure.sentence.join(" "));
    }
    announce(texts.saved);
    setToken("");
    const way = { device: deviceId, certificate: certificateId };
    const findings = (outcome.value.warnings ?? []).filter(({ severity }) => severity !== "info");
    if (findings.length === 0) return open(way);
    setOdd({ way, findings });
    announce(findings.map(({ cause, remedy }) => `${cause} ${remedy}`).join(" "));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setSubmitted(true);
    setFailure(undefined);
    if (userId === "") return document.getElementById("guide-user")?.focus();
    if (busy) return;
    if (pasted !== "" && certificate) void save(certificate);
    else open(odd?.way ?? (may(who, "status:read") ? { diagnosis: "1" } : {}));
  };
  const writes = may(who, "device:write");
  return (
    <form
      ref={arrival}
      tabIndex={-1}
      class="panel-form"
      onSubmit={submit}
      noValidate
      aria-label={guide.device[0]}
    >
      <div class="side-by-side">
        <Field
          id="guide-user"
          label="UserID"
          hint={guide.userHint}
          value={userId}
          onInput={(typed) => {
            setUserId(typed);
            setOdd(undefined);
          }}
          fault={submitted && userId === "" ? error(common.faults.userIdMissing) : undefined}
        />
        {writes && certificate && certificates.length > 1 && (
          <SelectField
            id="guide-certificate"
            label={texts.certificates.one}
            options={certificates.map(
              ({ certificateId, title }) => [certificateId, `${certificateId} ${title}`] as const,
            )}
            value={certificate.certificateId}
            onChange={setId}
          />
        )}
      </div>
      {!writes && <Barred>{texts.lacks(guide.saveAndPush, "device:write")}</Barred>}
      {writes && known?.length === 0 && <Barred>{guide.certificateFirst}</Barred>}
      {writes && !known && <Barred>{texts.lacks(guide.saveAndPush, "push:check")}</Barred>}
      {writes && certificate && (
        <TextArea
          id="guide-token"
          label={texts.optionally(guide.token)}
          hint={guide.tokenHint}
          rows={2}
          value={token}
          onInput={setToken}
        />
      )}
      {odd && pasted === "" && (
        <Findings findings={odd.findings}>
          <p class="hint">{texts.savedAnyway}</p>
        </Findings>
      )}
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="primary" aria-disabled={busy}>
          {busy ? texts.saving : pasted === "" ? guide.toPush : guide.saveAndPush}
        </button>
      </div>
    </form>
  );
}
