/**
 * First steps: from nothing to the first push check, in the page. One step is open at a time; saved,
 * it leads to the next.
 */

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { SettingsTexts } from "../../i18n/settings/index.ts";
import { useReader } from "../../i18n/texts.ts";
import { may, type SettingsContext } from "../../server/tool-context.ts";
import { Icon } from "../../ui/icons.tsx";
import type { Health } from "../answers.ts";
import { Missing } from "../load.tsx";
import { Barred } from "../row-parts.tsx";
import { AppStep } from "./app-step.tsx";
import { CertificateStep } from "./certificate-step.tsx";
import { DeviceStep } from "./device-step.tsx";
import { LaterSteps } from "./later-steps.tsx";
import { useProgress } from "./use-progress.ts";

const WAY = ["app", "certificate", "device"] as const;
type StepName = (typeof WAY)[number];

interface StepProps {
  readonly name: StepName;
  /** Not known where it is left out. */
  readonly done: boolean | undefined;
  readonly open: boolean;
  /** What it needs could not be read, or not yet. */
  readonly waiting?: boolean;
  readonly onOpen: () => void;
  /** Why it is not theirs to do. */
  readonly barred?: string | undefined;
  /** What is there already. */
  readonly summary?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Step({ name, done, open, waiting, onOpen, barred, summary, children }: StepProps) {
  const { guide } = useReader<SettingsTexts>().own;
  const [title, hint] = guide[name];
  return (
    <li class={open ? "step open" : "step"} aria-current={open ? "step" : undefined}>
      <span class={done && !open ? "step-mark done" : "step-mark"} aria-hidden="true">
        {done && !open ? <Icon name="check" /> : WAY.indexOf(name) + 1}
      </span>
      <div class="step-head">
        <h3>{title}</h3>
        {done && <span class="done">{guide.done}</span>}
        {!open && !barred && !waiting && (
          <button type="button" class="small" onClick={onOpen}>
            {done ? guide.another[name] : guide.goTo}
          </button>
        )}
      </div>
      {summary && <div class="badges">{summary}</div>}
      {open && <p class="hint">{hint}</p>}
      {barred && <Barred>{barred}</Barred>}
      {open && !barred && children}
    </li>
  );
}

interface GuideProps {
  readonly place: SettingsContext;
  /** Of the chosen app, where it was asked for. */
  readonly health: Health | undefined;
}

export function Guide({ place, health }: GuideProps) {
  const { own: texts } = useReader<SettingsTexts>();
  const { sdkAppId, who, apps } = place;
  const admin = may(who, "admin");
  const progress = useProgress(place, admin);
  const { certificates } = progress;
  const [at, setAt] = useState<StepName>();
  /** The steps that were opened by the one before take the keyboard with them. */
  const [moved, setMoved] = useState(false);
  const first = () => {
    if (sdkAppId === undefined) return "app";
    if (!progress.settled) return undefined;
    // Without the scope it is not theirs to do.
    if (admin && certificates?.length === 0) return "certificate";
    return progress.device ? undefined : "device";
  };
  const open = at ?? first();
  const go = (name: StepName) => {
    setAt(name);
    setMoved(true);
  };
  const app = apps.find((one) => one.sdkAppId === sdkAppId);
  const barred = (add: string) => (admin ? undefined : texts.lacks(add, "admin"));
  const stepOf = (name: StepName) => ({ name, open: open === name, onOpen: () => go(name) });
  const waiting = sdkAppId !== undefined && !progress.settled;
  return (
    <section class="stackable" aria-label={texts.section.start}>
      {progress.unread && <Missing answer={progress.unread} />}
      <ol class="way">
        <Step
          {...stepOf("app")}
          done={sdkAppId !== undefined}
          barred={barred(texts.apps.add)}
          summary={app && <code>{app.name ? `${app.name} ${sdkAppId}` : sdkAppId}</code>}
        >
          <AppStep place={place} focus={moved} onDone={() => go("certificate")} />
        </Step>
        <Step
          {...stepOf("certificate")}
          waiting={waiting}
          done={certificates && certificates.length > 0}
          barred={barred(texts.certificates.add)}
          summary={certificates?.slice(0, 3).map(({ certificateId, title }) => (
            <span key={certificateId}>
              {title} <code>{certificateId}</code>
            </span>
          ))}
        >
          <CertificateStep
            place={place}
            stored={certificates}
            focus={moved}
            onDone={() => {
              progress.again();
              go("device");
            }}
            onSkip={() => go("device")}
          />
        </Step>
        <Step {...stepOf("device")} waiting={waiting} done={progress.device}>
          <DeviceStep place={place} certificates={certificates} focus={moved} />
        </Step>
      </ol>
      <LaterSteps place={place} progress={progress} health={health} />
    </section>
  );
}
