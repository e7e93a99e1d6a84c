import { describe, expect, it } from "vitest";
import { createApp } from "../../../worker/app.ts";
import { readConfig } from "../../../worker/config.ts";
import { PUSH_ONLINE_MS } from "../../../worker/status/rules.ts";
import type { ConnectionEvent } from "../../../worker/tencent/terms.ts";
import type { PushEvent } from "../../../worker/tencent/webhooks/parse.ts";
import { DOMAINS, type StatusPicture } from "../../../worker/users/index.ts";
import { BARE_PORTS } from "../../support/bare-ports.ts";
import { memoryUsers } from "../../support/memory-users.ts";

const START = Date.UTC(2026, 10, 23);
const USER = { sdkAppId: 1400000001, userId: "alice" };
const disconnect = (at: number, platform = "Android"): ConnectionEvent => ({
  kind: "connection",
  action: "Disconnect",
  reason: "LinkClose",
  platform,
  kicked: [],
  at,
  receivedAt: at,
});
const push = (stage: PushEvent["stage"], at = START): PushEvent => ({
  cause: "task",
  stage,
  vendor: "fcm",
  errorCode: 0,
  errorInfo: "",
  at,
  taskId: "t",
});

describe("the status of one user", () => {
  const show = async (users: ReturnType<typeof memoryUsers>) =>
    (await users.apply(USER, "status", { kind: "show" })) as StatusPicture;

  it("asks for an alarm at the end of the seven days, and a second firing changes nothing", async () => {
    const users = memoryUsers(() => START);
    await users.apply(USER, "status", { kind: "record", events: [disconnect(START)] });
    expect(users.wakeAt).toBe(START + PUSH_ONLINE_MS);
    const at = START + PUSH_ONLINE_MS;
    const outcomes = [];
    for (const delay of [0, 0, 5_000])
      outcomes.push(await users.apply(USER, "status", { kind: "wake", at: at + delay }));
    expect(outcomes).toEqual([
      { kind: "recorded", outcomes: ["applied"] },
      { kind: "recorded", outcomes: [] },
      { kind: "recorded", outcomes: [] },
    ]);
    const { history, state } = await show(users);
    expect(history.map(({ kind }) => kind)).toEqual(["connection", "expiry"]);
    expect(state.log.clients).toMatchObject([{ status: "Offline", why: "seven_days" }]);
  });

  it("asks again for the next phone's end, and after an alarm that fired too early", async () => {
    const users = memoryUsers(() => START);
    await users.apply(USER, "status", {
      kind: "record",
      events: [disconnect(START), disconnect(START + 9_000, "iPad")],
    });
    expect(users.wakeAt).toBe(START + PUSH_ONLINE_MS);
    users.wakeAt = undefined;
    await users.apply(USER, "status", { kind: "wake", at: START + PUSH_ONLINE_MS - 1 });
    expect(users.wakeAt).toBe(START + PUSH_ONLINE_MS);
    await users.apply(USER, "status", { kind: "wake", at: START + PUSH_ONLINE_MS });
    expect(users.wakeAt).toBe(START + PUSH_ONLINE_MS + 9_000);
  });

  it("keeps a push event once, however often it is delivered", async () => {
    const users = memoryUsers(() => START);
    for (const pushes of [
      [push("vendor")],
      [push("vendor"), push("device")],
      [push("device"), push("device")],
    ])
      await users.apply(USER, "status", { kind: "record", events: [], pushes });
    expect((await show(users)).history).toMatchObject([
      { stage: "vendor", seq: 1 },
      { stage: "device", seq: 2 },
    ]);
  });

  it("keeps 200 rows of history within what one stored value may hold", async () => {
    const users = memoryUsers(() => START);
    for (let i = 0; i < 300; i++)
      await users.apply(USER, "status", {
        kind: "record",
        events: [disconnect(START + i, `P${i % 50}`)],
      });
    const { history, state } = await show(users);
    expect(history).toHaveLength(DOMAINS.status.logMaximum);
    expect(history.at(-1)?.seq).toBe(300);
    expect(JSON.stringify(state).length).toBeLessThan(60_000);
  });

  it("is read in one hop, and in one more when Tencent is asked", async () => {
    const users = memoryUsers(() => START);
    const adminKey = "a".repeat(32);
    const answers = {
      QueryResult: [
        {
          To_Account: "alice",
          Status: "PushOnline",
          Detail: [{ Platform: "Android", Status: "PushOnline" }],
        },
      ],
    };
    let asked = 0;
    const app = createApp({
      ...BARE_PORTS,
      config: readConfig({
        ADMIN_KEY: adminKey,
        SDKAPPID: "1400000001",
        SECRET_KEY: "0".repeat(64),
      }),
      clock: () => START,
      users,
      outbound: async () => {
        asked += 1;
        return {
          status: 200,
          headers: new Headers(),
          text: JSON.stringify({ ErrorCode: 0, ...answers }),
        };
      },
    });
    const get = async (query: string) => {
      users.calls = 0;
      const answer = await app.request(`/v1/apps/1400000001/users/alice/status${query}`, {
        headers: { Authorization: `Bearer ${adminKey}` },
      });
      expect(answer.status).toBe(200);
      return users.calls;
    };
    expect(await get("?live=true")).toBe(1);
    expect(await get("")).toBe(1);
    expect(asked).toBe(1);
  });
});
