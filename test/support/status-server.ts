/**
 * A sigpost with a fake Tencent behind it that sends it callbacks, and the calls that the status
 * suites make.
 */

import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import type { Runtime } from "./runtimes.ts";
import { type RunningServer, testSettings } from "./worker.ts";

export const WEBHOOK_TOKEN = "callback-token";

// biome-ignore lint/suspicious/noExplicitAny: an answer whose shape the expectations state
type Json = any;

export interface StatusServer {
  readonly server: RunningServer;
  readonly fake: FakeTencent;
  /** The URL of something below users. */
  at(path: string): string;
  ask(path: string, init?: RequestInit): Promise<Response>;
  json(answer: Promise<Response>): Promise<Json>;
  status(userId: string, query?: string): Promise<Json>;
  /** A State.StateChange of Tencent's. */
  fire(
    userId: string,
    action: string,
    reason: string,
    platform?: string,
    eventTime?: number,
  ): ReturnType<FakeTencent["fire"]>;
  stop(): Promise<void>;
}

export const change = (userId: string, action: string, reason: string, eventTime: number) => ({
  CallbackCommand: "State.StateChange",
  EventTime: eventTime,
  Info: { Action: action, To_Account: userId, Reason: reason },
});

export async function startStatusServer({ start }: Pick<Runtime, "start">): Promise<StatusServer> {
  const fake = await startFakeTencent();
  const settings = { ...testSettings(), WEBHOOK_TOKEN, ORIGIN_OVERRIDES: fake.overrides };
  fake.world.secretKey = settings.SECRET_KEY;
  const server = await start(settings);
  fake.world.callback = {
    url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
    token: WEBHOOK_TOKEN,
  };
  const at = (path: string) => `${server.url}/v1/apps/${server.sdkAppId}/users/${path}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(at(path), {
      ...init,
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
        ...init.headers,
      },
    });
  const json = async (answer: Promise<Response>): Promise<Json> => (await answer).json();
  return {
    server,
    fake,
    at,
    ask,
    json,
    status: (userId, query = "") => json(ask(`${userId}/status${query}`)),
    fire: (userId, action, reason, platform = "Android", eventTime = Date.now()) =>
      fake.fire("State.StateChange", change(userId, action, reason, eventTime), {
        optPlatform: platform,
      }),
    async stop() {
      await server.stop();
      await fake.close();
    },
  };
}
