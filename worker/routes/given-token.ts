/** The token that a push check brings itself, and how often one may be sent to. */

import type { App } from "../apps/app.ts";
import { sha256Hex } from "../bytes/digest.ts";
import type { Call } from "../http/call.ts";
import { Failure } from "../problems/failure.ts";
import { readToken } from "../push/devices/read-token.ts";
import type { GivenToken } from "../push/one-off.ts";

/** What of the request's body it depends on. */
interface CheckedToken {
  readonly token?: string | undefined;
  readonly platform?: string | undefined;
  readonly deviceId?: string | undefined;
  readonly route: "direct" | "tencent";
  readonly dryRun: boolean;
}

/**
 * Whether the request's own token goes with the rest of the request. It goes to one phone, whoever
 * the user of the path is, so that it has a limit of its own beside the user's.
 */
export async function readGiven(
  call: Call,
  app: App,
  { token: text, platform, deviceId, route, dryRun }: CheckedToken,
): Promise<GivenToken | undefined | Failure> {
  if (text === undefined)
    return platform === undefined ? undefined : new Failure("field_missing", { field: "token" });
  if (deviceId !== undefined) return new Failure("check_token_alone", { field: "deviceId" });
  if (route === "tencent") return new Failure("check_token_alone", { field: "route" });
  const token = readToken(text, app);
  if (token instanceof Failure) return token;
  const { tokenGate } = call.deps;
  const name = dryRun ? "" : await sha256Hex(`${app.sdkAppId} ${token}`, 16);
  const seconds = dryRun ? undefined : tokenGate.take(name, call.milliseconds);
  if (seconds !== undefined) return new Failure("check_limited", { seconds });
  return { token, ...(platform !== undefined && { platform }) };
}
