/** What the contract says of one operation beside its method and path. */

import type * as v from "valibot";
import type { ProblemCode } from "../problems/problems.ts";
import type { AnswerHeader, RequestHeader } from "./headers.ts";

export type Tag =
  | "UserSigs"
  | "Status"
  | "Push"
  | "Diagnosis"
  | "Apps"
  | "API keys"
  | "Audit"
  | "Callbacks"
  | "Service";

/** One status that is no problem, in each media type that it comes in. */
export interface Answer {
  readonly description: string;
  readonly json?: v.GenericSchema;
  /** What stands in the lines of `text/plain`. */
  readonly text?: string;
  /** The events of `text/event-stream`, by name, and their data. */
  readonly events?: Readonly<Record<string, v.GenericSchema>>;
  readonly headers?: readonly AnswerHeader[];
}

/** A request as it can be sent, and what comes back. Tests send it. */
export interface Example {
  readonly summary: string;
  /** Of the path, beside `sdkAppId`. */
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** A JSON answer in full, as one was. */
  readonly answer?: unknown;
}

export interface Operation {
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  /** What it asks for in place of an API key. */
  readonly credential?: "idToken" | "callbackSign";
  readonly query?: v.StrictObjectSchema<v.ObjectEntries, undefined>;
  readonly headers?: readonly RequestHeader[];
  /**
   * The fields of the body with what holds for them. Says more than the schema that parses it,
   * whose fields it has to have: rules that depend on the app are told by problems.
   */
  readonly body?: v.StrictObjectSchema<v.ObjectEntries, undefined>;
  /** A body that is not read field by field: its media type is JSON, its shape somebody else's. */
  readonly foreignBody?: string;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Codes of its own, beside those that follow from its access and its body. */
  readonly problems: readonly ProblemCode[];
  readonly examples: readonly Example[];
}

/** Keeps the description's exact type, from which handlers get theirs. */
export const operation = <const O extends Operation>(description: O): O => description;
