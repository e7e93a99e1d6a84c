/** Collects what is found while a token is read and judged, and turns it into the answer. */

import { tokenFault } from "./fault.ts";
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
  type TokenFault,
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
  readonly fault?: TokenFault;
  readonly tencentCodes: readonly number[];
  readonly stages: readonly Stage[];
  readonly findings: readonly Finding[];
}

/**
 * Warnings about a token that is good and helps nobody: they are the answer where nothing is wrong.
 */
const USELESS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "inner_expiry_relative",
  "ticket_expired",
  "ticket_room_missing",
  "ticket_no_entry",
  "ticket_unreadable",
  "userid_placeholder",
  "userid_invisible_inside",
  "lifetime_is_date",
  "lifetime_is_sdkappid",
  "lifetime_too_long",
]);

export class Report {
  #notes: Note[] = [];
  #stages = new Map<StageName, StageStatus>();

  /** The same notes, to go on another way with. */
  copy(): Report {
    const other = new Report();
    other.#notes = [...this.#notes];
    other.#stages = new Map(this.#stages);
    return other;
  }

  get failed(): boolean {
    return this.#notes.some((note) => note.severity === "error");
  }

  has(code: FindingCode): boolean {
    return this.#notes.some((note) => note.code === code);
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
    const shown = primary
      ? (this.#notes.find((note) => note.explains === primary.code) ?? primary)
      : this.#notes.find((note) => whenFine === "ok" && USELESS.has(note.code));
    const [cause, remedy] = fillSentence(sentences[shown?.code ?? whenFine], shown?.evidence);
    const code = (primary?.code as Reason | undefined) ?? "ok";
    return {
      code,
      cause,
      remedy,
      ...(shown && { fault: tokenFault(shown.code) }),
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
