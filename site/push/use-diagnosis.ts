/** The search for the cause: what is known beforehand, and how it goes on. */

import type { PushTexts } from "../i18n/push/index.ts";
import { useReader } from "../i18n/texts.ts";
import { call } from "../server/call.ts";
import { request } from "../server/request.ts";
import type { Server } from "../server/server.ts";
import { type Runner, useRun } from "../server/use-run.ts";
import { useForgetting } from "../tool/use-forgetting.ts";
import { useAnnounce } from "../ui/announcer.tsx";
import type { Diagnosis } from "./answers.ts";
import { useRetold } from "./use-retold.ts";

export interface Clues {
  /** The code that the user sees. */
  readonly observed: string;
  readonly userSig: string;
  readonly pushCheck: boolean;
}

const NO_CLUES: Clues = { observed: "", userSig: "", pushCheck: false };

/** A message has the number or the name in it; words alone have neither. */
const isNoCode = (code: string): boolean => code !== "" && !/\d|_|[a-z][A-Z]/.test(code);

const readCode = (code: string): string | number | undefined =>
  code === "" ? undefined : /^-?\d{1,9}$/.test(code) ? Number(code) : code;

export interface Search extends Pick<Runner<"diagnoseUser">, "run" | "stop"> {
  readonly clues: Clues;
  readonly change: (change: Partial<Clues>) => void;
  /** What was entered as a code is none. */
  readonly wrongCode: boolean;
  readonly diagnose: () => Promise<Diagnosis | undefined>;
}

export function useDiagnosis(server: Server, sdkAppId: number, userId: string): Search {
  const { own: push } = useReader<PushTexts>();
  const announce = useAnnounce();
  const [clues, setClues] = useForgetting(NO_CLUES);
  const { observed, userSig, pushCheck } = clues;
  const { run, start, stop, retell } = useRun<"diagnoseUser">(
    server,
    JSON.stringify([userId, clues]),
  );
  useRetold<"diagnoseUser">(
    server,
    { run, retell },
    run && !run.call.input.pushCheck
      ? (_, signal) => request(server, call("diagnoseUser", run.call.input), signal)
      : undefined,
  );
  const code = observed.normalize("NFKC").trim();
  const diagnose = async () => {
    if (run?.state === "running") return undefined;
    const input = {
      sdkAppId,
      userId,
      pushCheck,
      observedCode: readCode(code),
      userSig: userSig.trim() === "" ? undefined : userSig,
    };
    const result = await start(call("diagnoseUser", input, { accept: "text/event-stream" }));
    const [first] = result?.causes ?? [];
    if (first && result)
      announce(`${push.causesFound(result.causes.length)}. ${first.cause} ${first.remedy}`);
    else if (result) announce(push.noCause.join(" "));
    return result;
  };
  return {
    run,
    stop,
    clues,
    change: (change) => setClues({ ...clues, ...change }),
    wrongCode: isNoCode(code),
    diagnose,
  };
}
