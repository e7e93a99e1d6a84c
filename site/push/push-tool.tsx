/**
 * The push panel: one field for a UserID or a pasted token. First the search for why a user gets no
 * push, beside it the check of one device or of the token. The history stands below.
 */

import { useEffect, useState } from "preact/hooks";
import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import { may as mayDo, type ToolContext } from "../server/tool-context.ts";
import { useAddress } from "../tool/use-address.ts";
import { useForgetting } from "../tool/use-forgetting.ts";
import { usePreset } from "../tool/use-preset.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import type { Outcome } from "../workbench.ts";
import { addressOf, diagnosisAddress } from "./address.ts";
import type { Device } from "./answers.ts";
import { START_BUTTON } from "./check-form.tsx";
import { type CheckOptions, isTooLong, optionsOf, USUAL_OPTIONS } from "./check-options.ts";
import { CheckPart } from "./check-part.tsx";
import { ClueFields, CODE_FIELD } from "./clue-fields.tsx";
import { TOKEN_FIELD } from "./device-form.tsx";
import type { OnAct } from "./fix-buttons.tsx";
import { fixesOfCheck } from "./fixes.ts";
import { History } from "./history.tsx";
import { ResultView, type View } from "./result-view.tsx";
import { type Reading, readSubject } from "./subject.ts";
import { SUBJECT_FIELD, SubjectForm } from "./subject-form.tsx";
import { useCheck } from "./use-check.ts";
import { useDiagnosis } from "./use-diagnosis.ts";
import { type OpenedCheck, useOpened } from "./use-opened.ts";
import { useStored } from "./use-stored.ts";
import { useTarget } from "./use-target.ts";
import { useTokenUser } from "./use-token-user.ts";

const failureOf = (outcome: Outcome<unknown> | undefined) =>
  outcome && "failure" in outcome ? outcome.failure : undefined;
const focus = (id: string) => document.getElementById(id)?.focus();
interface Linked {
  readonly userId: string;
  readonly wants: "devices" | "diagnosis";
}

/** Once it is on screen. */
const focusSoon = (id: string) => setTimeout(() => focus(id));

