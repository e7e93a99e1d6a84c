/** What a token was pasted with, where nothing else had to be put right. */

export interface Removed {
  readonly quotes: boolean;
  readonly lineBreaks: number;
  readonly spaces: number;
}

const NOISE = /[\s\u200b"'`“”‘’«»]/g;

export function removedFrom(text: string, cleaned: string): Removed | undefined {
  if (text.replace(NOISE, "") !== cleaned) return undefined;
  const quotes = /["'`“”‘’«»]/.test(text);
  const lineBreaks = text.match(/\r\n|\r|\n/g)?.length ?? 0;
  const spaces = text.match(/[^\S\r\n]|\u200b/g)?.length ?? 0;
  return { quotes, lineBreaks, spaces };
}
