/**
 * The push panel: one UserID, and either the check of one device or the search for the cause. The
 * history stands below both.
 */

import { useEffect, useRef, useState } from "preact/hooks";
import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import type { ToolContext } from "../server/tool-context.ts";
import { Choice } from "../ui/choice.tsx";
import { CheckTask, type TaskProps } from "./check-task.tsx";
import { DiagnosisTask } from "./diagnosis-task.tsx";
import { History } from "./history.tsx";

const TASKS = ["check", "diagnosis"] as const;
type Task = (typeof TASKS)[number];

export default function PushTool({ place }: { readonly place: ToolContext }) {
  const { own: push } = useReader<PushTexts>();
  const preset = place.route?.preset.get("user") ?? undefined;
  const [userId, setUserId] = useState(preset ?? "");
  useEffect(() => {
    if (preset !== undefined) setUserId(preset);
  }, [preset]);
  const [task, setTask] = useState<Task>("check");
  // Once opened, a task stays, so that a look at the other loses nothing of what it found.
  const opened = useRef(new Set<Task>()).current.add(task);
  // A check that ended has a row in the history.
  const [ended, setEnded] = useState(0);
  const propsOf = (name: Task): TaskProps => ({
    place,
    shown: name === task,
    userId,
    onUserId: setUserId,
    onEnd: () => setEnded((count) => count + 1),
  });
  return (
    <div class="stackable">
      <Choice
        wide
        name="push-task"
        legend={push.task}
        options={TASKS.map((name) => [name, push[name]] as const)}
        value={task}
        onChange={setTask}
      />
      {opened.has("check") && <CheckTask {...propsOf("check")} />}
      {opened.has("diagnosis") && <DiagnosisTask {...propsOf("diagnosis")} />}
      {userId !== "" && (
        <History
          key={userId}
          server={place.server}
          sdkAppId={place.sdkAppId}
          userId={userId}
          ended={ended}
        />
      )}
    </div>
  );
}
