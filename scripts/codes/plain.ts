/**
 * A vendor's sentence as it is said of a code alone: nobody has answered, so there is no message, no
 * host and no clock to name.
 */

import type { Language } from "../../worker/messages/index.ts";
import type { Sentence } from "../../worker/usersig/sentences.ts";

const SERVER: Readonly<Record<Language, string>> = {
  en: "the push server",
  ja: "プッシュサーバー",
  zh: "推送服务器",
};
const STOP: Readonly<Record<Language, string>> = { en: ".", ja: "。", zh: "。" };

/** `(its time minus the vendor's: {clockOffset} s)` */
const IN_BRACKETS = /[（(][^()（）{}]{0,80}\{\w{1,20}\}[^()（）{}]{0,20}[)）]/g;
/** `: {code} {message}` at the end of a sentence. */
const AT_END = /[:：] ?(?:\{\w{1,20}\} ?){1,4}$/;
/** Words that would stand behind a sentence. */
const AFTER_END = /([.。]) ?(?:\{\w{1,20}\} ?){1,4}$/;
const RAW_ANSWER =
  /[;,] (?:the raw answer is shown|its own words say which)|(?:OPPO's own words and the raw answer are|The raw answer is) shown\. ?|応答の原文も表示しています。|[，,]?返回原文已附上|OPPO のメッセージで判断し、/g;

const atBeginning = (text: string, word: string): string =>
  text.startsWith(word) ? word.charAt(0).toUpperCase() + text.slice(1) : text;

function plainText(text: string, code: string | number, language: Language): string {
  const server = SERVER[language];
  const kept = text
    .replace(RAW_ANSWER, "")
    .replace(IN_BRACKETS, "")
    .replace(AT_END, STOP[language])
    .replace(AFTER_END, "$1")
    .replace(/\{(code|reason|status)\}/g, String(code))
    .replaceAll("{host}", server)
    .replace(/ ?\{\w{1,20}\}/g, "")
    .replace(/ {1,3}([.,;])(?!\w)/g, "$1")
    .replace(/ {2,4}/g, " ")
    .trim();
  return atBeginning(kept, server);
}

export const plainSentence = (
  [cause, remedy]: Sentence,
  code: string | number,
  language: Language,
): { readonly cause: string; readonly remedy: string } => ({
  cause: plainText(cause, code, language),
  remedy: plainText(remedy, code, language),
});
