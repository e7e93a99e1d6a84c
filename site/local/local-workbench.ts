/**
 * The workbench of local mode: signs and verifies with WebCrypto in this browser. There is nothing
 * here that could send anything.
 */

import type { Sentence } from "../../worker/usersig/index.ts";
import { isSdkAppId } from "../../worker/usersig/input.ts";
import { signPrivateMapKey, signUserSig } from "../../worker/usersig/sign.ts";
import { rfc3339 } from "../../worker/usersig/time.ts";
import { wholeNumber } from "../generate/lifetime.ts";
import type { Issued, IssuedMany, Order, Outcome, Workbench } from "../workbench.ts";

/** As typed. */
export interface LocalApp {
  readonly sdkAppId: string;
  readonly secretKey: string;
}

interface LocalWorkbenchOptions {
  readonly app: LocalApp;
  /** Why nothing can be signed on an address without WebCrypto. */
  readonly insecure: Sentence;
  /** Leads the reader to what is missing. */
  readonly ask: () => void;
}

export const appIdOf = (app: LocalApp): number | undefined => {
  const number = wholeNumber(app.sdkAppId);
  return isSdkAppId(number) ? number : undefined;
};

/**
 * Tokens that are signed at a time: enough to keep WebCrypto busy, few enough for a progress bar
 * that moves.
 */
const SIDE_BY_SIDE = 20;

/** WebCrypto exists on HTTPS and localhost only. */
export const hasCrypto = (): boolean => crypto.subtle !== undefined;

export function createLocalWorkbench({ app, insecure, ask }: LocalWorkbenchOptions): Workbench {
  const { secretKey } = app;
  const sdkAppId = appIdOf(app);
  const hasKey = secretKey.trim() !== "";

  async function issue({ userId, expire, ticket }: Order): Promise<Outcome<Issued>> {
    if (!hasCrypto()) return { failure: { code: "no_crypto", sentence: insecure } };
    const now = Math.floor(Date.now() / 1000);
    const input = { sdkAppId: sdkAppId ?? 0, secretKey, userId, expire, now };
    const userSig = await signUserSig(input);
    const privateMapKey =
      ticket &&
      (await signPrivateMapKey({ ...input, ...ticket.room, privileges: ticket.privileges }));
    return {
      value: {
        sdkAppId: input.sdkAppId,
        userId,
        userSig,
        privateMapKey,
        issuedAt: rfc3339(now),
        expire,
        expiresAt: rfc3339(now + expire),
      },
    };
  }

  async function issueMany(
    userIds: readonly string[],
    expire: number,
    onProgress: (done: number) => void,
  ): Promise<Outcome<IssuedMany>> {
    if (!hasCrypto()) return { failure: { code: "no_crypto", sentence: insecure } };
    // One clock for all: what is said about the list is true of each.
    const now = Math.floor(Date.now() / 1000);
    const common = { sdkAppId: sdkAppId ?? 0, secretKey, expire, now };
    const sign = async (userId: string) => ({
      userId,
      userSig: await signUserSig({ ...common, userId }),
    });
    const userSigs: Awaited<ReturnType<typeof sign>>[] = [];
    while (userSigs.length < userIds.length) {
      const next = userIds.slice(userSigs.length, userSigs.length + SIDE_BY_SIDE);
      userSigs.push(...(await Promise.all(next.map(sign))));
      onProgress(userSigs.length);
    }
    const times = { issuedAt: rfc3339(now), expire, expiresAt: rfc3339(now + expire) };
    return { value: { sdkAppId: common.sdkAppId, userSigs, ...times } };
  }

  return {
    source: app,
    sdkAppId,
    ask: sdkAppId === undefined || !hasKey ? ask : undefined,
    issue,
    issueMany,
    sign:
      sdkAppId !== undefined && hasKey && hasCrypto()
        ? // What cannot be signed is being typed.
          (claims) => signUserSig({ sdkAppId, secretKey, ...claims }).catch(() => undefined)
        : undefined,
    judge: async (question, now, sentences) =>
      (await import("./judge.ts")).judge(question, {
        sdkAppId,
        keys:
          hasKey && hasCrypto()
            ? [{ id: sdkAppId === undefined ? "SecretKey" : String(sdkAppId), secretKey }]
            : [],
        now,
        sentences,
      }),
  };
}
