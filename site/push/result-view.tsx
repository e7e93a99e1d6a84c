/** The right side: the answer that was asked for last, and the way back to the others. */

import { useEffect, useRef } from "preact/hooks";
import type { Scope } from "../../worker/access/scopes.ts";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { Run } from "../server/use-run.ts";
import { Choice } from "../ui/choice.tsx";
import { reveal } from "../ui/reveal.ts";
import { diagnosisPath } from "./diagnosis-path.ts";
import { DiagnosisView } from "./diagnosis-view.tsx";
import type { OnAct } from "./fix-buttons.tsx";
import { OpenedView } from "./opened-view.tsx";
import { type PathRoute, pathOf } from "./path.ts";
import { PushPath } from "./push-path.tsx";
import { RunView } from "./run-view.tsx";
import type { Opened } from "./use-opened.ts";

export type View = "diagnosis" | "check" | "opened";

interface ResultViewProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly diagnosis: Run<"diagnoseUser"> | undefined;
  /** Opens the diagnosis again. */
  readonly diagnosisAddress: string;
  readonly check: Run<"checkPush"> | undefined;
  readonly opened: Opened;
  readonly sdkAppId: number;
  readonly userId: string;
  /** The device's UserSig. */
  readonly secret: string;
  readonly route: PathRoute;
  readonly may: (scope: Scope) => boolean;
  readonly onAct: OnAct;
}

export function ResultView(props: ResultViewProps) {
  const { view, onView, diagnosis, diagnosisAddress, check, opened, secret, route, ...rest } =
    props;
  const { own: push } = useReader<PushTexts>();
  const element = useRef<HTMLElement>(null);
  const shown = view === "diagnosis" ? diagnosis : view === "check" ? check : undefined;
  const settled = view === "opened" || (shown !== undefined && shown.state !== "running");
  useEffect(() => {
    if (settled) reveal(element.current);
    // The history is below its answer.
    const isAbove = (element.current?.getBoundingClientRect().top ?? 0) < 0;
    if (view === "opened" && isAbove) element.current?.scrollIntoView();
    // What was opened has its height only when it is there.
  }, [settled, view, opened.opened, opened.answer.value?.id]);
  const there: readonly (readonly [View, unknown])[] = [
    ["diagnosis", diagnosis],
    ["check", check],
    ["opened", opened.opened],
  ];
  const some = there.filter(([, answer]) => answer !== undefined);
  const body = () => {
    if (view === "opened" && opened.opened) return <OpenedView {...opened} {...rest} />;
    if (view === "diagnosis" && diagnosis)
      return <DiagnosisView run={diagnosis} address={diagnosisAddress} secret={secret} {...rest} />;
    if (view === "check" && check) return <RunView run={check} {...rest} />;
    // Before anything is asked: what will be looked at, in grey.
    return (
      <>
        <p class="empty">{view === "check" ? push.empty : push.whyEmpty}</p>
        {view === "check" ? (
          <PushPath
            quiet
            path={pathOf(route, [], { running: false })}
            label={push.path}
            names={push.hop}
          />
        ) : (
          <PushPath
            quiet
            path={diagnosisPath({}, [], false)}
            label={push.steps}
            names={push.stage}
          />
        )}
      </>
    );
  };
  return (
    <section class="result push-result stackable" ref={element} aria-label={push.result}>
      {some.length > 1 && (
        <Choice
          name="push-view"
          legend={push.answers}
          options={some.map(([name]) => [name, push.view[name]] as const)}
          value={view}
          onChange={onView}
        />
      )}
      <p class="printed">
        UserID {rest.userId} · SDKAppID {rest.sdkAppId}
      </p>
      {body()}
    </section>
  );
}
