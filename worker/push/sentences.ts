/** What a push check says, and the shape of what a vendor says, in one language. */

import { catalogueOf, type Language } from "../messages/index.ts";
import type { Sentence } from "../usersig/sentences.ts";
import type { PushCode, StageNote } from "./codes.ts";

export interface VendorSentences<
  Code extends string = string,
  Field extends string = string,
  Drop extends string = string,
> {
  /** Rows of the table, conclusions, findings, passed dry runs: [cause, remedy]. */
  readonly codes: Readonly<Record<Code, Sentence>>;
  /** Credential fields: [label, where to find it]. */
  readonly fields: Readonly<Record<Field, Sentence>>;
  /** Silent drops: [why nothing may show, what to look at]. */
  readonly drops: Readonly<Record<Drop, Sentence>>;
}

/** What holds for every vendor. */
interface PushSentences {
  readonly common: Readonly<Record<PushCode, Sentence>>;
  readonly stages: Readonly<Record<StageNote, string>>;
  readonly text: Readonly<Record<"title" | "body" | "nextStep", string>>;
}

export const pushSentences = (language: Language): PushSentences => catalogueOf(language).push;
