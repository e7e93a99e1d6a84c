/** The meanings of what is typed, looked up after a short rest. */

import { useEffect, useState } from "preact/hooks";
import { type Found, lookUpCodes } from "../../worker/codes/look-up.ts";
import { useReader } from "../i18n/texts.ts";
import { readShard } from "./read-shard.ts";

/** Milliseconds without a change. */
const REST = 150;

export type Answer =
  | { readonly text: string; readonly found: Found | undefined }
  | { readonly text: string; readonly failed: true };

/** `undefined` until there is an answer for this very text. */
export function useCodes(text: string): [answer: Answer | undefined, again: () => void] {
  const { language } = useReader();
  const [answer, setAnswer] = useState<Answer>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (text.trim() === "") return setAnswer(undefined);
    let left = false;
    const timer = setTimeout(
      () =>
        lookUpCodes(text, (shard) => readShard(language, shard)).then(
          (found) => left || setAnswer({ text, found }),
          () => left || setAnswer({ text, failed: true }),
        ),
      REST,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [text, language, round]);
  return [answer?.text === text ? answer : undefined, () => setRound(round + 1)];
}
