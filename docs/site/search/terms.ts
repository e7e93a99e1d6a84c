/**
 * What is looked for: words, and pairs of characters where a script has no blanks between words,
 * so that a Japanese or Chinese word is found in the middle of a sentence. Runs when the index is
 * made and when a reader types; both have to agree.
 */

/** Han, kana with its long mark, Hangul. */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々〆";
const RUN = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}_])+`, "gu");
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, at) => (characters[at] as string) + character);
}

export const isUnspaced = (term: string): boolean => IS_UNSPACED.test(term);

/** `pushOnline` and `usersig:issue` are found whole and by their parts. */
export function termsOf(text: string): string[] {
  const runs = text.normalize("NFKC").match(RUN) ?? [];
  return runs.flatMap((run) => {
    if (isUnspaced(run)) return pairsOf(run);
    const parts = run.split(/_+|(?<=[a-z])(?=[A-Z])/).filter((part) => part !== "");
    return parts.length > 1 ? [run, ...parts] : [run];
  });
}
