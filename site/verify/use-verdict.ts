/**
 * Keeps a verdict in step with what is typed: made here at once, confirmed by the server after a
 * pause where there is one.
 */

import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { UserSigSentences } from "../../worker/usersig/index.ts";
import type { Failure, Question, Verdict, Workbench } from "../workbench.ts";

/** Milliseconds without a keystroke before the server is asked. */
const PAUSE = 500;
/** Seconds: a token that expires within this time is judged again when it does. */
const WATCHED = 86_400;

interface Answer {
  readonly verdict?: Verdict | undefined;
  readonly failure?: Failure | undefined;
  /** The server has not answered yet. */
  readonly asking: boolean;
}

interface Kept extends Answer {
  readonly question: Question;
  readonly workbench: Workbench;
}

const WAITING: Answer = { asking: false };

/**
 * @returns the answer to exactly this question, and a function that asks again without the pause
 */
export function useVerdict(
  workbench: Workbench,
  question: Question,
  sentences: UserSigSentences,
): readonly [Answer, () => void] {
  const [kept, setKept] = useState<Kept>();
  const [round, setRound] = useState(0);
  const hurry = useRef(false);

  useEffect(() => {
    if (question.text.trim() === "") return;
    const { confirm } = workbench;
    const left = new AbortController();
    const timers: ReturnType<typeof setTimeout>[] = [];
    const keep = (answer: Answer) => {
      if (left.signal.aborted) return;
      setKept({ ...answer, question, workbench });
      const expiresAt = answer.verdict?.claims?.expiresAt;
      const rest = expiresAt === undefined ? -1 : Date.parse(expiresAt) / 1000 - Date.now() / 1000;
      if (rest >= 0 && rest < WATCHED)
        timers.push(setTimeout(() => setRound((count) => count + 1), (rest + 1) * 1000));
    };
    const pause = hurry.current ? 0 : PAUSE;
    hurry.current = false;
    workbench.judge(question, Date.now() / 1000, sentences).then((verdict) => {
      keep({ verdict, asking: confirm !== undefined });
      if (!confirm || left.signal.aborted) return;
      const ask = async () => {
        const outcome = await confirm(question, left.signal);
        keep(
          "value" in outcome
            ? { verdict: outcome.value, asking: false }
            : { verdict, failure: outcome.failure, asking: false },
        );
      };
      timers.push(setTimeout(ask, pause));
    });
    return () => {
      left.abort();
      timers.forEach(clearTimeout);
    };
  }, [workbench, question, round, sentences]);

  const again = useCallback(() => {
    hurry.current = true;
    setRound((count) => count + 1);
  }, []);
  return [kept?.question === question && kept.workbench === workbench ? kept : WAITING, again];
}
