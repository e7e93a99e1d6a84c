/** Collects what is found while a token is read and judged, and turns it into the answer. */

import { fillSentence, type UserSigSentences } from "./sentences.ts";
import { TENCENT_CODES } from "./tencent-codes.ts";
import {
  type Evidence,
  type Finding,
  type FindingCode,
  type Reason,
  type Severity,
  STAGES,
  type Stage,
  type StageName,
  type StageStatus,
} from "./types.ts";

interface Note {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly evidence?: Evidence | undefined;
  readonly explains?: Reason | undefined;
}

export interface Outcome {
  readonly code: Reason | "ok";
  readonly cause: string;
  readonly remedy: string;
  readonly tencentCodes: readonly number[];
  readonly stages: readonly Stage[];
  readonly findings: readonly Finding[];
}

export class Report {
  readonly #notes: Note[] = [];
  readonly #stages = new Map<StageName, StageStatus>();

  get failed(): boolean {
    return this.#notes.some((note) => note.severity === "error");
  }

  /** A stage that was looked at; notes made for it before or after lower its status. */
  pass(stage: StageName): void {
    if (!this.#stages.has(stage)) this.#stages.set(stage, "passed");
  }

  note(stage: StageName, code: FindingCode, severity: Severity, evidence?: Evidence): void {
    if (severity === "error") this.#stages.set(stage, "failed");
    else if (severity === "warning" && this.#stages.get(stage) !== "failed")
      this.#stages.set(stage, "warning");
    else this.pass(stage);
    const known = this.#notes.findIndex(
      (note) => note.code === code && note.evidence?.field === evidence?.field,
    );
    if (known < 0) this.#notes.push({ code, severity, evidence });
    else if (severity === "error" && this.#notes[known]?.severity !== "error")
      this.#notes[known] = { code, severity, evidence };
  }

  /** A clue that says more exactly why `reason` was found; its sentence becomes the answer's. */
  explain(reason: Reason, code: FindingCode, evidence?: Evidence): void {
    this.#notes.push({ code, severity: "info", evidence, explains: reason });
  }

  /** Takes back a note that a later stage has shown to be only a symptom. */
  withdraw(code: FindingCode): void {
    const at = this.#notes.findIndex((note) => note.code === code);
    if (at >= 0) this.#notes.splice(at, 1);
  }

  finish(sentences: UserSigSentences, whenFine: "ok" | "readable"): Outcome {
    const primary = this.#notes.find((note) => note.severity === "error");
    const shown =
      primary && (this.#notes.find((note) => note.explains === primary.code) ?? primary);
    const [cause, remedy] = fillSentence(sentences[shown?.code ?? whenFine], shown?.evidence);
    const code = (primary?.code as Reason | undefined) ?? "ok";
    return {
      code,
      cause,
      remedy,
      tencentCodes: code === "ok" ? [] : TENCENT_CODES[code],
      stages: STAGES.map((stage) => ({ stage, status: this.#stages.get(stage) ?? "skipped" })),
      findings: this.#notes.map(({ code, severity, evidence }) => {
        const [cause, remedy] = fillSentence(sentences[code], evidence);
        return evidence
          ? { code, severity, cause, remedy, evidence }
          : { code, severity, cause, remedy };
      }),
    };
  }
}
