/** Every source of codes that a look-up may be narrowed to: Tencent's products and the vendors. */

import { SOURCE_ALIASES, TENCENT_SOURCES } from "../codes/sources.ts";
import { Failure } from "../problems/failure.ts";
import { VENDOR_NAMES } from "./vendors/index.ts";

const SOURCES: readonly string[] = [...TENCENT_SOURCES, ...VENDOR_NAMES];

/** As much of a word as a refusal repeats. */
const SHOWN_MAXIMUM = 100;

/** In lower case; `undefined` when there is none. */
export function readSource(given: string | undefined): string | Failure | undefined {
  const source = given?.trim().toLowerCase();
  if (source === undefined || source === "") return undefined;
  if (SOURCES.includes(source) || SOURCE_ALIASES.includes(source)) return source;
  const shown = source.slice(0, SHOWN_MAXIMUM);
  return new Failure("code_source_unknown", { source: shown, known: SOURCES.join(", ") });
}
