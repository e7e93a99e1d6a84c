/** What a guide is run against: each has a deployment of its own, with what its text speaks of. */

import { RUNTIMES, type Runtime } from "../runtimes.ts";
import type { GuideShell } from "./shell.ts";

export interface GuideWorld {
  /** Where the deployment answers for the reader. */
  readonly url: string;
  /** And past everything that stands before it, where something does. */
  readonly direct?: string;
  readonly adminKey: string;
  /** Every SecretKey that a UserSig which a line prints may be signed with. */
  readonly secretKeys: readonly string[];
  /** Words of the text, and what they are here. */
  readonly here?: Readonly<Record<string, string>>;
  /** Files, programs and variables, before the first line. */
  prepare?(shell: GuideShell): Promise<void> | void;
  /** Before a line: what the reader has at hand there. */
  before?(line: string, shell: GuideShell): Promise<void> | void;
  /** After a line: what it sets off outside of the shell. */
  after?(line: string, shell: GuideShell): Promise<void> | void;
  stop(): Promise<void>;
}

export type StartGuideWorld = () => Promise<GuideWorld>;

/** APNs needs HTTP/2, which a local workerd does not speak to others. */
export const GUIDE_RUNTIME = RUNTIMES.find(({ name }) => name === "Deno") as Runtime;
