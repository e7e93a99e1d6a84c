/**
 * Tencent's callbacks: believed when signed, stored before the answer, acknowledged whatever they
 * are about.
 */

import { appWithoutPrincipal } from "../apps/registry.ts";
import { parseJson as parseBounded } from "../bytes/nesting.ts";
import type { Deps } from "../deps.ts";
import { failuresOf } from "../http/audit-and-limits.ts";
import { readText } from "../http/body.ts";
import { publicRoute } from "../http/route.ts";
import { Failure } from "../problems/failure.ts";
import { noteCallback } from "../tencent/webhooks/last-seen.ts";
import { type ParsedEvent, parseCallback } from "../tencent/webhooks/parse.ts";
import { callbackId, Replays } from "../tencent/webhooks/replays.ts";
import { signatureFault } from "../tencent/webhooks/signature.ts";

/** What Tencent wants to read (1047/34354). */
const ACKNOWLEDGED = { ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" } as const;

/** Bytes: a hundred push events, each with a vendor's error text. */
const CALLBACK_MAXIMUM = 524_288;

const replays = new Replays();

/** One command for each user, so that a batch about one user is one write. */
async function store(
  sdkAppId: number,
  parsed: readonly ParsedEvent[],
  { users }: Deps,
): Promise<void> {
  const byUser = Map.groupBy(parsed, ({ userId }) => userId);
  const work = [...byUser].map(([userId, own]) =>
    users.apply({ sdkAppId, userId }, "status", {
      kind: "record",
      events: own.flatMap((one) => (one.type === "connection" ? [one.event] : [])),
      pushes: own.flatMap((one) => (one.type === "push" ? [one.event] : [])),
    }),
  );
  await Promise.all(work);
}

const parseJson = (text: string): unknown => {
  try {
    return parseBounded(text);
  } catch {
    return undefined;
  }
};

export const receiveWebhook = publicRoute({
  operation: "receiveTencentCallback",
  // Tencent sends for all users of an app, from few addresses; what it may not be is wrong too
  // often.
  unlimited: true,
  async handle({ call }) {
    const { deps, context, now } = call;
    const query = (name: string) => context.req.query(name);
    const app = await appWithoutPrincipal(context.req.param("sdkAppId") ?? "", deps);
    if (app instanceof Failure) return app;
    const { sdkAppId, webhookToken } = app;
    if (webhookToken === undefined) return new Failure("webhook_token_missing", { sdkAppId });
    call.trace.guessed = ` webhook ${sdkAppId}`;
    const failures = failuresOf(call, call.trace.guessed);
    const held = failures.hold("token");
    if (held) return held;
    const requestTime = query("RequestTime");
    const fault = await signatureFault(webhookToken, { sign: query("Sign"), requestTime }, now);
    if (fault) return new Failure(fault);
    failures.succeeded("token");
    const got = query("SdkAppid") ?? "";
    if (got !== String(sdkAppId))
      return new Failure("webhook_app_mismatch", { got: got.slice(0, 20), expected: sdkAppId });
    const text = await readText(context.req.raw, CALLBACK_MAXIMUM);
    if (text instanceof Failure) return text;
    const id = await callbackId(`${sdkAppId} ${requestTime}`, text);
    if (!replays.has(id, now)) {
      const parsed = parseCallback(parseJson(text), query("OptPlatform"), deps.clock());
      await store(sdkAppId, parsed, deps);
      replays.add(id, now);
      noteCallback(deps, sdkAppId, query("CallbackCommand") ?? "");
    }
    return call.json(ACKNOWLEDGED);
  },
});
