/** A server behind a fake of Tencent's API, and the question for a user's cause. */

import { afterAll, beforeAll, expect } from "vitest";
import { signUserSig } from "../../worker/usersig/index.ts";
import type { Runtime } from "../support/runtimes.ts";
import { type RunningServer, testSettings } from "../support/worker.ts";
import { type FakeTencent, startFakeTencent } from "../vendors/tencent/fake.ts";
import type { FakeDevice } from "../vendors/tencent/world.ts";

export function useDiagnosis({ start }: Runtime) {
  let server: RunningServer;
  let fake: FakeTencent;
  let secretKey: string;
  let user = 0;

  beforeAll(async () => {
    fake = await startFakeTencent();
    const settings = {
      ...testSettings(),
      WEBHOOK_TOKEN: "t",
      ORIGIN_OVERRIDES: fake.overrides,
      VENDOR_DEADLINE_MS: "2500",
    };
    secretKey = settings.SECRET_KEY;
    fake.world.secretKey = secretKey;
    server = await start(settings);
    fake.world.callback = {
      url: `${server.url}/v1/webhooks/tencent/${server.sdkAppId}`,
      token: "t",
    };
  });
  afterAll(async () => {
    await server?.stop();
    await fake?.close();
  });

  const someone = (...devices: Partial<FakeDevice>[]): string => {
    const userId = `story${++user}`;
    fake.world.user(userId, ...devices);
    return userId;
  };
  const ask = (userId: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/v1/apps/${server.sdkAppId}/users/${userId}/diagnosis`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${server.adminKey}`,
        "Content-Type": "application/json",
        ...headers,
      },
      body: JSON.stringify(body),
    });
  // biome-ignore lint/suspicious/noExplicitAny: an answer whose shape the expectations state
  const diagnose = async (userId: string, body: object = {}): Promise<any> =>
    (await ask(userId, body)).json();
  const first = async (userId: string, body: object = {}): Promise<string> => {
    const { causes } = await diagnose(userId, body);
    const [cause] = causes;
    if (cause) for (const text of [cause.cause, cause.remedy]) expect(text).toMatch(/^[^{}]+$/);
    return cause ? `${cause.certainty} ${cause.stage} ${cause.code}` : "nothing";
  };
  const sign = (userId: string, rest: object = {}) =>
    signUserSig({
      sdkAppId: server.sdkAppId,
      secretKey,
      userId,
      expire: 3600,
      now: Date.now() / 1000,
      ...rest,
    });

  return {
    get server() {
      return server;
    },
    get fake() {
      return fake;
    },
    get secretKey() {
      return secretKey;
    },
    someone,
    ask,
    diagnose,
    first,
    sign,
  };
}
