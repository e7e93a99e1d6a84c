/** The stages of a check as steps, by their names in the reader's language. */

import type { PushTexts } from "../i18n/push/index.ts";
import type { Step } from "../ui/steps.tsx";
import type { CheckStage } from "./answers.ts";

export const stepsOf = (stages: readonly CheckStage[], names: PushTexts["stage"]): Step[] =>
  stages.map(({ stage, ...rest }) => ({
    name: (names as Readonly<Record<string, string>>)[stage] ?? stage,
    ...rest,
  }));
