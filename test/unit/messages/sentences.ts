/** Every sentence that people read, wherever it is kept, with the place to look for it. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { en } from "../../../cli/messages/en.ts";
import { ja } from "../../../cli/messages/ja.ts";
import { zh } from "../../../cli/messages/zh.ts";
import { catalogueOf, LANGUAGES, type Language } from "../../../worker/messages/index.ts";
import { sentencesOf, VENDORS } from "../../../worker/push/vendors/index.ts";

export interface Place {
  readonly language: Language;
  /** Such as `push/common/push_accepted` or `site/i18n/push/en.ts/PUSH_EN/none`. */
  readonly path: string;
  /** [cause, remedy], or a single text. */
  readonly texts: readonly string[];
}

/** What may be in a hole of the page's texts, which are functions: text, a number, a list. */
const HOLES: readonly unknown[] = ["{value}", 2, ["{value}"]];

/** A text with its holes filled, by the first filling that it takes. */
function filled(text: unknown): unknown {
  if (typeof text !== "function") return text;
  for (const hole of HOLES)
    try {
      return text(...Array.from({ length: text.length }, () => hole));
    } catch {
      // Made for another kind of value.
    }
  return undefined;
}

function placesIn(value: unknown, path: string, language: Language): Place[] {
  const text = filled(value);
  if (typeof text === "string") return [{ language, path, texts: [text] }];
  if (Array.isArray(text)) return [{ language, path, texts: text as string[] }];
  if (typeof text !== "object" || text === null) return [];
  return Object.entries(text).flatMap(([key, inner]) =>
    placesIn(inner, `${path}/${key}`, language),
  );
}

/** What the service says: the common catalogue and what every vendor brings. */
export const SERVICE: readonly Place[] = LANGUAGES.flatMap((language) => [
  ...Object.entries(catalogueOf(language)).flatMap(([name, table]) =>
    placesIn(table, name, language),
  ),
  ...Object.values(VENDORS).flatMap((vendor) =>
    placesIn(sentencesOf(vendor, language), vendor.name, language),
  ),
]);

/** What the command line says itself. */
export const COMMAND_LINE: readonly Place[] = Object.entries({ en, ja, zh }).flatMap(
  ([language, table]) => placesIn(table, "cli/messages", language as Language),
);

const PAGE = "site/i18n";
/** A mode's file carries the shell's texts along, the verifier's those of the service. */
const CARRIED = /\/(?:texts|sentences)\//;

/** What only the page says, every text once. */
export async function pageSentences(): Promise<readonly Place[]> {
  const said = new Set(SERVICE.map(({ texts }) => texts.join()));
  const places: Place[] = [];
  for (const name of readdirSync(PAGE, { recursive: true, encoding: "utf8" }).sort()) {
    const file = join(PAGE, name).replaceAll("\\", "/");
    const language = LANGUAGES.find((known) => file.endsWith(`/${known}.ts`));
    if (!language) continue;
    const module: object = await import(join(process.cwd(), file));
    places.push(...placesIn(module, file, language));
  }
  return places.filter(({ path, texts }) => {
    if (CARRIED.test(path) || said.has(texts.join())) return false;
    said.add(texts.join());
    return true;
  });
}
