/** Characters of a token that were escaped or replaced on its way. */

const TOKEN_TEXT = /^[A-Za-z0-9*\-_+/=\s]+$/;

const ENTITY =
  /&(?:#(\d{2,5})|#x([0-9a-f]{2,4})|(?:ast|lowbar|plus|equals|sol|hyphen|quot|amp));/gi;
const NAMED: Readonly<Record<string, string>> = {
  "&ast;": "*",
  "&lowbar;": "_",
  "&plus;": "+",
  "&equals;": "=",
  "&sol;": "/",
  "&hyphen;": "-",
};
const ESCAPE = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([*_\-/+=]))/gi;

const character = (code: string, base: number): string =>
  String.fromCharCode(Number.parseInt(code, base));

/** @returns nothing unless undoing the escapes gives the text of a token */
export function unescaped(text: string): { text: string; example: string } | undefined {
  if (!/[&\\]/.test(text)) return undefined;
  const plain = text
    .replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined) =>
      decimal ? character(decimal, 10) : hex ? character(hex, 16) : (NAMED[whole] ?? whole),
    )
    .replace(ESCAPE, (_, unicode?: string, byte?: string, mark?: string) =>
      mark ? mark : character((unicode ?? byte) as string, 16),
    );
  if (plain === text || !TOKEN_TEXT.test(plain)) return undefined;
  const [example = ""] = text.match(ENTITY) ?? text.match(ESCAPE) ?? [];
  return { text: plain, example };
}

/** Cyrillic letters and the Latin ones that look like them, dashes, and full-width forms. */
const CYRILLIC = new Map(
  [..."аеорсхуіѕАВЕКМНОРСТХІЅ"].map((letter, i) => [letter, "aeopcxyisABEKMHOPCTXIS"[i] as string]),
);
const ALIKE = /[\u2010-\u2015\u2212\uff01-\uff5e\u0430-\u0456\u0405\u0406\u0410-\u0425\u0455∗⁎]/g;

const latin = (letter: string): string => {
  const code = letter.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return "-";
  return CYRILLIC.get(letter) ?? (letter === "∗" || letter === "⁎" ? "*" : letter);
};

/** @returns nothing unless putting them right gives the text of a token */
export function straightened(
  text: string,
): { text: string; position: number; character: string } | undefined {
  const at = text.search(ALIKE);
  if (at < 0) return undefined;
  const plain = text.replace(ALIKE, latin);
  if (!TOKEN_TEXT.test(plain)) return undefined;
  return { text: plain, position: at + 1, character: text.charAt(at) };
}
