/** What a vendor says in one language. */

import type { Sentence } from "../usersig/index.ts";

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
