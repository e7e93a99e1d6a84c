/**
 * What the batch generator has in common with the page. It is handed over and not imported: an
 * import would divide the page's own script into several files, and the first view would have to
 * ask for each.
 */

import type { ComponentChildren } from "preact";
import type { UserIdPolicy } from "../../worker/usersig/index.ts";
import type { Fault } from "../ui/fault.ts";
import type { Failure } from "../workbench.ts";

export interface PageParts {
  /**
   * The validity period, which one and many share: its fields, what is wrong with it, the seconds
   * it amounts to.
   */
  readonly period: {
    readonly fields: (refused: Fault | undefined) => ComponentChildren;
    readonly fault: Fault | undefined;
    readonly seconds: number;
  };
  /** Why a UserID may not be signed: the rule's code. */
  readonly refusal: (
    userId: string,
    policy?: UserIdPolicy,
  ) => { readonly code: string } | undefined;
  /** The field that a server's refusal is about. */
  readonly fieldOf: (failure: Failure) => string | undefined;
  /** What is wrong or unusual with a UserID, in a sentence. */
  readonly problemOf: (userId: string) => Fault | undefined;
}
