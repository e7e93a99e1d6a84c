/**
 * What every operation takes and gives, derived from the contract. Types only: nothing of the
 * contract's schemas is there at run time.
 */

import type * as v from "valibot";
import type { CONTRACT } from "../worker/contract/index.ts";
import type { OPERATIONS, OperationId } from "../worker/contract/operations.ts";
import type * as groups from "../worker/contract/problem-groups.ts";
import type { EventOf, Frozen, Json } from "../worker/contract/typed.ts";

/** Callbacks are Tencent's to send. */
export type Operation = Exclude<OperationId, "receiveTencentCallback">;

type Contract = typeof CONTRACT;
type Path<Id extends OperationId> = (typeof OPERATIONS)[Id][1];
type Verb<Id extends OperationId> = (typeof OPERATIONS)[Id][0];

type NamesIn<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

type OfPath<Id extends OperationId> = { readonly [Name in NamesIn<Path<Id>>]: string | number };

/** In an address everything is text; callers may give what it says. */
type Loose<T> =
  NonNullable<T> extends "true" | "false" ? boolean | undefined : string | number | undefined;

type Entries<Schema> = Schema extends v.GenericSchema ? Frozen<v.InferInput<Schema>> : unknown;
type Query<Id extends OperationId> = Contract[Id] extends { readonly query: infer Schema }
  ? { readonly [Name in keyof Entries<Schema>]: Loose<Entries<Schema>[Name]> }
  : unknown;
type Body<Id extends OperationId> = Contract[Id] extends { readonly body: infer Schema }
  ? Entries<Schema>
  : unknown;

/** What is in the body where there is one, and in the query of the others. */
type Fields<Id extends OperationId> = Verb<Id> extends "POST" | "PUT" ? Body<Id> : Query<Id>;

/**
 * Fields that stand both in the path and in the rest, where one flat object could not say which is
 * meant. There are none, and one more would not compile.
 */
type Ambiguous = {
  [Id in Operation]: Extract<keyof Fields<Id>, NamesIn<Path<Id>>> extends never ? never : Id;
}[Operation];
type None<T extends never> = T;
export type NoAmbiguousField = None<Ambiguous>;

type Flat<T> = { [Name in keyof T]: T[Name] };
/** Names of the path, and the fields of the body or of the query, in one object. */
export type InputOf<Id extends Operation> = Flat<OfPath<Id> & Fields<Id>>;

/** JSON says nothing of what is not there. */
type Said<T> = T extends readonly (infer One)[]
  ? readonly Said<One>[]
  : T extends object
    ? { readonly [Name in keyof T]: Said<Exclude<T[Name], undefined>> }
    : T;

type Answers<Id extends OperationId> = Contract[Id]["answers"];
/** The JSON of a good answer; `never` where there are only events. */
export type ValueOf<Id extends Operation> = {
  [Status in keyof Answers<Id>]: Status extends number ? Said<Json<Id, Status>> : never;
}[keyof Answers<Id>];

/** One event as the client gives it; a broken run and the end of a stream are no events. */
type AsGiven<E> = E extends { readonly event: "problem" | "end" }
  ? never
  : E extends { readonly event: infer Name; readonly data: infer Data }
    ? { readonly event: Name; readonly data: Said<Data>; readonly id?: string }
    : never;
export type StreamEvent<Id extends Operation> = AsGiven<EventOf<Id>>;

/** Operations that answer with events. */
export type Streamed = {
  [Id in Operation]: [EventOf<Id>] extends [never] ? never : Id;
}[Operation];
/** Operations that answer with JSON. */
export type Answered = {
  [Id in Operation]: [ValueOf<Id>] extends [never] ? never : Id;
}[Operation];
/** Operations that answer with a list in pages. */
export type Paged = {
  [Id in Answered]: "cursor" extends keyof InputOf<Id> & keyof ValueOf<Id> ? Id : never;
}[Answered];

/** What any operation can be refused with, beside its own codes. */
type CommonCode =
  | (typeof groups)["CREDENTIAL" | "FIELDS" | "STORAGE" | "APP" | "USER_ID"][number]
  | "scope_missing"
  | "userid_not_allowed"
  | "usersig_refused"
  | "overloaded"
  | "internal_error";
/** Codes with which the server refuses an operation. */
export type RefusalOf<Id extends Operation> = Contract[Id]["problems"][number] | CommonCode;
