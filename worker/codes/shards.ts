/**
 * How the table of codes lies beside the page: per language some files, each a module that the page
 * imports and that the server reads as JSON behind a fixed beginning.
 */

import type { Fault } from "../problems/fault.ts";

/** What a code means in one product. */
export interface Meaning {
  /** The product, in one word. */
  readonly source: string;
  /** The product as its readers call it. */
  readonly product: string;
  /** As the product shows it. */
  readonly code: number | string;
  readonly name?: string;
  readonly cause: string;
  readonly remedy: string;
  readonly fault: Fault;
  /** usersig, account, room, push, message, … */
  readonly about: string;
  /** Our own stable name of it, where we have one. */
  readonly reason?: string;
}

/**
 * By key. A text in a list leads from a name to its code: `key name source`, the key under which
 * the meanings are, and which of them, as products share numbers.
 */
export type Shard = Readonly<Record<string, readonly (Meaning | string)[]>>;

export const SHARDS = 32;
export const CODES_FOLDER = "codes";
export const SHARD_BEGIN = "export default ";

export function shardOf(key: string): number {
  let sum = 0;
  for (let at = 0; at < key.length; at++) sum = (sum * 31 + key.charCodeAt(at)) % 65_521;
  return sum % SHARDS;
}

export const shardPath = (language: string, shard: number): string =>
  `/${CODES_FOLDER}/${language}-${shard}.js`;

/** Codes that Tencent leaves to an app's own server, by the key of their meaning. */
export const RANGES: readonly (readonly [from: number, to: number])[] = [
  [10_100, 10_200],
  [38_000, 39_000],
  [120_001, 130_000],
];

export const rangeKey = ([from, to]: readonly [number, number]): string => `${from}-${to}`;