export default function PushTool({ place }: { readonly place: ToolContext }) {
  const {
    own: push,
    texts: { shell },
  } = useReader<PushTexts>();
  const announce = useAnnounce();
  const { server, sdkAppId, who } = place;
  const may = (scope: Scope) => mayDo(who, scope);
  const mayDiagnose = may("push:check") && may("status:read");
  const mayList = may("device:read");

  const [text, setText] = useForgetting("");
  const [reading, setReading] = useState<Reading>();
  const [asked, setAsked] = useState(false);
  /** What is worked on, and whose answer is looked at. */
  const [part, setPart] = useState<"diagnosis" | "check">("diagnosis");
  const [wanted, setWanted] = useState<View>("diagnosis");
  const [options, setOptions] = useState(USUAL_OPTIONS);
  /** What an address asks for beside its user. */
  const [linked, setLinked] = useState<Linked>();
  const [form, setForm] = useState<Device | "new">();
  const subject = readSubject(text, reading);
  const isToken = subject.kind === "token";
  const tokenUser = useTokenUser(isToken ? subject.text : undefined);
  const userId = isToken ? tokenUser : subject.text;
  // A token can only be checked.
  const checking = isToken || part === "check" || !(mayDiagnose || mayList);

  const stored = useStored({ server, sdkAppId, userId, may, needsCertificates: checking });
  const devices = isToken ? undefined : stored.devices.value?.devices;
  const certificates = stored.certificates.value?.certificates;
  const target = useTarget(subject, options.route, devices, certificates);
  const { device, certificateId } = target;
  const goal = isToken ? certificateId : options.route === "direct" && device?.deviceId;
  const about = JSON.stringify([subject, options, goal]);
  const { run, check, stop } = useCheck(server, about, { sdkAppId, userId });
  const search = useDiagnosis(server, sdkAppId, userId);
  const opened = useOpened(server, sdkAppId);

  // A link may ask for what the key may not: the answer says so.
  const isSearched = wanted === "diagnosis" && search.run !== undefined;
  const own = checking && !isSearched ? "check" : "diagnosis";
  const view = wanted === "opened" && opened.opened ? "opened" : own;
  const result = run?.result;
  const shown: OpenedCheck | undefined =
    view === "opened"
      ? opened.opened
      : view === "check" && result
        ? { userId, checkId: result.id }
        : undefined;
  const diagnosis = diagnosisAddress({ sdkAppId, userId }, search.clues.observed);
  const diagnosed = view === "diagnosis" && search.run?.result ? diagnosis : undefined;
  useAddress(place.route, shown ? addressOf({ sdkAppId, ...shown }) : diagnosed);

  const work = (next: typeof part) => {
    opened.open(undefined);
    setPart(next);
    setWanted(next);
  };
  const look = (next: View) => {
    setWanted(next);
    if (next !== "opened") setPart(next);
  };
  const enter = (next: string) => {
    opened.open(undefined);
    setText(next);
    if (next === "") setReading(undefined);
    setForm(undefined);
  };
  const open = (check: OpenedCheck) => {
    opened.open(check);
    setWanted("opened");
  };
  usePreset(place.route, (preset) => {
    const user = preset.get("user");
    const app = preset.get("app");
    if (user === null || (app !== null && app !== String(sdkAppId))) return;
    if (user !== userId) enter(user);
    const checkId = preset.get("check");
    if (checkId !== null) open({ userId: user, checkId });
    const deviceId = preset.get("device");
    if (checkId !== null) return;
    if (deviceId !== null) {
      target.chooseDevice(deviceId);
      setLinked({ userId: user, wants: "devices" });
    } else if (preset.has("diagnosis")) {
      search.change({ observed: preset.get("code") ?? "" });
      setLinked({ userId: user, wants: "diagnosis" });
    }
  });

  // Once the user is the one of the address.
  useEffect(() => {
    if (linked === undefined || linked.userId !== userId) return;
    setLinked(undefined);
    void (linked.wants === "devices" ? getDevices() : diagnose());
  }, [linked, userId]);
  const getDevices = async () => {
    setAsked(true);
    if (userId === "") focus(SUBJECT_FIELD);
    if (userId === "") return undefined;
    work("check");
    stored.loadChecks();
    const outcome = await stored.loadDevices();
    if (outcome && "failure" in outcome) announce(outcome.failure.sentence.join(" "));
    if (!outcome || "failure" in outcome) return undefined;
    const found = outcome.value.devices;
    const count = shell.labelled(push.devices, String(found.length));
    announce(found.length === 0 ? push.none.join(" ") : count);
    return found;
  };
  const diagnose = async () => {
    setAsked(true);
    if (userId === "") return focus(SUBJECT_FIELD);
    if (search.wrongCode) return focus(CODE_FIELD);
    work("diagnosis");
    const ended = await search.diagnose();
    if (ended && search.clues.pushCheck) stored.loadChecks();
  };
  const start = async () => {
    setAsked(true);
    if (subject.text === "") return focus(SUBJECT_FIELD);
    if (isTooLong(options)) return;
    if (isToken && certificates?.length && !certificateId) return focus("push-certificate");
    work("check");
    if (device) target.chooseDevice(device.deviceId);
    const ended = await check({
      ...{ sdkAppId, userId, ...optionsOf(options) },
      ...(isToken && { token: subject.text, route: "direct", certificateId }),
      ...(device &&
        options.route === "direct" && {
          certificateId: device.certificateId,
          deviceId: device.deviceId,
        }),
    });
    if (!ended) return;
    stored.loadChecks();
    // A dead token is marked in the list, and a revived one no longer is.
    if (device && options.route === "direct") void stored.loadDevices();
  };

  const pasteToken = () => {
    enter("");
    setReading("token");
    work("check");
    focusSoon(SUBJECT_FIELD);
  };
  const onAct: OnAct = async (act, deviceId) => {
    if (act === "direct") {
      setOptions({ ...options, route: "direct" });
      return getDevices();
    }
    if (act === "remove" && deviceId !== undefined) {
      const gone = await request(server, call("deleteDevice", { sdkAppId, userId, deviceId }));
      announce("failure" in gone ? gone.failure.sentence.join(" ") : push.removed);
      return getDevices();
    }
    const loaded = devices ?? (await getDevices());
    work("check");
    if (deviceId !== undefined) target.chooseDevice(deviceId);
    if (act === "enter") setForm("new");
    if (act === "replace") setForm(loaded?.find((one) => one.deviceId === deviceId) ?? "new");
    if (act !== "devices") focusSoon(TOKEN_FIELD);
  };

  const isFixed = view === "check" && result && fixesOfCheck(result, { userId, may }).length > 0;
  const settled = isFixed || (view === "diagnosis" && search.run?.result !== undefined);
  const canStart = checking && target.ready;
  const isDirect = options.route === "direct";
  // Its notice has the next step.
  const none = checking && isDirect && devices?.length === 0 && may("device:write");
  return (
    <div class="stackable push">
      <div class="columns">
        <div class="stackable">
          <SubjectForm
            text={text}
            subject={subject}
            asked={asked}
            mayDiagnose={mayDiagnose}
            mayList={mayList}
            primary={!canStart && !settled && !form && !none}
            diagnosing={search.run?.state === "running"}
            getting={stored.devices.busy}
            onText={enter}
            onReading={setReading}
            onDiagnose={diagnose}
            onDevices={getDevices}
            // A notification is visible to somebody: the key that ends a line sends none.
            onCheck={() => focus(START_BUTTON)}
            onStop={search.stop}
          >
            {!checking && mayDiagnose && <ClueFields {...search} />}
          </SubjectForm>
          {checking && (
            <CheckPart
              {...{ server, sdkAppId, userId, target, devices, certificates, options, may, form }}
              waiting={stored.devices.busy && !stored.devices.outcome}
              failure={isToken ? undefined : failureOf(stored.devices.outcome)}
              checks={stored.checks.value?.checks}
              busy={run?.state === "running"}
              primary={!isFixed}
              mayCheck={may("push:check")}
              shownCheck={shown?.checkId}
              onForm={setForm}
              onToken={pasteToken}
              onOptions={(change: Partial<CheckOptions>) => {
                opened.open(undefined);
                setOptions({ ...options, ...change });
              }}
              onDevices={getDevices}
              onStart={start}
              onStop={stop}
            />
          )}
        </div>
        <ResultView
          view={view}
          onView={look}
          diagnosis={isToken ? undefined : search.run}
          diagnosisAddress={diagnosis}
          check={run}
          secret={search.clues.userSig}
          route={isToken ? "direct" : options.route}
          {...{ opened, sdkAppId, userId, may, onAct }}
        />
      </div>
      {userId !== "" && subject.text !== "" && may("push:check") && (
        <History
          answer={stored.checks}
          sdkAppId={sdkAppId}
          userId={userId}
          shown={shown?.checkId}
          onLoad={stored.loadChecks}
          onOpen={(checkId) => open({ userId, checkId })}
        />
      )}
    </div>
  );
}
