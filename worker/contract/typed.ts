/**
 * The contract as types for handlers: an answer that an operation does not have does not compile.
 */

import type * as v from "valibot";
import type { CONTRACT } from "./index.ts";
import type { OperationId } from "./operations.ts";

type Described = typeof CONTRACT;

type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T;

type Answers<Id extends OperationId> = Id extends keyof Described
  ? Described[Id]["answers"]
  : never;

type IsAny<T> = 0 extends 1 & T ? true : false;
/** Of what is not described yet, everything is taken. */
type IsFree<Id extends OperationId> =
  IsAny<Id> extends true ? true : Id extends keyof Described ? false : true;

type At<Id extends OperationId, Status extends number> =
  Answers<Id> extends { readonly [S in Status]: infer Answer } ? Answer : unknown;

/** What the JSON of an operation has to be at a status; nothing is right where there is none. */
export type Json<Id extends OperationId, Status extends number> =
  IsFree<Id> extends true
    ? unknown
    : At<Id, Status> extends { readonly json: infer Schema extends v.GenericSchema }
      ? Frozen<v.InferOutput<Schema>>
      : never;

/** The statuses at which an operation answers in lines of text. */
export type TextStatus<Id extends OperationId> =
  IsFree<Id> extends true
    ? number
    : {
        [Status in keyof Answers<Id>]: Answers<Id>[Status] extends { readonly text: string }
          ? Status & number
          : never;
      }[keyof Answers<Id>];

declare const operation: unique symbol;
/** An answer that fits these operations; one that fits others does not fit these. */
export type Answered<Id extends OperationId> = Response & {
  readonly [operation]: (id: Id) => void;
};
