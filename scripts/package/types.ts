/**
 * What stands in the place of `client/types.ts` in the package: the same types written out. In the
 * sources they are derived from the contract's schemas, and who installs the client shall need
 * neither those nor the library that they are written in. A compiler that writes declarations
 * writes out what it has inferred, but keeps the name of a union: those come as the names of fields.
 */

import type * as derived from "../../client/types.ts";

type Plain<T> = unknown extends T
  ? T
  : T extends infer One
    ? { [Name in keyof One]: Plain<One[Name]> }
    : never;
declare function plain<T>(): Plain<T>;

const answered = plain<{ [Id in derived.Answered]: true }>();
const paged = plain<{ [Id in derived.Paged]: true }>();
const streamed = plain<{ [Id in derived.Streamed]: true }>();
const inputs = plain<{ [Id in derived.Operation]: derived.InputOf<Id> }>();
const values = plain<{ [Id in derived.Operation]: derived.ValueOf<Id> }>();
const events = plain<{ [Id in derived.Operation]: derived.StreamEvent<Id> }>();
const refusals = plain<{ [Id in derived.Operation]: { [Code in derived.RefusalOf<Id>]: true } }>();

export type Operation = keyof typeof inputs;
/** Operations that answer with JSON. */
export type Answered = keyof typeof answered;
/** Operations that answer with a list in pages. */
export type Paged = keyof typeof paged;
/** Operations that answer with events. */
export type Streamed = keyof typeof streamed;
/** Names of the path, and the fields of the body or of the query, in one object. */
export type InputOf<Id extends Operation> = (typeof inputs)[Id];
/** The JSON of a good answer; `never` where there are only events. */
export type ValueOf<Id extends Operation> = (typeof values)[Id];
/** One event as the client gives it; a broken run and the end of a stream are no events. */
export type StreamEvent<Id extends Operation> = (typeof events)[Id];
/** Codes with which the server refuses an operation. */
export type RefusalOf<Id extends Operation> = keyof (typeof refusals)[Id] & string;
