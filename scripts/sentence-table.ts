/**
 * docs/sentences.md, for translators: every sentence in three columns, by table. `npm run docs`
 * writes it anew.
 */

import { catalogueOf, LANGUAGES, type Language } from "../worker/messages/index.ts";
import { sentencesOf, VENDORS } from "../worker/push/vendors/index.ts";

export const SENTENCES_FILE = "docs/sentences.md";

type Text = readonly [code: string, text: string];

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
const row = (...cells: string[]): string => `| ${cells.map(cell).join(" | ")} |`;

/** Every text below a key, however deep: a sentence's two parts as one. */
function textsIn(value: unknown, path = ""): Text[] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return [[path, value.join(" ")]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    textsIn(inner, path === "" ? key : `${path}.${key}`),
  );
}

function section(title: string, tableIn: (language: Language) => unknown): string[] {
  const [en, ...others] = LANGUAGES.map((language) => new Map(textsIn(tableIn(language))));
  const rows = [...(en ?? [])].map(([code, text]) =>
    row(`\`${code}\``, text, ...others.map((other) => other.get(code) ?? "")),
  );
  const head = [row("code", ...LANGUAGES), row(...["code", ...LANGUAGES].map(() => "---"))];
  return [`## ${title}`, "", ...head, ...rows, ""];
}

export function sentenceTable(): string {
  const tables = Object.keys(catalogueOf("en")) as (keyof ReturnType<typeof catalogueOf>)[];
  return [
    "# Sentences",
    "",
    "Made from the code by `npm run docs`, for translators. A sentence has a cause and a remedy, here one",
    "after the other. `{name}` stands for evidence and stays as it is. To change a sentence, change it in",
    "`worker/messages/`, `worker/usersig/sentences.en.ts` or `worker/push/vendors/`, in every language.",
    "",
    ...tables.flatMap((name) => section(name, (language) => catalogueOf(language)[name])),
    ...Object.values(VENDORS).flatMap((vendor) =>
      section(vendor.title, (language) => sentencesOf(vendor, language)),
    ),
  ].join("\n");
}
