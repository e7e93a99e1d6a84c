/** Requests to a server that may be killed at any moment. */

import { createHash } from "node:crypto";
import type { Outcome } from "./ledger.ts";

// biome-ignore lint/suspicious/noExplicitAny: an answer's JSON, looked at field by field
type Json = any;

export interface Answer {
  /** 0 without an answer. */
  readonly status: number;
  readonly json: Json;
  readonly requestId: string;
  /** Whether an operator's write says that its row of the audit log is missing. */
  readonly unaudited: boolean;
}

const NO_ANSWER: Answer = { status: 0, json: undefined, requestId: "", unaudited: false };
const PATIENCE_MS = 20_000;

export function outcomeOf({ status }: Answer): Outcome {
  if (status >= 200 && status < 300) return "acknowledged";
  return status >= 400 && status < 500 ? "refused" : "unknown";
}

export class Client {
  readonly #url: string;
  readonly #adminKey: string;

  constructor({ url, adminKey }: { readonly url: string; readonly adminKey: string }) {
    this.#url = url;
    this.#adminKey = adminKey;
  }

  async call(method: string, path: string, body?: unknown, key = this.#adminKey): Promise<Answer> {
    try {
      const answer = await fetch(this.#url + path, {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          ...(body !== undefined && { "Content-Type": "application/json" }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await answer.text();
      return {
        status: answer.status,
        json: text.startsWith("{") ? JSON.parse(text) : undefined,
        requestId: answer.headers.get("X-Request-Id") ?? "",
        unaudited: answer.headers.has("X-Audit-Log"),
      };
    } catch {
      return NO_ANSWER;
    }
  }

  /** A read that has to succeed: afterwards nothing stands in its way. */
  async read(path: string): Promise<Json> {
    const { status, json } = await this.call("GET", path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(json)}`);
    return json;
  }

  /** A State.StateChange as Tencent sends it. */
  callback(
    sdkAppId: number,
    token: string,
    { userId, platform, eventTime }: { userId: string; platform: string; eventTime: number },
  ): Promise<Answer> {
    const time = String(Math.floor(Date.now() / 1000));
    const query = new URLSearchParams({
      SdkAppid: String(sdkAppId),
      CallbackCommand: "State.StateChange",
      contenttype: "json",
      ClientIP: "192.0.2.1",
      OptPlatform: platform,
      Sign: createHash("sha256")
        .update(token + time)
        .digest("hex"),
      RequestTime: time,
    });
    return this.call("POST", `/v1/webhooks/tencent/${sdkAppId}?${query}`, {
      CallbackCommand: "State.StateChange",
      EventTime: eventTime,
      Info: { Action: "Login", To_Account: userId, Reason: "Register" },
    });
  }
}
