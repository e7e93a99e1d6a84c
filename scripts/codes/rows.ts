/**
 * The table of codes as it is kept in `data/codes/`: one file a product, one code a line, in order.
 * Facts and sentences of Tencent's codes; the vendors' are in their own tables.
 */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TENCENT_SOURCES, type TencentSource } from "../../worker/codes/sources.ts";
import type { Language } from "../../worker/messages/index.ts";
import type { Fault } from "../../worker/problems/fault.ts";
import type { TencentReason } from "../../worker/tencent/index.ts";

type Texts = Readonly<Record<Language, string>>;

interface Facts {
  /** A number; or a first and a last one, "10100-10200". */
  readonly code: number | string;
  /** Where it is another way of writing the number: "0x4004". */
  readonly shown?: string;
  readonly name?: string;
  readonly fault: Fault;
  /** What it is about: usersig, push, room, … */
  readonly about: string;
}

/**
 * With a reason, the sentences are those of `worker/messages/`, unless the row brings its own; a
 * row without one has its own meaning and the name of a remedy.
 */
export type CodeRow = Facts &
  (
    | (Texts & { readonly reason?: TencentReason; readonly remedy: string })
    | { readonly reason: TencentReason; readonly remedy?: undefined }
  );

const read = (name: string): unknown =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../data/codes/${name}.json`, import.meta.url)), "utf8"),
  );

export const codeRows = (): (readonly [TencentSource, readonly CodeRow[]])[] =>
  TENCENT_SOURCES.map((source) => [source, read(source) as CodeRow[]] as const);

export const remedies = (): Readonly<Record<string, Texts>> =>
  read("remedies") as Record<string, Texts>;

export const products = (): Readonly<Record<TencentSource, Texts>> =>
  read("products") as Record<TencentSource, Texts>;
