/** What a diagnosis looks at, in order: everything from the start, filled as it is reported. */

import { DIAGNOSIS_STAGES, type DiagnosisStage } from "../../worker/diagnosis/record.ts";
import type { CheckStage } from "./answers.ts";
import { type Path, toneOfStages } from "./path.ts";

interface Asked {
  readonly userSig?: string | undefined;
  readonly pushCheck?: boolean | undefined;
}

export function diagnosisPath(
  { userSig, pushCheck }: Asked,
  stages: readonly CheckStage[],
  running: boolean,
): Path<DiagnosisStage> {
  const wanted = DIAGNOSIS_STAGES.filter(
    (name) => (name !== "usersig" || userSig !== undefined) && (name !== "push" || pushCheck),
  );
  const reported = new Set(stages.map(({ stage }) => stage));
  const shown = DIAGNOSIS_STAGES.filter((name) => wanted.includes(name) || reported.has(name));
  const next = running ? wanted.find((name) => !reported.has(name)) : undefined;
  const hops = shown.map((name) => {
    const own = stages.filter(({ stage }) => stage === name);
    const state = name === next ? "running" : own.length > 0 ? "done" : "ahead";
    return { name, state, tone: toneOfStages(own), stages: own, spans: [], told: false } as const;
  });
  return { hops, total: 0 };
}
