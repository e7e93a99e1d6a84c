/**
 * The contract as types for handlers: an answer that an operation does not have does not compile.
 */

import type * as v from "valibot";
import type { CONTRACT } from "./index.ts";
import type { OperationId } from "./operations.ts";

/** Nothing in it can be changed. */
export type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;

type Answers<Id extends OperationId> = (typeof CONTRACT)[Id]["answers"];

type IsAny<T> = 0 extends 1 & T ? true : false;

type At<Id extends OperationId, Status extends number> =
  Answers<Id> extends { readonly [S in Status]: infer Answer } ? Answer : unknown;

/** What the JSON of an operation has to be at a status; nothing is right where there is none. */
export type Json<Id extends OperationId, Status extends number> =
  IsAny<Id> extends true
    ? never
    : At<Id, Status> extends { readonly json: infer Schema extends v.GenericSchema }
      ? Frozen<v.InferOutput<Schema>>
      : never;

/** The statuses at which an operation answers in lines of text. */
export type TextStatus<Id extends OperationId> =
  IsAny<Id> extends true
    ? never
    : {
        [Status in keyof Answers<Id>]: Answers<Id>[Status] extends { readonly text: string }
          ? Status & number
          : never;
      }[keyof Answers<Id>];

/** Lines of an operation that answers in lines. */
export type Text<Id extends OperationId, Lines> = [TextStatus<Id>] extends [never] ? never : Lines;

type Schemas = Readonly<Record<string, v.GenericSchema>>;
/** An event of an operation's stream. */
export type EventOf<Id extends OperationId> = {
  [Status in keyof Answers<Id>]: Answers<Id>[Status] extends {
    readonly events: infer Events extends Schemas;
  }
    ? {
        [Name in keyof Events & string]: {
          readonly event: Name;
          readonly data: Frozen<v.InferOutput<Events[Name]>>;
          readonly id?: number;
        };
      }[keyof Events & string]
    : never;
}[keyof Answers<Id>];

declare const operation: unique symbol;
/** An answer that fits these operations; one that fits others does not fit these. */
export type Answered<Id extends OperationId> = Response & {
  readonly [operation]: (id: Id) => void;
};
