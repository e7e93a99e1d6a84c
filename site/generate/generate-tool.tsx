/**
 * The generator, for one user or for many. Both have one validity period; what was typed for the
 * one stays while the other is on screen.
 */

import { useState } from "preact/hooks";
import { userIdFault } from "../../worker/usersig/input.ts";
import type { BatchToolProps } from "../batch/batch-tool.tsx";
import { BATCH_LANGUAGES } from "../i18n/batch/index.ts";
import { useReader } from "../i18n/texts.ts";
import { createPanel } from "../tool/panel.tsx";
import { usePreset } from "../tool/use-preset.ts";
import type { Route } from "../tool/use-route.ts";
import { Choice } from "../ui/choice.tsx";
import type { Fault } from "../ui/fault.ts";
import { Notice } from "../ui/notice.tsx";
import type { Question, Workbench } from "../workbench.ts";
import { EMPTY_FORM, fieldOf, type GenerateForm, presetForm } from "./form.ts";
import { GenerateOne } from "./generate-one.tsx";
import { lifetimeFault, secondsOf } from "./lifetime.ts";
import { LifetimeFields } from "./lifetime-fields.tsx";
import { userIdProblem } from "./user-id.ts";

export interface GenerateToolProps {
  readonly workbench: Workbench;
  /** Set while this tool is on screen. */
  readonly route: Route | undefined;
  readonly onCheck: (question: Question) => void;
}

const BatchPanel = createPanel<BatchToolProps, unknown>(
  () => import("../batch/batch-tool.tsx"),
  BATCH_LANGUAGES,
);

export default function GenerateTool({ workbench, route, onCheck }: GenerateToolProps) {
  const reader = useReader();
  const { generate } = reader.texts;
  const [form, setForm] = useState(EMPTY_FORM);
  const [count, setCount] = useState<"one" | "many">("one");
  const [opened, setOpened] = useState(false);
  usePreset(route, (preset) => setForm((typed) => presetForm(typed, preset)));
  const change = (change: Partial<GenerateForm>) => setForm((typed) => ({ ...typed, ...change }));
  const many = count === "many";
  const fault = lifetimeFault(form, reader);
  const parts = {
    period: {
      fields: (refused: Fault | undefined) => (
        <LifetimeFields
          prefix="batch-"
          lifetime={form}
          fault={refused ?? fault}
          onChange={change}
        />
      ),
      fault,
      seconds: secondsOf(form) ?? 0,
    },
    refusal: userIdFault,
    fieldOf,
    problemOf: (userId: string) => userIdProblem(userId, reader),
  };
  return (
    <div class="stackable">
      {workbench.lacks && <Notice severity="info" sentence={generate.lacks(workbench.lacks)} />}
      <div class="count">
        <Choice
          name="generate-count"
          legend={generate.count}
          options={[
            ["one", generate.one],
            ["many", generate.many],
          ]}
          value={count}
          onChange={(wanted) => {
            setCount(wanted);
            if (wanted === "many") setOpened(true);
          }}
        />
      </div>
      <div hidden={many}>
        <GenerateOne workbench={workbench} form={form} onChange={change} onCheck={onCheck} />
      </div>
      {opened && (
        <div hidden={!many}>
          <BatchPanel workbench={workbench} parts={parts} />
        </div>
      )}
    </div>
  );
}
