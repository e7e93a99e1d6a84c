/**
 * Sentences that the upload does not have, read once in an isolate, before a request in their
 * language is handled. Whoever answers then finds them without waiting.
 */

import { sha256Hex } from "../bytes/digest.ts";
import type { Ports } from "../ports.ts";
import { FILES } from "./files.ts";
import type { Language } from "./languages.ts";

/** The tables of a language by the name of the function that returns them in its module. */
export type Tables = Readonly<Record<string, object>>;

export const SENTENCES_FOLDER = "sentences";
/** Bytes of a file's SHA-256 that its name ends with. */
export const DIGEST_BYTES = 8;

/** Milliseconds that a request waits, and those until another one tries what has failed. */
const DEADLINE_MS = 1000;
const PAUSE_MS = 10_000;

const tables = new Map<Language, Tables>();
const pauses = new Map<Language, number>();

/** For the modules of a built worker that stand in the place of the sentences. */
export function tableOf(language: Language, name: string): object {
  const table = tables.get(language)?.[name];
  if (table === undefined) throw new Error(`The sentences in ${language} are not at hand.`);
  return table;
}

type Needs = Pick<Ports, "clock" | "delay" | "file" | "log">;

/** A file of another version, or a part of one, is none. */
async function read(path: string, { delay, file }: Needs): Promise<Tables | undefined> {
  const text = await Promise.race([file(path), delay(DEADLINE_MS)]);
  if (text === undefined || !path.includes(await sha256Hex(text, DIGEST_BYTES))) return undefined;
  return JSON.parse(text) as Tables;
}

/**
 * The language to answer in: the wanted one, or English where its sentences cannot be had now.
 * Requests at the same time each read for themselves, as none may wait for what belongs to another.
 */
export async function atHand(language: Language, needs: Needs): Promise<Language> {
  const path = FILES[language];
  if (path === undefined || tables.has(language)) return language;
  if (needs.clock() < (pauses.get(language) ?? 0)) return "en";
  const found = await read(path, needs);
  if (found === undefined) {
    pauses.set(language, needs.clock() + PAUSE_MS);
    needs.log({ event: "sentences_unreadable", language });
    return "en";
  }
  tables.set(language, found);
  return language;
}
